{module, beamc_escript}.  %% version = 0

{exports, [{module_info,0},{module_info,1},{run,3}]}.

{attributes, []}.

{labels, 22}.


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
    {move,{x,0},{y,2}}.
    {move,{y,0},{x,1}}.
    {move,{y,2},{x,2}}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,2}.
    {line,[{location,"beamc_escript.erl",14}]}.
    {call,3,{f,11}}. % told/3
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{y,1}}.
    {trim,1,1}.
    {move,{x,2},{x,0}}.
    {call,2,{f,5}}. % hint/2
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,8,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{integer,10},{x,0},{x,0}}.
    {put_list,{y,0},{x,0},{x,0}}.
    {put_list,{literal,"escript: "},{x,0},{x,1}}.
    {trim,1,0}.
    {move,{atom,standard_error},{x,0}}.
    {call_ext,2,{extfunc,io,put_chars,2}}.
    {move,{integer,127},{x,0}}.
    {line,[{location,"beamc_escript.erl",15}]}.
    {call_ext_last,1,{extfunc,erlang,halt,1},0}.


{function, hint, 2, 5}.
  {label,4}.
    {line,[{location,"beamc_escript.erl",19}]}.
    {func_info,{atom,beamc_escript},{atom,hint},2}.
  {label,5}.
    {test,is_eq_exact,{f,8},[{x,0},{atom,undef}]}.
    {test,is_nonempty_list,{f,8},[{x,1}]}.
    {get_hd,{x,1},{x,0}}.
    {test,is_tuple,{f,8},[{x,0}]}.
    {test,test_arity,{f,8},[{x,0},4]}.
    {get_tuple_element,{x,0},2,{x,1}}.
    {test,is_list,{f,8},[{x,1}]}.
    {line,[{location,"beamc_escript.erl",20}]}.
    {gc_bif,length,{f,0},2,[{tr,{x,1},{t_list,any,any}}],{x,1}}.
    {allocate,3,2}.
    {move,{x,1},{y,2}}.
    {get_tuple_element,{x,0},0,{y,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {move,{x,1},{x,2}}.
    {move,{y,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"beamc_escript.erl",21}]}.
    {call_ext,3,{extfunc,erlang,function_exported,3}}.
    {select_val,{x,0},{f,9},{list,[{atom,false},{f,7},{atom,true},{f,6}]}}.
  {label,6}.
    {move,nil,{x,0}}.
    {deallocate,3}.
    return.
  {label,7}.
    {test_heap,6,0}.
    {put_list,{y,2},nil,{x,0}}.
    {put_list,{y,0},{x,0},{x,0}}.
    {put_list,{y,1},{x,0},{x,1}}.
    {trim,3,0}.
    {move,{literal,"~ts:~ts/~b"},{x,0}}.
    {line,[{location,"beamc_escript.erl",25}]}.
    {call_ext,2,{extfunc,io_lib,format,2}}.
    {test_heap,8,1}.
    {put_list,{x,0},{literal,"\n"},{x,1}}.
    {put_list,{literal," is not linked; if there is such a function, add --keep "},
              {x,1},
              {x,1}}.
    {put_list,{x,0},{x,1},{x,0}}.
    {put_list,{literal,"hint: "},{x,0},{x,0}}.
    {deallocate,0}.
    return.
  {label,8}.
    {move,nil,{x,0}}.
    return.
  {label,9}.
    {line,[{location,"beamc_escript.erl",21}]}.
    {case_end,{x,0}}.


{function, told, 3, 11}.
  {label,10}.
    {line,[{location,"beamc_escript.erl",31}]}.
    {func_info,{atom,beamc_escript},{atom,told},3}.
  {label,11}.
    {'%',{var_info,{x,0},[{type,{t_atom,[error,exit,throw]}}]}}.
    {allocate,3,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{atom,standard_error},{x,0}}.
    {line,[{location,"beamc_escript.erl",33}]}.
    {call_ext,1,{extfunc,io,getopts,1}}.
    {move,{x,0},{x,1}}.
    {move,{atom,latin1},{x,2}}.
    {move,{atom,encoding},{x,0}}.
    {call_ext,3,{extfunc,proplists,get_value,3}}.
    {test,is_eq_exact,{f,12},[{x,0},{atom,latin1}]}.
    {move,{literal,"P"},{x,1}}.
    {jump,{f,13}}.
  {label,12}.
    {move,{literal,"tP"},{x,1}}.
    {move,{atom,unicode},{x,0}}.
  {label,13}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,2}]},2}.
    {make_fun3,{f,21},0,0,{x,2},{list,[]}}.
    {'%',{var_info,{x,2},[{fun_type,{t_atom,[false,true]}}]}}.
    {make_fun3,{f,19},0,0,{x,5},{list,[{x,1}]}}.
    {move,{y,0},{x,3}}.
    {move,{x,2},{x,4}}.
    {move,{y,1},{x,2}}.
    {move,{y,2},{x,1}}.
    {move,{x,0},{x,6}}.
    {move,{integer,1},{x,0}}.
    {line,[{location,"beamc_escript.erl",39}]}.
    {call_ext_last,7,{extfunc,erl_error,format_exception,7},3}.


{function, module_info, 0, 15}.
  {label,14}.
    {line,[]}.
    {func_info,{atom,beamc_escript},{atom,module_info},0}.
  {label,15}.
    {move,{atom,beamc_escript},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 17}.
  {label,16}.
    {line,[]}.
    {func_info,{atom,beamc_escript},{atom,module_info},1}.
  {label,17}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_escript},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-told/3-fun-1-', 3, 19}.
  {label,18}.
    {line,[{location,"beamc_escript.erl",38}]}.
    {func_info,{atom,beamc_escript},{atom,'-told/3-fun-1-'},3}.
  {label,19}.
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


{function, '-told/3-fun-0-', 3, 21}.
  {label,20}.
    {line,[{location,"beamc_escript.erl",37}]}.
    {func_info,{atom,beamc_escript},{atom,'-told/3-fun-0-'},3}.
  {label,21}.
    {bif,'=:=',{f,0},[{x,0},{atom,beamc_escript}],{x,0}}.
    return.
