{module, beamc_reporter}.  %% version = 0

{exports, [{module_info,0},
           {module_info,1},
           {place,0},
           {put_chars,2},
           {start,0},
           {write,4}]}.

{attributes, []}.

{labels, 29}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_reporter.erl",11}]}.
    {func_info,{atom,beamc_reporter},{atom,start},0}.
  {label,2}.
    {allocate,1,0}.
    {init_yregs,{list,[{y,0}]}}.
  {label,3}.
    {loop_rec,{f,8},{x,0}}.
    {test,is_tuple,{f,6},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,6},
                        {list,[4,{f,5},5,{f,4}]}}.
  {label,4}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,6},[{x,1},{atom,log}]}.
    {move,{x,0},{y,0}}.
    remove_message.
    {line,[{location,"beamc_reporter.erl",14}]}.
    {call,0,{f,10}}. % place/0
    {'%',{var_info,{x,0},[{type,{t_atom,[standard_error,standard_io]}}]}}.
    {get_tuple_element,{y,0},2,{x,1}}.
    {get_tuple_element,{y,0},3,{x,2}}.
    {get_tuple_element,{y,0},4,{x,3}}.
    {init_yregs,{list,[{y,0}]}}.
    {call,4,{f,13}}. % write/4
    {line,[{location,"beamc_reporter.erl",15}]}.
    {call_ext,0,{extfunc,init,reported,0}}.
    {jump,{f,7}}.
  {label,5}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,6},[{x,1},{atom,main}]}.
    remove_message.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {move,{atom,standard_error},{x,0}}.
    {line,[{location,"beamc_reporter.erl",17}]}.
    {call,4,{f,13}}. % write/4
    {line,[{location,"beamc_reporter.erl",18}]}.
    {call_ext,0,{extfunc,init,reported,0}}.
    {jump,{f,7}}.
  {label,6}.
    remove_message.
  {label,7}.
    {call_last,0,{f,2},1}. % start/0
  {label,8}.
    {wait,{f,3}}.


{function, place, 0, 10}.
  {label,9}.
    {line,[{location,"beamc_reporter.erl",24}]}.
    {func_info,{atom,beamc_reporter},{atom,place},0}.
  {label,10}.
    {allocate,0,0}.
    {move,{literal,"BEAMC_REPORTS"},{x,0}}.
    {line,[{location,"beamc_reporter.erl",25}]}.
    {call_ext,1,{extfunc,os,getenv,1}}.
    {test,is_eq_exact,{f,11},[{x,0},{literal,"stderr"}]}.
    {move,{atom,standard_error},{x,0}}.
    {deallocate,0}.
    return.
  {label,11}.
    {move,{atom,standard_io},{x,0}}.
    {deallocate,0}.
    return.


{function, write, 4, 13}.
  {label,12}.
    {line,[{location,"beamc_reporter.erl",30}]}.
    {func_info,{atom,beamc_reporter},{atom,write},4}.
  {label,13}.
    {test,is_map,{f,12},[{x,3}]}.
    {get_map_elements,{f,12},
                      {tr,{x,3},{t_map,any,any}},
                      {list,[{atom,time},{x,4}]}}.
    {allocate,3,5}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{x,4},{x,0}}.
    {line,[{location,"beamc_reporter.erl",31}]}.
    {call,1,{f,19}}. % date/1
    {'%',{var_info,{x,0},[{type,{t_cons,{t_cons,any,nil},nil}}]}}.
    {swap,{y,1},{x,0}}.
    {move,{y,0},{x,1}}.
    {trim,1,2}.
    {call_ext,2,{extfunc,io_lib,format,2}}.
    {test_heap,8,1}.
    {put_list,{x,0},{literal,"\n"},{x,0}}.
    {put_list,{literal," ===\n"},{x,0},{x,0}}.
    {put_list,{y,0},{x,0},{x,0}}.
    {put_list,{literal,"=ERROR REPORT==== "},{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {call_last,2,{f,15},2}. % put_chars/2


{function, put_chars, 2, 15}.
  {label,14}.
    {line,[{location,"beamc_reporter.erl",33}]}.
    {func_info,{atom,beamc_reporter},{atom,put_chars},2}.
  {label,15}.
    {allocate,1,2}.
    {init_yregs,{list,[{y,0}]}}.
    {test,is_eq_exact,{f,16},[{x,0},{atom,standard_io}]}.
    {move,{atom,user},{x,0}}.
  {label,16}.
    {'try',{y,0},{f,17}}.
    {line,[{scope,[3]},{location,"beamc_reporter.erl",40}]}.
    {call_ext,2,{extfunc,io,put_chars,2}}.
    {try_end,{y,0}}.
    {deallocate,1}.
    return.
  {label,17}.
    {try_case,{y,0}}.
    {move,{atom,ok},{x,0}}.
    {deallocate,1}.
    return.


{function, date, 1, 19}.
  {label,18}.
    {line,[{location,"beamc_reporter.erl",46}]}.
    {func_info,{atom,beamc_reporter},{atom,date},1}.
  {label,19}.
    {allocate,6,1}.
    {init_yregs,{list,[{y,0},{y,1},{y,2},{y,3},{y,4}]}}.
    {move,{x,0},{y,5}}.
    {move,{atom,second},{x,2}}.
    {move,{atom,microsecond},{x,1}}.
    {line,[{location,"beamc_reporter.erl",47}]}.
    {call_ext,3,{extfunc,erlang,convert_time_unit,3}}.
    {move,{x,0},{y,4}}.
    {line,[{location,"beamc_reporter.erl",49}]}.
    {call_ext,1,{extfunc,erlang,posixtime_to_universaltime,1}}.
    {call_ext,1,{extfunc,erlang,universaltime_to_localtime,1}}.
    {test,is_tuple,{f,20},[{x,0}]}.
    {test,test_arity,{f,20},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{y,3}}.
    {test,is_tuple,{f,20},[{y,3}]}.
    {test,test_arity,{f,20},[{y,3},3]}.
    {get_tuple_element,{x,0},1,{y,2}}.
    {test,is_tuple,{f,20},[{y,2}]}.
    {test,test_arity,{f,20},[{y,2},3]}.
    {line,[{location,"beamc_reporter.erl",50}]}.
    {gc_bif,'*',{f,0},0,[{y,4},{integer,1000000}],{x,0}}.
    {gc_bif,'-',{f,0},1,[{y,5},{tr,{x,0},number}],{y,5}}.
    {get_tuple_element,{y,3},2,{x,0}}.
    {init_yregs,{list,[{y,4}]}}.
    {line,[{location,"beamc_reporter.erl",52}]}.
    {call_ext,1,{extfunc,erlang,integer_to_list,1}}.
    {get_tuple_element,{y,3},1,{x,1}}.
    {move,{x,0},{y,4}}.
    {move,{x,1},{x,0}}.
    {call,1,{f,24}}. % month/1
    {'%',{var_info,{x,0},[{type,{t_cons,{t_integer,{65,121}},nil}}]}}.
    {get_tuple_element,{y,3},0,{x,1}}.
    {move,{x,0},{y,3}}.
    {move,{x,1},{x,0}}.
    {call_ext,1,{extfunc,erlang,integer_to_list,1}}.
    {get_tuple_element,{y,2},0,{x,1}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{x,0}}.
    {move,{integer,2},{x,1}}.
    {line,[{location,"beamc_reporter.erl",53}]}.
    {call,2,{f,22}}. % digits/2
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {get_tuple_element,{y,2},1,{x,1}}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,0}}.
    {move,{integer,2},{x,1}}.
    {call,2,{f,22}}. % digits/2
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {get_tuple_element,{y,2},2,{x,1}}.
    {move,{x,0},{y,2}}.
    {move,{x,1},{x,0}}.
    {move,{integer,2},{x,1}}.
    {call,2,{f,22}}. % digits/2
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {swap,{y,5},{x,0}}.
    {move,{integer,6},{x,1}}.
    {call,2,{f,22}}. % digits/2
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,28,1}.
    {put_list,{y,1},{literal,["::"]},{x,1}}.
    {put_list,{integer,45},{x,1},{x,1}}.
    {put_list,{y,3},{x,1},{x,1}}.
    {put_list,{integer,45},{x,1},{x,1}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{integer,46},{x,0},{x,0}}.
    {put_list,{y,5},{x,0},{x,0}}.
    {put_list,{integer,58},{x,0},{x,0}}.
    {put_list,{y,2},{x,0},{x,0}}.
    {put_list,{integer,58},{x,0},{x,0}}.
    {put_list,{y,0},{x,0},{x,0}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{y,4},{x,1},{x,1}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,6}.
    return.
  {label,20}.
    {line,[{location,"beamc_reporter.erl",48}]}.
    {badmatch,{x,0}}.


{function, digits, 2, 22}.
  {label,21}.
    {line,[{location,"beamc_reporter.erl",56}]}.
    {func_info,{atom,beamc_reporter},{atom,digits},2}.
  {label,22}.
    {'%',{var_info,{x,1},[{type,{t_integer,{2,6}}}]}}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {line,[{location,"beamc_reporter.erl",57}]}.
    {call_ext,1,{extfunc,erlang,integer_to_list,1}}.
    {line,[{location,"beamc_reporter.erl",58}]}.
    {gc_bif,length,{f,0},1,[{x,0}],{x,1}}.
    {gc_bif,'-',
            {f,0},
            2,
            [{tr,{y,0},{t_integer,{2,6}}},
             {tr,{x,1},{t_integer,{0,288230376151711743}}}],
            {x,1}}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,0}}.
    {move,{integer,48},{x,1}}.
    {call_ext,2,{extfunc,lists,duplicate,2}}.
    {move,{y,0},{x,1}}.
    {call_ext_last,2,{extfunc,erlang,'++',2},1}.


{function, month, 1, 24}.
  {label,23}.
    {line,[{location,"beamc_reporter.erl",60}]}.
    {func_info,{atom,beamc_reporter},{atom,month},1}.
  {label,24}.
    {line,[{location,"beamc_reporter.erl",61}]}.
    {bif,element,
         {f,0},
         [{x,0},
          {literal,{"Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep",
                    "Oct","Nov","Dec"}}],
         {x,0}}.
    return.


{function, module_info, 0, 26}.
  {label,25}.
    {line,[]}.
    {func_info,{atom,beamc_reporter},{atom,module_info},0}.
  {label,26}.
    {move,{atom,beamc_reporter},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 28}.
  {label,27}.
    {line,[]}.
    {func_info,{atom,beamc_reporter},{atom,module_info},1}.
  {label,28}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_reporter},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
