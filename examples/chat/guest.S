{module, guest}.  %% version = 0

{exports, [{module_info,0},{module_info,1},{screen,1},{show,2},{start,0}]}.

{attributes, []}.

{labels, 25}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"guest.erl",5}]}.
    {func_info,{atom,guest},{atom,start},0}.
  {label,2}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},0}.
    {make_fun3,{f,24},0,0,{x,0},{list,[]}}.
    {'%',{var_info,{x,0},[{fun_type,none}]}}.
    {line,[{location,"guest.erl",6}]}.
    {call_ext_only,1,{extfunc,erlang,spawn,1}}.


{function, show, 2, 4}.
  {label,3}.
    {line,[{location,"guest.erl",8}]}.
    {func_info,{atom,guest},{atom,show},2}.
  {label,4}.
    {allocate_heap,0,3,2}.
    {put_tuple2,{x,1},{list,[{atom,show},{x,1}]}}.
    {line,[{location,"guest.erl",9}]}.
    send.
    {move,{atom,ok},{x,0}}.
    {deallocate,0}.
    return.


{function, screen, 1, 6}.
  {label,5}.
    {line,[{location,"guest.erl",13}]}.
    {func_info,{atom,guest},{atom,screen},1}.
  {label,6}.
    {allocate,2,1}.
    {move,{x,0},{y,1}}.
    {recv_marker_reserve,{y,0}}.
    {move,{x,0},{x,1}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"guest.erl",14}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {test_heap,4,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{atom,screen},{x,1},{x,0}]}}.
    {recv_marker_bind,{y,0},{x,0}}.
    {move,{x,0},{y,0}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"guest.erl",15}]}.
    send.
    {recv_marker_use,{y,0}}.
  {label,7}.
    {loop_rec,{f,11},{x,0}}.
    {test,is_tuple,{f,10},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,10},
                        {list,[2,{f,9},5,{f,8}]}}.
  {label,8}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,3}}.
    {get_tuple_element,{x,0},3,{x,4}}.
    {test,is_eq_exact,{f,10},[{x,1},{atom,'DOWN'}]}.
    {test,is_eq_exact,{f,10},[{x,3},{atom,process}]}.
    {test,is_eq_exact,{f,10},[{x,2},{tr,{y,0},reference}]}.
    {test,is_eq_exact,{f,10},[{x,4},{y,1}]}.
    {recv_marker_clear,{y,0}}.
    remove_message.
    {get_tuple_element,{x,0},4,{x,0}}.
    {line,[{location,"guest.erl",21}]}.
    {call_ext_last,1,{extfunc,erlang,exit,1},2}.
  {label,9}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,10},[{x,1},{tr,{y,0},reference}]}.
    {move,{x,0},{y,1}}.
    remove_message.
    {move,{literal,[flush]},{x,1}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"guest.erl",18}]}.
    {call_ext,2,{extfunc,erlang,demonitor,2}}.
    {recv_marker_clear,{y,0}}.
    {get_tuple_element,{y,1},1,{x,0}}.
    {deallocate,2}.
    return.
  {label,10}.
    {loop_rec_end,{f,7}}.
  {label,11}.
    {wait,{f,7}}.


{function, loop, 1, 13}.
  {label,12}.
    {line,[{location,"guest.erl",24}]}.
    {func_info,{atom,guest},{atom,loop},1}.
  {label,13}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {allocate,2,1}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,0},{y,1}}.
  {label,14}.
    {loop_rec,{f,18},{x,0}}.
    {test,is_tuple,{f,17},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,17},
                        {list,[2,{f,16},3,{f,15}]}}.
  {label,15}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,17},[{x,1},{atom,screen}]}.
    {move,{x,0},{y,0}}.
    remove_message.
    {move,{y,1},{x,0}}.
    {line,[{location,"guest.erl",29}]}.
    {call_ext,1,{extfunc,lists,reverse,1}}.
    {test_heap,3,1}.
    {get_tuple_element,{y,0},2,{x,1}}.
    {put_tuple2,{x,1},{list,[{x,1},{x,0}]}}.
    {get_tuple_element,{y,0},1,{x,0}}.
    {trim,1,1}.
    send.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,13},1}. % loop/1
  {label,16}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,17},[{x,1},{atom,show}]}.
    {test_heap,2,1}.
    {get_tuple_element,{x,0},1,{x,0}}.
    remove_message.
    {put_list,{x,0},{y,1},{x,0}}.
    {call_last,1,{f,13},2}. % loop/1
  {label,17}.
    {loop_rec_end,{f,14}}.
  {label,18}.
    {wait,{f,14}}.


{function, module_info, 0, 20}.
  {label,19}.
    {line,[]}.
    {func_info,{atom,guest},{atom,module_info},0}.
  {label,20}.
    {move,{atom,guest},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 22}.
  {label,21}.
    {line,[]}.
    {func_info,{atom,guest},{atom,module_info},1}.
  {label,22}.
    {move,{x,0},{x,1}}.
    {move,{atom,guest},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-start/0-fun-0-', 0, 24}.
  {label,23}.
    {line,[{location,"guest.erl",6}]}.
    {func_info,{atom,guest},{atom,'-start/0-fun-0-'},0}.
  {label,24}.
    {move,nil,{x,0}}.
    {call_only,1,{f,13}}. % loop/1
