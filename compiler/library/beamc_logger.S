{module, beamc_logger}.  %% version = 0

{exports, [{log,2},{module_info,0},{module_info,1},{start,0}]}.

{attributes, []}.

{labels, 40}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_logger.erl",11}]}.
    {func_info,{atom,beamc_logger},{atom,start},0}.
  {label,2}.
    {allocate,0,0}.
    {line,[{location,"beamc_logger.erl",12}]}.
    {call_ext,0,{extfunc,logger_server,start_link,0}}.
    {test,is_tagged_tuple,{f,4},[{x,0},2,{atom,ok}]}.
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
    {test,is_eq_exact,{f,3},[{x,0},{atom,ok}]}.
    {move,{atom,simple},{x,0}}.
    {line,[{location,"beamc_logger.erl",24}]}.
    {call_ext,1,{extfunc,logger,remove_handler,1}}.
    {line,[{location,"beamc_logger.erl",25}]}.
    {call_ext,0,{extfunc,init,started,0}}.
    {call_last,0,{f,6},0}. % loop/0
  {label,3}.
    {line,[{location,"beamc_logger.erl",13}]}.
    {badmatch,{x,0}}.
  {label,4}.
    {line,[{location,"beamc_logger.erl",12}]}.
    {badmatch,{x,0}}.


{function, loop, 0, 6}.
  {label,5}.
    {line,[{location,"beamc_logger.erl",28}]}.
    {func_info,{atom,beamc_logger},{atom,loop},0}.
  {label,6}.
    {allocate,1,0}.
    {init_yregs,{list,[{y,0}]}}.
  {label,7}.
    {loop_rec,{f,14},{x,0}}.
    {test,is_tuple,{f,12},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,12},
                        {list,[4,{f,11},5,{f,8}]}}.
  {label,8}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,12},[{x,1},{atom,log}]}.
    remove_message.
    {'try',{y,0},{f,9}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {get_tuple_element,{x,0},4,{x,0}}.
    {swap,{x,2},{x,1}}.
    {swap,{x,3},{x,2}}.
    {swap,{x,0},{x,3}}.
    {line,[{scope,[3]},{location,"beamc_logger.erl",32}]}.
    {call_ext,4,{extfunc,logger,log,4}}.
    {try_end,{y,0}}.
    {jump,{f,10}}.
  {label,9}.
    {try_case,{y,0}}.
  {label,10}.
    {line,[{scope,[0,1]},{location,"beamc_logger.erl",36}]}.
    {call_ext,0,{extfunc,init,reported,0}}.
    {jump,{f,13}}.
  {label,11}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,12},[{x,1},{atom,main}]}.
    remove_message.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {move,{atom,standard_error},{x,0}}.
    {line,[{scope,[0]},{location,"beamc_logger.erl",38}]}.
    {call_ext,4,{extfunc,beamc_reporter,write,4}}.
    {line,[{scope,[0]},{location,"beamc_logger.erl",39}]}.
    {call_ext,0,{extfunc,init,reported,0}}.
    {jump,{f,13}}.
  {label,12}.
    remove_message.
  {label,13}.
    {call_last,0,{f,6},1}. % loop/0
  {label,14}.
    {wait,{f,7}}.


{function, log, 2, 16}.
  {label,15}.
    {line,[{location,"beamc_logger.erl",46}]}.
    {func_info,{atom,beamc_logger},{atom,log},2}.
  {label,16}.
    {allocate,2,2}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{x,0}}.
    {line,[{location,"beamc_logger.erl",47}]}.
    {call,1,{f,18}}. % place/1
    {swap,{y,1},{x,0}}.
    {move,{y,0},{x,1}}.
    {trim,1,1}.
    {call,2,{f,22}}. % text/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_ext_last,2,{extfunc,beamc_reporter,put_chars,2},1}.


{function, place, 1, 18}.
  {label,17}.
    {line,[{location,"beamc_logger.erl",49}]}.
    {func_info,{atom,beamc_logger},{atom,place},1}.
  {label,18}.
    {test,is_map,{f,20},[{x,0}]}.
    {get_map_elements,{f,20},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,config},{x,0}]}}.
    {test,is_map,{f,20},[{x,0}]}.
    {get_map_elements,{f,20},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,type},{x,0}]}}.
    {test,is_tagged_tuple,{f,19},[{x,0},2,{atom,device}]}.
    {get_tuple_element,{x,0},1,{x,0}}.
    return.
  {label,19}.
    return.
  {label,20}.
    {move,{atom,standard_io},{x,0}}.
    return.


{function, text, 2, 22}.
  {label,21}.
    {line,[{location,"beamc_logger.erl",53}]}.
    {func_info,{atom,beamc_logger},{atom,text},2}.
  {label,22}.
    {test,is_map,{f,25},[{x,0}]}.
    {get_map_elements,{f,25},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,msg},{x,3},{atom,meta},{x,2}]}}.
    {test,is_map,{f,23},[{x,2}]}.
    {test,has_map_fields,{f,23},{x,2},{list,[{atom,report_cb}]}}.
    {test,is_tagged_tuple,{f,25},[{x,3},2,{atom,report}]}.
    {call_only,2,{f,27}}. % formatted/2
  {label,23}.
    {test,is_tagged_tuple,{f,25},[{x,3},2,{atom,report}]}.
    {test,is_map,{f,24},[{x,2}]}.
    {put_map_assoc,{f,0},
                   {x,2},
                   {x,2},
                   3,
                   {list,[{atom,report_cb},
                          {literal,fun logger:format_otp_report/1}]}}.
    {put_map_assoc,{f,0},{x,0},{x,0},3,{list,[{atom,meta},{x,2}]}}.
    {call_only,2,{f,27}}. % formatted/2
  {label,24}.
    {test_heap,3,3}.
    {put_tuple2,{x,0},{list,[{atom,badmap},{x,2}]}}.
    {line,[{location,"beamc_logger.erl",56}]}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.
  {label,25}.
    {call_only,2,{f,27}}. % formatted/2


{function, formatted, 2, 27}.
  {label,26}.
    {line,[{location,"beamc_logger.erl",60}]}.
    {func_info,{atom,beamc_logger},{atom,formatted},2}.
  {label,27}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{literal,{logger_formatter,#{}}},{x,2}}.
    {move,{atom,formatter},{x,0}}.
    {line,[{location,"beamc_logger.erl",61}]}.
    {call_ext,3,{extfunc,maps,get,3}}.
    {test,is_tuple,{f,30},[{x,0}]}.
    {test,test_arity,{f,30},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"beamc_logger.erl",62}]}.
    {call,3,{f,32}}. % formatted/3
    {'catch',{y,0},{f,28}}.
    {line,[{location,"beamc_logger.erl",63}]}.
    {call_ext,1,{extfunc,unicode,characters_to_binary,1}}.
  {label,28}.
    {catch_end,{y,0}}.
    {test,is_binary,{f,29},[{x,0}]}.
    {deallocate,1}.
    return.
  {label,29}.
    {move,{literal,<<"FORMATTER ERROR: bad return value">>},{x,0}}.
    {deallocate,1}.
    return.
  {label,30}.
    {line,[{scope,[2]},{location,"beamc_logger.erl",61}]}.
    {badmatch,{x,0}}.


{function, formatted, 3, 32}.
  {label,31}.
    {line,[{location,"beamc_logger.erl",68}]}.
    {func_info,{atom,beamc_logger},{atom,formatted},3}.
  {label,32}.
    {allocate,4,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {'try',{y,3},{f,33}}.
    {move,{atom,format},{x,3}}.
    {swap,{x,1},{x,2}}.
    {line,[{location,"beamc_logger.erl",70}]}.
    {apply,2}.
    {try_end,{y,3}}.
    {deallocate,4}.
    return.
  {label,33}.
    {try_case,{y,3}}.
    {test,is_eq_exact,{f,34},[{y,1},{atom,logger_formatter}]}.
    {test,is_eq_exact,{f,34},[{y,0},{literal,#{}}]}.
    {move,{literal,"DEFAULT FORMATTER CRASHED"},{x,0}}.
    {deallocate,4}.
    return.
  {label,34}.
    {test,is_map,{f,35},[{y,2}]}.
    {get_map_elements,{f,35},
                      {tr,{y,2},{t_map,any,any}},
                      {list,[{atom,msg},{x,0}]}}.
    {test_heap,5,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_tuple2,{x,0},{list,[{literal,"FORMATTER CRASH: ~tp"},{x,0}]}}.
    {put_map_assoc,{f,0},{y,2},{x,0},1,{list,[{atom,msg},{x,0}]}}.
    {move,{literal,#{}},{x,2}}.
    {move,{atom,logger_formatter},{x,1}}.
    {call_last,3,{f,32},4}. % formatted/3
  {label,35}.
    {line,[{scope,[0]},{location,"beamc_logger.erl",75}]}.
    {badmatch,{y,2}}.


{function, module_info, 0, 37}.
  {label,36}.
    {line,[]}.
    {func_info,{atom,beamc_logger},{atom,module_info},0}.
  {label,37}.
    {move,{atom,beamc_logger},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 39}.
  {label,38}.
    {line,[]}.
    {func_info,{atom,beamc_logger},{atom,module_info},1}.
  {label,39}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_logger},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
