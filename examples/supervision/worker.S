{module, worker}.  %% version = 0

{exports, [{break,1},
           {handle_call,3},
           {handle_cast,2},
           {init,1},
           {module_info,0},
           {module_info,1},
           {start_link,2},
           {terminate,2}]}.

{attributes, [{behaviour,[gen_server]}]}.

{labels, 17}.


{function, start_link, 2, 2}.
  {label,1}.
    {line,[{location,"worker.erl",7}]}.
    {func_info,{atom,worker},{atom,start_link},2}.
  {label,2}.
    {test_heap,6,2}.
    {put_tuple2,{x,2},{list,[{atom,local},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    {move,nil,{x,3}}.
    {move,{atom,worker},{x,1}}.
    {swap,{x,0},{x,2}}.
    {line,[{location,"worker.erl",8}]}.
    {call_ext_only,4,{extfunc,gen_server,start_link,4}}.


{function, break, 1, 4}.
  {label,3}.
    {line,[{location,"worker.erl",10}]}.
    {func_info,{atom,worker},{atom,break},1}.
  {label,4}.
    {move,{atom,break},{x,1}}.
    {line,[{location,"worker.erl",11}]}.
    {call_ext_only,2,{extfunc,gen_server,cast,2}}.


{function, init, 1, 6}.
  {label,5}.
    {line,[{location,"worker.erl",13}]}.
    {func_info,{atom,worker},{atom,init},1}.
  {label,6}.
    {test,is_tuple,{f,5},[{x,0}]}.
    {test,test_arity,{f,5},[{x,0},2]}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {move,{atom,true},{x,1}}.
    {move,{atom,trap_exit},{x,0}}.
    {line,[{location,"worker.erl",15}]}.
    {call_ext,2,{extfunc,erlang,process_flag,2}}.
    {test_heap,4,0}.
    {get_tuple_element,{y,0},0,{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,worker},{x,0},{literal,"starts"}]}}.
    {get_tuple_element,{y,0},1,{x,0}}.
    {line,[{location,"worker.erl",16}]}.
    send.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{y,0}]}}.
    {deallocate,1}.
    return.


{function, handle_call, 3, 8}.
  {label,7}.
    {line,[{location,"worker.erl",19}]}.
    {func_info,{atom,worker},{atom,handle_call},3}.
  {label,8}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},{list,[{atom,reply},{atom,ok},{x,2}]}}.
    return.


{function, handle_cast, 2, 10}.
  {label,9}.
    {line,[{location,"worker.erl",22}]}.
    {func_info,{atom,worker},{atom,handle_cast},2}.
  {label,10}.
    {test,is_eq_exact,{f,9},[{x,0},{atom,break}]}.
    {test_heap,4,2}.
    {put_tuple2,{x,0},{list,[{atom,stop},{atom,broken},{x,1}]}}.
    return.


{function, terminate, 2, 12}.
  {label,11}.
    {line,[{location,"worker.erl",25}]}.
    {func_info,{atom,worker},{atom,terminate},2}.
  {label,12}.
    {test,is_tuple,{f,11},[{x,1}]}.
    {test,test_arity,{f,11},[{x,1},2]}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {line,[{location,"worker.erl",26}]}.
    {call_ext,1,{extfunc,erlang,atom_to_list,1}}.
    {test_heap,8,1}.
    {get_tuple_element,{y,0},0,{x,1}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{literal,"stops: "},{x,0},{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,worker},{x,1},{x,0}]}}.
    {get_tuple_element,{y,0},1,{x,0}}.
    send.
    {deallocate,1}.
    return.


{function, module_info, 0, 14}.
  {label,13}.
    {line,[]}.
    {func_info,{atom,worker},{atom,module_info},0}.
  {label,14}.
    {move,{atom,worker},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 16}.
  {label,15}.
    {line,[]}.
    {func_info,{atom,worker},{atom,module_info},1}.
  {label,16}.
    {move,{x,0},{x,1}}.
    {move,{atom,worker},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
