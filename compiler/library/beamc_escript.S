{module, beamc_escript}.  %% version = 0

{exports, [{module_info,0},{module_info,1},{run,3}]}.

{attributes, []}.

{labels, 16}.


{function, run, 3, 2}.
  {label,1}.
    {line,[{location,"beamc_escript.erl",9}]}.
    {func_info,{atom,beamc_escript},{atom,run},3}.
  {label,2}.
    {allocate,3,3}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {'try',{y,2},{f,3}}.
    {line,[{location,"beamc_escript.erl",10}]}.
    {call_ext,3,{extfunc,erlang,apply,3}}.
    {try_end,{y,2}}.
    {move,{integer,0},{x,0}}.
    {line,[{location,"beamc_escript.erl",11}]}.
    {call_ext_last,1,{extfunc,erlang,halt,1},3}.
  {label,3}.
    {try_case,{y,2}}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,2},{x,0}}.
    build_stacktrace.
    {move,{x,0},{x,2}}.
    {move,{y,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {trim,3,0}.
    {line,[{location,"beamc_escript.erl",14}]}.
    {call,3,{f,5}}. % told/3
    {test_heap,4,1}.
    {put_list,{x,0},{literal,"\n"},{x,0}}.
    {put_list,{literal,"escript: "},{x,0},{x,1}}.
    {move,{atom,standard_error},{x,0}}.
    {call_ext,2,{extfunc,io,put_chars,2}}.
    {move,{integer,127},{x,0}}.
    {line,[{location,"beamc_escript.erl",15}]}.
    {call_ext_last,1,{extfunc,erlang,halt,1},0}.


{function, told, 3, 5}.
  {label,4}.
    {line,[{location,"beamc_escript.erl",18}]}.
    {func_info,{atom,beamc_escript},{atom,told},3}.
  {label,5}.
    {'%',{var_info,{x,0},[{type,{t_atom,[error,exit,throw]}}]}}.
    {allocate,3,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{atom,standard_error},{x,0}}.
    {line,[{location,"beamc_escript.erl",20}]}.
    {call_ext,1,{extfunc,io,getopts,1}}.
    {move,{x,0},{x,1}}.
    {move,{atom,latin1},{x,2}}.
    {move,{atom,encoding},{x,0}}.
    {call_ext,3,{extfunc,proplists,get_value,3}}.
    {test,is_eq_exact,{f,6},[{x,0},{atom,latin1}]}.
    {move,{literal,"P"},{x,1}}.
    {jump,{f,7}}.
  {label,6}.
    {move,{literal,"tP"},{x,1}}.
    {move,{atom,unicode},{x,0}}.
  {label,7}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,2}]},2}.
    {make_fun3,{f,15},0,0,{x,2},{list,[]}}.
    {'%',{var_info,{x,2},[{fun_type,{t_atom,[false,true]}}]}}.
    {make_fun3,{f,13},0,0,{x,5},{list,[{x,1}]}}.
    {move,{y,0},{x,3}}.
    {move,{x,2},{x,4}}.
    {move,{y,1},{x,2}}.
    {move,{y,2},{x,1}}.
    {move,{x,0},{x,6}}.
    {move,{integer,1},{x,0}}.
    {line,[{location,"beamc_escript.erl",26}]}.
    {call_ext_last,7,{extfunc,erl_error,format_exception,7},3}.


{function, module_info, 0, 9}.
  {label,8}.
    {line,[]}.
    {func_info,{atom,beamc_escript},{atom,module_info},0}.
  {label,9}.
    {move,{atom,beamc_escript},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 11}.
  {label,10}.
    {line,[]}.
    {func_info,{atom,beamc_escript},{atom,module_info},1}.
  {label,11}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_escript},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-told/3-fun-1-', 3, 13}.
  {label,12}.
    {line,[{location,"beamc_escript.erl",25}]}.
    {func_info,{atom,beamc_escript},{atom,'-told/3-fun-1-'},3}.
  {label,13}.
    {'%',{var_info,{x,2},[{type,{t_cons,{t_integer,{80,116}},nil}}]}}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{x,0}}.
    {call_ext,1,{extfunc,erlang,integer_to_list,1}}.
    {move,{y,0},{x,1}}.
    {trim,1,1}.
    {call_ext,2,{extfunc,erlang,'++',2}}.
    {test_heap,6,1}.
    {put_list,{integer,46},{x,0},{x,0}}.
    {put_list,{integer,126},{x,0},{x,0}}.
    {put_list,{y,0},{literal,"2"},{x,1}}.
    {call_ext_last,2,{extfunc,io_lib,format,2},1}.


{function, '-told/3-fun-0-', 3, 15}.
  {label,14}.
    {line,[{location,"beamc_escript.erl",24}]}.
    {func_info,{atom,beamc_escript},{atom,'-told/3-fun-0-'},3}.
  {label,15}.
    {bif,'=:=',{f,0},[{x,0},{atom,beamc_escript}],{x,0}}.
    return.
