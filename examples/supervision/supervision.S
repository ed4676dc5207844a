{module, supervision}.  %% version = 0

{exports, [{main,0},{module_info,0},{module_info,1}]}.

{attributes, []}.

{labels, 21}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"supervision.erl",12}]}.
    {func_info,{atom,supervision},{atom,main},0}.
  {label,2}.
    {allocate,1,0}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{atom,none},{x,1}}.
    {move,{atom,level},{x,0}}.
    {line,[{location,"supervision.erl",14}]}.
    {call_ext,2,{extfunc,logger,set_primary_config,2}}.
    {test,is_eq_exact,{f,7},[{x,0},{atom,ok}]}.
    {move,{atom,true},{x,1}}.
    {move,{atom,trap_exit},{x,0}}.
    {line,[{location,"supervision.erl",15}]}.
    {call_ext,2,{extfunc,erlang,process_flag,2}}.
    {bif,self,{f,0},[],{x,0}}.
    {line,[{location,"supervision.erl",16}]}.
    {call_ext,1,{extfunc,mill,start_link,1}}.
    {move,{x,0},{y,0}}.
    {test,is_tagged_tuple,{f,6},[{x,0},2,{atom,ok}]}.
    {move,{literal,"the mill is built:~n"},{x,0}}.
    {line,[{location,"supervision.erl",17}]}.
    {call_ext,1,{extfunc,io,format,1}}.
    {move,{integer,4},{x,0}}.
    {line,[{location,"supervision.erl",18}]}.
    {call,1,{f,9}}. % heard/1
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
    {move,{literal,"upper fails, and lower with it:~n"},{x,0}}.
    {line,[{location,"supervision.erl",19}]}.
    {call_ext,1,{extfunc,io,format,1}}.
    {move,{atom,upper},{x,0}}.
    {line,[{location,"supervision.erl",20}]}.
    {call_ext,1,{extfunc,worker,break,1}}.
    {move,{integer,4},{x,0}}.
    {line,[{location,"supervision.erl",21}]}.
    {call,1,{f,9}}. % heard/1
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
    {move,{literal,"sails fail, and what was started after them:~n"},{x,0}}.
    {line,[{location,"supervision.erl",22}]}.
    {call_ext,1,{extfunc,io,format,1}}.
    {move,{atom,sails},{x,0}}.
    {line,[{location,"supervision.erl",23}]}.
    {call_ext,1,{extfunc,worker,break,1}}.
    {move,{integer,8},{x,0}}.
    {line,[{location,"supervision.erl",24}]}.
    {call,1,{f,9}}. % heard/1
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
    {move,{literal,"sacks fail alone:~n"},{x,0}}.
    {line,[{location,"supervision.erl",25}]}.
    {call_ext,1,{extfunc,io,format,1}}.
    {move,{atom,sacks},{x,0}}.
    {line,[{location,"supervision.erl",26}]}.
    {call_ext,1,{extfunc,worker,break,1}}.
    {move,{integer,2},{x,0}}.
    {line,[{location,"supervision.erl",27}]}.
    {call,1,{f,9}}. % heard/1
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
    {move,{literal,"lower fails three times, which is too often for stones:~n"},
          {x,0}}.
    {line,[{location,"supervision.erl",28}]}.
    {call_ext,1,{extfunc,io,format,1}}.
    {move,{literal,[once,twice]},{x,0}}.
    {line,[{location,"supervision.erl",29}]}.
    {call,1,{f,19}}. % '-main/0-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{atom,lower},{x,0}}.
    {line,[{location,"supervision.erl",30}]}.
    {call_ext,1,{extfunc,worker,break,1}}.
    {move,{integer,6},{x,0}}.
    {line,[{location,"supervision.erl",31}]}.
    {call,1,{f,9}}. % heard/1
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
    {move,{literal,"the mill is taken down:~n"},{x,0}}.
    {line,[{location,"supervision.erl",32}]}.
    {call_ext,1,{extfunc,io,format,1}}.
    {get_tuple_element,{y,0},1,{y,0}}.
    {move,{atom,shutdown},{x,1}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"supervision.erl",33}]}.
    {call_ext,2,{extfunc,erlang,exit,2}}.
    {move,{integer,4},{x,0}}.
    {line,[{location,"supervision.erl",34}]}.
    {call,1,{f,9}}. % heard/1
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
  {label,3}.
    {loop_rec,{f,5},{x,0}}.
    {test,is_tagged_tuple,{f,4},[{x,0},3,{atom,'EXIT'}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,4},[{x,1},{y,0}]}.
    {test_heap,2,1}.
    {get_tuple_element,{x,0},2,{x,0}}.
    remove_message.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"and has ended: ~p~n"},{x,0}}.
    {line,[{location,"supervision.erl",35}]}.
    {call_ext_last,2,{extfunc,io,format,2},1}.
  {label,4}.
    {loop_rec_end,{f,3}}.
  {label,5}.
    {wait,{f,3}}.
  {label,6}.
    {line,[{location,"supervision.erl",16}]}.
    {badmatch,{x,0}}.
  {label,7}.
    {line,[{location,"supervision.erl",14}]}.
    {badmatch,{x,0}}.


{function, heard, 1, 9}.
  {label,8}.
    {line,[{location,"supervision.erl",38}]}.
    {func_info,{atom,supervision},{atom,heard},1}.
  {label,9}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {test,is_eq_exact,{f,10},[{tr,{x,0},{t_integer,any}},{integer,0}]}.
    {move,{atom,ok},{x,0}}.
    return.
  {label,10}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
  {label,11}.
    {loop_rec,{f,13},{x,0}}.
    {test,is_tagged_tuple,{f,12},[{x,0},3,{atom,worker}]}.
    {test_heap,4,1}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    remove_message.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{x,1},{x,0},{x,1}}.
    {move,{literal,"  ~p ~s~n"},{x,0}}.
    {line,[{location,"supervision.erl",40}]}.
    {call_ext,2,{extfunc,io,format,2}}.
    {line,[{location,"supervision.erl",41}]}.
    {gc_bif,'-',{f,0},0,[{tr,{y,0},{t_integer,any}},{integer,1}],{x,0}}.
    {call_last,1,{f,9},1}. % heard/1
  {label,12}.
    {loop_rec_end,{f,11}}.
  {label,13}.
    {wait,{f,11}}.


{function, module_info, 0, 15}.
  {label,14}.
    {line,[]}.
    {func_info,{atom,supervision},{atom,module_info},0}.
  {label,15}.
    {move,{atom,supervision},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 17}.
  {label,16}.
    {line,[]}.
    {func_info,{atom,supervision},{atom,module_info},1}.
  {label,17}.
    {move,{x,0},{x,1}}.
    {move,{atom,supervision},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-main/0-lc$^0/1-0-', 1, 19}.
  {label,18}.
    {line,[{location,"supervision.erl",29}]}.
    {func_info,{atom,supervision},{atom,'-main/0-lc$^0/1-0-'},1}.
  {label,19}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[once,twice]},nil}}]}}.
    {test,is_nonempty_list,{f,20},[{x,0}]}.
    {allocate,1,1}.
    {get_tl,{x,0},{y,0}}.
    {move,{atom,lower},{x,0}}.
    {call_ext,1,{extfunc,worker,break,1}}.
    {move,{integer,4},{x,0}}.
    {call,1,{f,9}}. % heard/1
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,19},1}. % '-main/0-lc$^0/1-0-'/1
  {label,20}.
    return.
