{module, error_handler}.  %% version = 0

{exports, [{breakpoint,3},
           {module_info,0},
           {module_info,1},
           {raise_undef_exception,3},
           {stub_function,3},
           {undefined_function,3},
           {undefined_lambda,3}]}.

{attributes, []}.

{labels, 30}.


{function, undefined_function, 3, 2}.
  {label,1}.
    {line,[{location,"error_handler.erl",6}]}.
    {func_info,{atom,error_handler},{atom,undefined_function},3}.
  {label,2}.
    {line,[{location,"error_handler.erl",7}]}.
    {gc_bif,length,{f,0},3,[{x,2}],{x,3}}.
    {allocate,3,4}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{x,3},{x,2}}.
    {call_ext,3,{extfunc,erlang,function_exported,3}}.
    {select_val,{x,0},{f,5},{list,[{atom,false},{f,4},{atom,true},{f,3}]}}.
  {label,3}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{y,2},{x,0}}.
    {line,[{location,"error_handler.erl",8}]}.
    {call_ext_last,3,{extfunc,erlang,apply,3},3}.
  {label,4}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{y,2},{x,0}}.
    {call_last,3,{f,7},3}. % handled_by_module/3
  {label,5}.
    {line,[{location,"error_handler.erl",7}]}.
    {case_end,{x,0}}.


{function, handled_by_module, 3, 7}.
  {label,6}.
    {line,[{location,"error_handler.erl",12}]}.
    {func_info,{atom,error_handler},{atom,handled_by_module},3}.
  {label,7}.
    {'%',{var_info,{x,2},[{type,{t_list,any,nil}}]}}.
    {allocate,3,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{integer,2},{x,2}}.
    {move,{atom,'$handle_undefined_function'},{x,1}}.
    {line,[{location,"error_handler.erl",13}]}.
    {call_ext,3,{extfunc,erlang,function_exported,3}}.
    {select_val,{x,0},{f,10},{list,[{atom,false},{f,9},{atom,true},{f,8}]}}.
  {label,8}.
    {move,{y,0},{x,1}}.
    {move,{y,2},{x,2}}.
    {move,{atom,'$handle_undefined_function'},{x,3}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"error_handler.erl",14}]}.
    {apply_last,2,3}.
  {label,9}.
    {test_heap,5,0}.
    {put_tuple2,{x,0},{list,[{y,2},{y,1},{y,0},nil]}}.
    {call_last,1,{f,23},3}. % undefined/1
  {label,10}.
    {line,[{location,"error_handler.erl",13}]}.
    {case_end,{x,0}}.


{function, undefined_lambda, 3, 12}.
  {label,11}.
    {line,[{location,"error_handler.erl",18}]}.
    {func_info,{atom,error_handler},{atom,undefined_lambda},3}.
  {label,12}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {line,[{location,"error_handler.erl",19}]}.
    {call_ext,1,{extfunc,erlang,module_loaded,1}}.
    {select_val,{x,0},{f,15},{list,[{atom,false},{f,14},{atom,true},{f,13}]}}.
  {label,13}.
    {move,{y,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"error_handler.erl",20}]}.
    {call_ext_last,2,{extfunc,erlang,apply,2},2}.
  {label,14}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{y,1},{y,0},nil]}}.
    {call_last,1,{f,23},2}. % undefined/1
  {label,15}.
    {line,[{location,"error_handler.erl",19}]}.
    {case_end,{x,0}}.


{function, breakpoint, 3, 17}.
  {label,16}.
    {line,[{location,"error_handler.erl",25}]}.
    {func_info,{atom,error_handler},{atom,breakpoint},3}.
  {label,17}.
    {test_heap,11,3}.
    {put_list,{x,2},nil,{x,2}}.
    {put_list,{x,1},{x,2},{x,1}}.
    {put_list,{x,0},{x,1},{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,int},{atom,eval},{x,0},nil]}}.
    {call_only,1,{f,23}}. % undefined/1


{function, raise_undef_exception, 3, 19}.
  {label,18}.
    {line,[{location,"error_handler.erl",28}]}.
    {func_info,{atom,error_handler},{atom,raise_undef_exception},3}.
  {label,19}.
    {test_heap,5,3}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1},{x,2},nil]}}.
    {call_only,1,{f,23}}. % undefined/1


{function, stub_function, 3, 21}.
  {label,20}.
    {line,[{location,"error_handler.erl",31}]}.
    {func_info,{atom,error_handler},{atom,stub_function},3}.
  {label,21}.
    {test_heap,10,3}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1},{x,2},nil]}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,undef},{x,0}]}}.
    {line,[{location,"error_handler.erl",32}]}.
    {call_ext_only,1,{extfunc,erlang,exit,1}}.


{function, undefined, 1, 23}.
  {label,22}.
    {line,[{location,"error_handler.erl",35}]}.
    {func_info,{atom,error_handler},{atom,undefined},1}.
  {label,23}.
    {'%',{var_info,{x,0},[{type,{t_tuple,3,false,#{}}}]}}.
    {allocate,2,1}.
    {move,{x,0},{y,0}}.
    {'try',{y,1},{f,24}}.
    {move,{atom,undef},{x,0}}.
    {line,[{location,"error_handler.erl",37}]}.
    {call_ext,1,{extfunc,erlang,error,1}}.
  {label,24}.
    {try_case,{y,1}}.
    {test,is_eq_exact,
          {f,25},
          [{tr,{x,0},{t_atom,[error,exit,throw]}},{atom,error}]}.
    {test,is_eq_exact,{f,25},[{x,1},{atom,undef}]}.
    {move,{x,2},{x,0}}.
    build_stacktrace.
    {line,[{location,"error_handler.erl",40}]}.
    {bif,tl,{f,0},[{x,0}],{x,0}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,2}}.
    {move,{atom,undef},{x,1}}.
    {move,{atom,error},{x,0}}.
    {line,[{scope,[0]},{location,"error_handler.erl",40}]}.
    {call_ext_last,3,{extfunc,erlang,raise,3},2}.
  {label,25}.
    {bif,raise,{f,0},[{x,2},{x,1}],{x,0}}.


{function, module_info, 0, 27}.
  {label,26}.
    {line,[]}.
    {func_info,{atom,error_handler},{atom,module_info},0}.
  {label,27}.
    {move,{atom,error_handler},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 29}.
  {label,28}.
    {line,[]}.
    {func_info,{atom,error_handler},{atom,module_info},1}.
  {label,29}.
    {move,{x,0},{x,1}}.
    {move,{atom,error_handler},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
