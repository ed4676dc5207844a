{module, beamc_logger}.  %% version = 0

{exports, [{log,2},{module_info,0},{module_info,1},{start,0}]}.

{attributes, []}.

{labels, 41}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_logger.erl",11}]}.
    {func_info,{atom,beamc_logger},{atom,start},0}.
  {label,2}.
    {allocate,0,0}.
    {line,[{location,"beamc_logger.erl",12}]}.
    {call_ext,0,{extfunc,logger_server,start_link,0}}.
    {test,is_tagged_tuple,{f,5},[{x,0},2,{atom,ok}]}.
    {line,[{location,"beamc_logger.erl",14}]}.
    {call_ext,0,{extfunc,beamc_reporter,place,0}}.
    {put_map_assoc,{f,0},{literal,#{}},{x,0},1,{list,[{atom,type},{x,0}]}}.
    {put_map_assoc,
        {f,0},
        {literal,#{}},
        {x,2},
        1,
        {list,
            [{atom,config},
             {x,0},
             {atom,filter_default},
             {atom,stop},
             {atom,filters},
             {literal,
                 [{remote_gl,{fun logger_filters:remote_gl/2,stop}},
                  {domain,
                      {fun logger_filters:domain/2,{log,super,[otp,sasl]}}},
                  {no_domain,
                      {fun logger_filters:domain/2,{log,undefined,[]}}}]},
             {atom,formatter},
             {literal,
                 {logger_formatter,
                     #{legacy_header => true,single_line => false}}}]}}.
    {move,{atom,beamc_logger},{x,1}}.
    {move,{atom,default},{x,0}}.
    {line,[{location,"beamc_logger.erl",13}]}.
    {call_ext,3,{extfunc,logger,add_handler,3}}.
    {test,is_eq_exact,{f,4},[{x,0},{atom,ok}]}.
    {move,{atom,simple},{x,0}}.
    {line,[{location,"beamc_logger.erl",23}]}.
    {call_ext,1,{extfunc,logger,remove_handler,1}}.
    {test,is_eq_exact,{f,3},[{x,0},{atom,ok}]}.
    {line,[{location,"beamc_logger.erl",24}]}.
    {call_ext,0,{extfunc,init,started,0}}.
    {call_last,0,{f,7},0}. % loop/0
  {label,3}.
    {line,[{location,"beamc_logger.erl",23}]}.
    {badmatch,{x,0}}.
  {label,4}.
    {line,[{location,"beamc_logger.erl",13}]}.
    {badmatch,{x,0}}.
  {label,5}.
    {line,[{location,"beamc_logger.erl",12}]}.
    {badmatch,{x,0}}.


{function, loop, 0, 7}.
  {label,6}.
    {line,[{location,"beamc_logger.erl",27}]}.
    {func_info,{atom,beamc_logger},{atom,loop},0}.
  {label,7}.
    {allocate,1,0}.
    {init_yregs,{list,[{y,0}]}}.
  {label,8}.
    {loop_rec,{f,15},{x,0}}.
    {test,is_tuple,{f,13},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,13},
                        {list,[4,{f,12},5,{f,9}]}}.
  {label,9}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,13},[{x,1},{atom,log}]}.
    remove_message.
    {'try',{y,0},{f,10}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {get_tuple_element,{x,0},4,{x,0}}.
    {swap,{x,2},{x,1}}.
    {swap,{x,3},{x,2}}.
    {swap,{x,0},{x,3}}.
    {line,[{scope,[3]},{location,"beamc_logger.erl",31}]}.
    {call_ext,4,{extfunc,logger,log,4}}.
    {try_end,{y,0}}.
    {jump,{f,11}}.
  {label,10}.
    {try_case,{y,0}}.
  {label,11}.
    {line,[{scope,[0,1]},{location,"beamc_logger.erl",35}]}.
    {call_ext,0,{extfunc,init,reported,0}}.
    {jump,{f,14}}.
  {label,12}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,13},[{x,1},{atom,main}]}.
    remove_message.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {move,{atom,standard_error},{x,0}}.
    {line,[{scope,[0]},{location,"beamc_logger.erl",37}]}.
    {call_ext,4,{extfunc,beamc_reporter,write,4}}.
    {line,[{scope,[0]},{location,"beamc_logger.erl",38}]}.
    {call_ext,0,{extfunc,init,reported,0}}.
    {jump,{f,14}}.
  {label,13}.
    remove_message.
  {label,14}.
    {call_last,0,{f,7},1}. % loop/0
  {label,15}.
    {wait,{f,8}}.


{function, log, 2, 17}.
  {label,16}.
    {line,[{location,"beamc_logger.erl",45}]}.
    {func_info,{atom,beamc_logger},{atom,log},2}.
  {label,17}.
    {allocate,2,2}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{x,0}}.
    {line,[{location,"beamc_logger.erl",46}]}.
    {call,1,{f,19}}. % place/1
    {swap,{y,1},{x,0}}.
    {move,{y,0},{x,1}}.
    {trim,1,1}.
    {call,2,{f,23}}. % text/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_ext_last,2,{extfunc,beamc_reporter,put_chars,2},1}.


{function, place, 1, 19}.
  {label,18}.
    {line,[{location,"beamc_logger.erl",48}]}.
    {func_info,{atom,beamc_logger},{atom,place},1}.
  {label,19}.
    {test,is_map,{f,21},[{x,0}]}.
    {get_map_elements,{f,21},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,config},{x,0}]}}.
    {test,is_map,{f,21},[{x,0}]}.
    {get_map_elements,{f,21},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,type},{x,0}]}}.
    {test,is_tagged_tuple,{f,20},[{x,0},2,{atom,device}]}.
    {get_tuple_element,{x,0},1,{x,0}}.
    return.
  {label,20}.
    return.
  {label,21}.
    {move,{atom,standard_io},{x,0}}.
    return.


{function, text, 2, 23}.
  {label,22}.
    {line,[{location,"beamc_logger.erl",52}]}.
    {func_info,{atom,beamc_logger},{atom,text},2}.
  {label,23}.
    {test,is_map,{f,26},[{x,0}]}.
    {get_map_elements,{f,26},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,msg},{x,3},{atom,meta},{x,2}]}}.
    {test,is_map,{f,24},[{x,2}]}.
    {test,has_map_fields,{f,24},{x,2},{list,[{atom,report_cb}]}}.
    {test,is_tagged_tuple,{f,26},[{x,3},2,{atom,report}]}.
    {call_only,2,{f,28}}. % formatted/2
  {label,24}.
    {test,is_tagged_tuple,{f,26},[{x,3},2,{atom,report}]}.
    {test,is_map,{f,25},[{x,2}]}.
    {put_map_assoc,{f,0},
                   {x,2},
                   {x,2},
                   3,
                   {list,[{atom,report_cb},
                          {literal,fun logger:format_otp_report/1}]}}.
    {put_map_assoc,{f,0},{x,0},{x,0},3,{list,[{atom,meta},{x,2}]}}.
    {call_only,2,{f,28}}. % formatted/2
  {label,25}.
    {test_heap,3,3}.
    {put_tuple2,{x,0},{list,[{atom,badmap},{x,2}]}}.
    {line,[{location,"beamc_logger.erl",55}]}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.
  {label,26}.
    {call_only,2,{f,28}}. % formatted/2


{function, formatted, 2, 28}.
  {label,27}.
    {line,[{location,"beamc_logger.erl",59}]}.
    {func_info,{atom,beamc_logger},{atom,formatted},2}.
  {label,28}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{literal,{logger_formatter,#{}}},{x,2}}.
    {move,{atom,formatter},{x,0}}.
    {line,[{location,"beamc_logger.erl",60}]}.
    {call_ext,3,{extfunc,maps,get,3}}.
    {test,is_tuple,{f,31},[{x,0}]}.
    {test,test_arity,{f,31},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"beamc_logger.erl",61}]}.
    {call,3,{f,33}}. % formatted/3
    {'catch',{y,0},{f,29}}.
    {line,[{location,"beamc_logger.erl",62}]}.
    {call_ext,1,{extfunc,unicode,characters_to_binary,1}}.
  {label,29}.
    {catch_end,{y,0}}.
    {test,is_binary,{f,30},[{x,0}]}.
    {deallocate,1}.
    return.
  {label,30}.
    {move,{literal,<<"FORMATTER ERROR: bad return value">>},{x,0}}.
    {deallocate,1}.
    return.
  {label,31}.
    {line,[{scope,[2]},{location,"beamc_logger.erl",60}]}.
    {badmatch,{x,0}}.


{function, formatted, 3, 33}.
  {label,32}.
    {line,[{location,"beamc_logger.erl",67}]}.
    {func_info,{atom,beamc_logger},{atom,formatted},3}.
  {label,33}.
    {allocate,4,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {'try',{y,3},{f,34}}.
    {move,{atom,format},{x,3}}.
    {swap,{x,1},{x,2}}.
    {line,[{location,"beamc_logger.erl",69}]}.
    {apply,2}.
    {try_end,{y,3}}.
    {deallocate,4}.
    return.
  {label,34}.
    {try_case,{y,3}}.
    {test,is_eq_exact,{f,35},[{y,1},{atom,logger_formatter}]}.
    {test,is_eq_exact,{f,35},[{y,0},{literal,#{}}]}.
    {move,{literal,"DEFAULT FORMATTER CRASHED"},{x,0}}.
    {deallocate,4}.
    return.
  {label,35}.
    {test,is_map,{f,36},[{y,2}]}.
    {get_map_elements,{f,36},
                      {tr,{y,2},{t_map,any,any}},
                      {list,[{atom,msg},{x,0}]}}.
    {test_heap,5,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_tuple2,{x,0},{list,[{literal,"FORMATTER CRASH: ~tp"},{x,0}]}}.
    {put_map_assoc,{f,0},{y,2},{x,0},1,{list,[{atom,msg},{x,0}]}}.
    {move,{literal,#{}},{x,2}}.
    {move,{atom,logger_formatter},{x,1}}.
    {call_last,3,{f,33},4}. % formatted/3
  {label,36}.
    {line,[{scope,[0]},{location,"beamc_logger.erl",74}]}.
    {badmatch,{y,2}}.


{function, module_info, 0, 38}.
  {label,37}.
    {line,[]}.
    {func_info,{atom,beamc_logger},{atom,module_info},0}.
  {label,38}.
    {move,{atom,beamc_logger},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 40}.
  {label,39}.
    {line,[]}.
    {func_info,{atom,beamc_logger},{atom,module_info},1}.
  {label,40}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_logger},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
