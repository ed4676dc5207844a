{module, name_race}.  %% version = 0

{exports, [{main,0},{module_info,0},{module_info,1}]}.

{attributes, [{pid_name,[server]}]}.

{labels, 93}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"name_race.erl",12}]}.
    {func_info,{atom,name_race},{atom,main},0}.
  {label,2}.
    {allocate_heap,0,{alloc,[{words,0},{floats,0},{funs,2}]},0}.
    {make_fun3,{f,4},0,0,{x,0},{list,[]}}.
    {make_fun3,{f,92},0,0,{x,1},{list,[]}}.
    {move,{integer,20},{x,2}}.
    {line,[{location,"name_race.erl",13}]}.
    {call,3,{f,18}}. % race/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,3,true,
                     #{1 => {t_integer,any},
                       2 => {t_integer,{0,288230376151711743}},
                       3 => {t_integer,{0,288230376151711743}}}}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,"registry"},{x,0}}.
    {call,2,{f,37}}. % report/2
    {test_heap,{alloc,[{words,0},{floats,0},{funs,2}]},0}.
    {make_fun3,{f,8},0,0,{x,0},{list,[]}}.
    {make_fun3,{f,90},0,0,{x,1},{list,[]}}.
    {move,{integer,1},{x,2}}.
    {line,[{location,"name_race.erl",14}]}.
    {call,3,{f,18}}. % race/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,3,true,
                     #{1 => {t_integer,any},
                       2 => {t_integer,{0,288230376151711743}},
                       3 => {t_integer,{0,288230376151711743}}}}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,"module-local name"},{x,0}}.
    {call_last,2,{f,37},0}. % report/2


{function, by_registry, 1, 4}.
  {label,3}.
    {line,[{location,"name_race.erl",17}]}.
    {func_info,{atom,name_race},{atom,by_registry},1}.
  {label,4}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {move,{atom,name_race_server},{x,0}}.
    {line,[{location,"name_race.erl",18}]}.
    {call_ext,1,{extfunc,erlang,whereis,1}}.
    {test,is_eq_exact,{f,5},[{x,0},{atom,undefined}]}.
    {move,{y,0},{x,0}}.
    {line,[{location,"name_race.erl",20}]}.
    {call_fun,0}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},0}.
    {make_fun3,{f,10},0,0,{x,0},{list,[]}}.
    {'%',{var_info,{x,0},[{fun_type,{t_atom,[ok]}}]}}.
    {line,[{location,"name_race.erl",21}]}.
    {call_ext,1,{extfunc,erlang,spawn,1}}.
    {move,{x,0},{x,1}}.
    {move,{atom,name_race_server},{x,0}}.
    {call_ext,2,{extfunc,erlang,register,2}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"name_race.erl",22}]}.
    {call_fun2,{atom,safe},0,{tr,{x,0},{t_fun,0,any,any}}}.
    {jump,{f,6}}.
  {label,5}.
    {move,{y,0},{x,0}}.
    {line,[{location,"name_race.erl",24}]}.
    {call_fun,0}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"name_race.erl",25}]}.
    {call_fun2,{atom,safe},0,{tr,{x,0},{t_fun,0,any,any}}}.
  {label,6}.
    {test_heap,3,0}.
    {bif,self,{f,0},[],{x,0}}.
    {put_tuple2,{x,1},{list,[{x,0},{atom,hello}]}}.
    {move,{atom,name_race_server},{x,0}}.
    {line,[{location,"name_race.erl",27}]}.
    send.
    {deallocate,1}.
    return.


{function, by_pid_name, 1, 8}.
  {label,7}.
    {line,[{location,"name_race.erl",30}]}.
    {func_info,{atom,name_race},{atom,by_pid_name},1}.
  {label,8}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"name_race.erl",31}]}.
    {call_fun,0}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},0}.
    {make_fun3,{f,10},0,0,{x,1},{list,[]}}.
    {'%',{var_info,{x,1},[{fun_type,{t_atom,[ok]}}]}}.
    {move,{atom,server},{x,0}}.
    {line,[{location,"name_race.erl",32}]}.
    {call,2,{f,41}}. % pid_name_spawn/2
    {move,{y,0},{x,0}}.
    {trim,1,0}.
    {line,[{location,"name_race.erl",33}]}.
    {call_fun2,{atom,safe},0,{tr,{x,0},{t_fun,0,any,any}}}.
    {line,[{location,"name_race.erl",34}]}.
    {call,0,{f,39}}. % '-pid_name:server-'/0
    {test_heap,3,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{x,1},{atom,hello}]}}.
    send.
    {deallocate,0}.
    return.


{function, server, 0, 10}.
  {label,9}.
    {line,[{location,"name_race.erl",36}]}.
    {func_info,{atom,name_race},{atom,server},0}.
  {label,10}.
    {allocate,0,0}.
    {move,{atom,made},{x,1}}.
    {move,{atom,counter},{x,0}}.
    {line,[{location,"name_race.erl",37}]}.
    send.
    {call_last,0,{f,12},0}. % serve/0


{function, serve, 0, 12}.
  {label,11}.
    {line,[{location,"name_race.erl",40}]}.
    {func_info,{atom,name_race},{atom,serve},0}.
  {label,12}.
    {allocate,0,0}.
  {label,13}.
    {loop_rec,{f,16},{x,0}}.
    {test,is_tuple,{f,14},[{x,0}]}.
    {test,test_arity,{f,15},[{x,0},2]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,15},[{x,1},{atom,hello}]}.
    {test_heap,3,1}.
    remove_message.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{x,1},{atom,welcome}]}}.
    {get_tuple_element,{x,0},0,{x,0}}.
    {line,[{location,"name_race.erl",42}]}.
    send.
    {call_last,0,{f,12},0}. % serve/0
  {label,14}.
    {test,is_eq_exact,{f,15},[{x,0},{atom,stop}]}.
    remove_message.
    {move,{atom,ok},{x,0}}.
    {deallocate,0}.
    return.
  {label,15}.
    {loop_rec_end,{f,13}}.
  {label,16}.
    {wait,{f,13}}.


{function, race, 3, 18}.
  {label,17}.
    {line,[{location,"name_race.erl",48}]}.
    {func_info,{atom,name_race},{atom,race},3}.
  {label,18}.
    {'%',{var_info,{x,0},[{type,{t_fun,1,any,any}}]}}.
    {'%',{var_info,{x,1},[{type,{t_fun,0,any,any}}]}}.
    {'%',{var_info,{x,2},[{type,{t_integer,{1,20}}}]}}.
    {allocate,5,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,2}}.
    {move,{x,1},{y,3}}.
    {move,{x,0},{y,4}}.
    {bif,self,{f,0},[],{y,1}}.
    {move,{y,1},{x,1}}.
    {move,{atom,counter},{x,0}}.
    {line,[{location,"name_race.erl",50}]}.
    {call_ext,2,{extfunc,erlang,register,2}}.
    {move,{integer,20},{x,1}}.
    {move,{integer,1},{x,0}}.
    {line,[{location,"name_race.erl",51}]}.
    {call_ext,2,{extfunc,lists,seq,2}}.
    {move,{y,1},{x,2}}.
    {move,{y,4},{x,1}}.
    {init_yregs,{list,[{y,1},{y,4}]}}.
    {call,3,{f,84}}. % '-race/3-lc$^0/1-0-'/3
    {'%',{var_info,{x,0},[{type,{t_list,pid,nil}}]}}.
    {move,{x,0},{y,4}}.
    {line,[{location,"name_race.erl",52}]}.
    {call,1,{f,78}}. % '-race/3-lc$^2/1-1-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{y,4},{x,0}}.
    {line,[{location,"name_race.erl",53}]}.
    {call,1,{f,75}}. % '-race/3-lc$^3/1-2-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{y,4},{x,0}}.
    {line,[{location,"name_race.erl",54}]}.
    {call,1,{f,67}}. % '-race/3-lc$^4/1-3-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {move,{y,4},{x,1}}.
    {move,{x,0},{y,4}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"name_race.erl",55}]}.
    {call_ext,2,{extfunc,lists,zip,2}}.
    {call,1,{f,60}}. % '-race/3-lc$^5/1-4-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {move,{x,0},{y,1}}.
    {move,{y,3},{x,0}}.
    {init_yregs,{list,[{y,3}]}}.
    {line,[{location,"name_race.erl",56}]}.
    {call_fun2,{atom,safe},0,{tr,{x,0},{t_fun,0,any,any}}}.
    {move,{x,0},{y,3}}.
    {move,{y,2},{x,0}}.
    {init_yregs,{list,[{y,2}]}}.
    {line,[{location,"name_race.erl",57}]}.
    {call,1,{f,31}}. % count/1
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {move,{x,0},{y,2}}.
    {move,{atom,counter},{x,0}}.
    {line,[{location,"name_race.erl",58}]}.
    {call_ext,1,{extfunc,erlang,unregister,1}}.
    {recv_marker_reserve,{y,0}}.
    {move,{y,3},{x,1}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"name_race.erl",59}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {recv_marker_bind,{y,0},{x,0}}.
    {move,{x,0},{y,0}}.
    {move,{y,3},{x,0}}.
    {move,{atom,stop},{x,1}}.
    {line,[{location,"name_race.erl",60}]}.
    send.
    {recv_marker_use,{y,0}}.
  {label,19}.
    {loop_rec,{f,21},{x,0}}.
    {test,is_tagged_tuple,{f,20},[{x,0},5,{atom,'DOWN'}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,0}}.
    {test,is_eq_exact,{f,20},[{x,2},{atom,process}]}.
    {test,is_eq_exact,{f,20},[{x,1},{tr,{y,0},reference}]}.
    {test,is_eq_exact,{f,20},[{x,0},{y,3}]}.
    {recv_marker_clear,{y,0}}.
    remove_message.
    {move,{y,1},{x,1}}.
    {move,{y,4},{x,0}}.
    {init_yregs,{list,[{y,3},{y,4}]}}.
    {trim,1,4}.
    {line,[{location,"name_race.erl",62}]}.
    {call_ext,2,{extfunc,erlang,'++',2}}.
    {call,1,{f,56}}. % '-race/3-lc$^7/1-5-'/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[failed]},nil}}]}}.
    {gc_bif,length,{f,0},1,[{tr,{x,0},{t_list,{t_atom,[failed]},nil}}],{y,3}}.
    {move,{y,0},{x,0}}.
    {move,{y,1},{y,2}}.
    {trim,2,2}.
    {call,1,{f,52}}. % '-race/3-lc$^6/1-6-'/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[answered]},nil}}]}}.
    {gc_bif,length,
            {f,0},
            1,
            [{tr,{x,0},{t_list,{t_atom,[answered]},nil}}],
            {x,0}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{y,0},{y,1},{x,0}]}}.
    {deallocate,2}.
    return.
  {label,20}.
    {loop_rec_end,{f,19}}.
  {label,21}.
    {wait,{f,19}}.


{function, client, 2, 23}.
  {label,22}.
    {line,[{location,"name_race.erl",64}]}.
    {func_info,{atom,name_race},{atom,client},2}.
  {label,23}.
    {'%',{var_info,{x,0},[{type,{t_fun,1,any,any}}]}}.
    {allocate_heap,2,{alloc,[{words,1},{floats,0},{funs,1}]},2}.
    {move,{x,1},{y,0}}.
    {make_fun3,{f,47},0,0,{x,1},{list,[{x,1}]}}.
    {'%',{var_info,{x,1},[{fun_type,{t_atom,[ok]}}]}}.
    {'try',{y,1},{f,27}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"name_race.erl",67}]}.
    {call_fun2,{atom,safe},1,{tr,{x,1},{t_fun,1,any,any}}}.
    {try_end,{y,1}}.
  {label,24}.
    {loop_rec,{f,26},{x,0}}.
    {test,is_tuple,{f,25},[{x,0}]}.
    {test,test_arity,{f,25},[{x,0},2]}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {test,is_eq_exact,{f,25},[{x,0},{atom,welcome}]}.
    remove_message.
    {move,{atom,answered},{x,0}}.
    {jump,{f,28}}.
  {label,25}.
    {loop_rec_end,{f,24}}.
  {label,26}.
    {wait_timeout,{f,24},{integer,5000}}.
    timeout.
    {move,{atom,lost},{x,0}}.
    {jump,{f,28}}.
  {label,27}.
    {try_case,{y,1}}.
    {test,is_eq_exact,
          {f,29},
          [{tr,{x,0},{t_atom,[error,exit,throw]}},{atom,error}]}.
    {test,is_eq_exact,{f,29},[{x,1},{atom,badarg}]}.
    {move,{atom,failed},{x,0}}.
  {label,28}.
    {test_heap,3,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{x,1},{x,0}]}}.
    {move,{y,0},{x,0}}.
    {line,[{scope,[0,1]},{location,"name_race.erl",72}]}.
    send.
    {deallocate,2}.
    return.
  {label,29}.
    {bif,raise,{f,0},[{x,2},{x,1}],{x,0}}.


{function, count, 1, 31}.
  {label,30}.
    {line,[{location,"name_race.erl",74}]}.
    {func_info,{atom,name_race},{atom,count},1}.
  {label,31}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {allocate,2,1}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,0},{y,1}}.
    {test,is_lt,{f,32},[{integer,0},{tr,{x,0},{t_integer,any}}]}.
    {move,{integer,5000},{y,0}}.
    {jump,{f,33}}.
  {label,32}.
    {move,{integer,0},{y,0}}.
  {label,33}.
    {loop_rec,{f,35},{x,0}}.
    {test,is_eq_exact,{f,34},[{x,0},{atom,made}]}.
    remove_message.
    {line,[{location,"name_race.erl",76}]}.
    {gc_bif,'-',{f,0},0,[{tr,{y,1},{t_integer,any}},{integer,1}],{x,0}}.
    {trim,2,0}.
    {call,1,{f,31}}. % count/1
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {gc_bif,'+',{f,0},1,[{tr,{x,0},{t_integer,any}},{integer,1}],{x,0}}.
    {deallocate,0}.
    return.
  {label,34}.
    {loop_rec_end,{f,33}}.
  {label,35}.
    {wait_timeout,{f,33},{y,0}}.
    timeout.
    {move,{integer,0},{x,0}}.
    {deallocate,2}.
    return.


{function, report, 2, 37}.
  {label,36}.
    {line,[{location,"name_race.erl",78}]}.
    {func_info,{atom,name_race},{atom,report},2}.
  {label,37}.
    {'%',{var_info,{x,0},[{type,{t_cons,{t_integer,{32,121}},nil}}]}}.
    {'%',
        {var_info,
            {x,1},
            [{type,
                 {t_tuple,3,true,
                     #{1 => {t_integer,any},
                       2 => {t_integer,{0,288230376151711743}},
                       3 => {t_integer,{0,288230376151711743}}}}}]}}.
    {test_heap,10,2}.
    {get_tuple_element,{x,1},0,{x,2}}.
    {get_tuple_element,{x,1},1,{x,3}}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {put_list,{x,1},nil,{x,1}}.
    {put_list,{x,3},{x,1},{x,1}}.
    {put_list,{x,2},{x,1},{x,1}}.
    {put_list,{integer,20},{x,1},{x,1}}.
    {put_list,{x,0},{x,1},{x,1}}.
    {move,{literal,"~s: ~p clients, servers made: ~p, clients that failed: ~p, answered: ~p~n"},
          {x,0}}.
    {line,[{location,"name_race.erl",79}]}.
    {call_ext_only,2,{extfunc,io,format,2}}.


{function, '-pid_name:server-', 0, 39}.
  {label,38}.
    {line,[{location,"name_race.erl",8}]}.
    {func_info,{atom,name_race},{atom,'-pid_name:server-'},0}.
  {label,39}.
    {move,{atom,server},{x,1}}.
    {move,{atom,name_race},{x,0}}.
    {call_ext_only,2,{extfunc,beamc_pid_name,get,2}}.


{function, pid_name_spawn, 2, 41}.
  {label,40}.
    {line,[{location,"name_race.erl",8}]}.
    {func_info,{atom,name_race},{atom,pid_name_spawn},2}.
  {label,41}.
    {'%',{var_info,{x,0},[{type,{t_atom,[server]}}]}}.
    {'%',{var_info,{x,1},[{type,{t_fun,0,{server,0},{t_atom,[ok]}}}]}}.
    {move,{x,1},{x,2}}.
    {move,{atom,server},{x,1}}.
    {move,{atom,name_race},{x,0}}.
    {call_ext_only,3,{extfunc,beamc_pid_name,spawn,3}}.


{function, module_info, 0, 43}.
  {label,42}.
    {line,[]}.
    {func_info,{atom,name_race},{atom,module_info},0}.
  {label,43}.
    {move,{atom,name_race},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 45}.
  {label,44}.
    {line,[]}.
    {func_info,{atom,name_race},{atom,module_info},1}.
  {label,45}.
    {move,{x,0},{x,1}}.
    {move,{atom,name_race},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-client/2-fun-0-', 1, 47}.
  {label,46}.
    {line,[{location,"name_race.erl",65}]}.
    {func_info,{atom,name_race},{atom,'-client/2-fun-0-'},1}.
  {label,47}.
    {allocate_heap,0,3,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{x,1},{atom,paused}]}}.
    send.
  {label,48}.
    {loop_rec,{f,50},{x,0}}.
    {test,is_eq_exact,{f,49},[{x,0},{atom,go}]}.
    remove_message.
    {move,{atom,ok},{x,0}}.
    {deallocate,0}.
    return.
  {label,49}.
    {loop_rec_end,{f,48}}.
  {label,50}.
    {wait,{f,48}}.


{function, '-race/3-lc$^6/1-6-', 1, 52}.
  {label,51}.
    {line,[{location,"name_race.erl",62}]}.
    {func_info,{atom,name_race},{atom,'-race/3-lc$^6/1-6-'},1}.
  {label,52}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,54},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,0}}.
    {test,is_eq_exact,{f,53},[{x,1},{atom,answered}]}.
    {allocate,0,1}.
    {call,1,{f,52}}. % '-race/3-lc$^6/1-6-'/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[answered]},nil}}]}}.
    {test_heap,2,1}.
    {put_list,{atom,answered},{x,0},{x,0}}.
    {deallocate,0}.
    return.
  {label,53}.
    {call_only,1,{f,52}}. % '-race/3-lc$^6/1-6-'/1
  {label,54}.
    return.


{function, '-race/3-lc$^7/1-5-', 1, 56}.
  {label,55}.
    {line,[{location,"name_race.erl",62}]}.
    {func_info,{atom,name_race},{atom,'-race/3-lc$^7/1-5-'},1}.
  {label,56}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,58},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,0}}.
    {test,is_eq_exact,{f,57},[{x,1},{atom,failed}]}.
    {allocate,0,1}.
    {call,1,{f,56}}. % '-race/3-lc$^7/1-5-'/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[failed]},nil}}]}}.
    {test_heap,2,1}.
    {put_list,{atom,failed},{x,0},{x,0}}.
    {deallocate,0}.
    return.
  {label,57}.
    {call_only,1,{f,56}}. % '-race/3-lc$^7/1-5-'/1
  {label,58}.
    return.


{function, '-race/3-lc$^5/1-4-', 1, 60}.
  {label,59}.
    {line,[{location,"name_race.erl",55}]}.
    {func_info,{atom,name_race},{atom,'-race/3-lc$^5/1-4-'},1}.
  {label,60}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_tuple,2,true,#{1 => pid}},nil}}]}}.
    {test,is_nonempty_list,{f,65},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,0}}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,64},[{x,2},{atom,again}]}.
    {allocate,2,2}.
    {move,{x,0},{y,1}}.
    {get_tuple_element,{x,1},0,{y,0}}.
  {label,61}.
    {loop_rec,{f,63},{x,0}}.
    {test,is_tuple,{f,62},[{x,0}]}.
    {test,test_arity,{f,62},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,62},[{x,1},{tr,{y,0},pid}]}.
    {move,{x,0},{y,0}}.
    remove_message.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,1}.
    {call,1,{f,60}}. % '-race/3-lc$^5/1-4-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {get_tuple_element,{y,0},1,{x,1}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,62}.
    {loop_rec_end,{f,61}}.
  {label,63}.
    {wait,{f,61}}.
  {label,64}.
    {call_only,1,{f,60}}. % '-race/3-lc$^5/1-4-'/1
  {label,65}.
    return.


{function, '-race/3-lc$^4/1-3-', 1, 67}.
  {label,66}.
    {line,[{location,"name_race.erl",54}]}.
    {func_info,{atom,name_race},{atom,'-race/3-lc$^4/1-3-'},1}.
  {label,67}.
    {'%',{var_info,{x,0},[{type,{t_list,pid,nil}}]}}.
    {test,is_nonempty_list,{f,73},[{x,0}]}.
    {allocate,2,1}.
    {get_list,{x,0},{y,1},{y,0}}.
  {label,68}.
    {loop_rec,{f,72},{x,0}}.
    {test,is_tuple,{f,71},[{x,0}]}.
    {test,test_arity,{f,71},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {test,is_eq_exact,{f,69},[{x,0},{atom,paused}]}.
    {test,is_eq_exact,{f,71},[{x,1},{tr,{y,1},pid}]}.
    remove_message.
    {move,{atom,go},{x,1}}.
    {move,{y,1},{x,0}}.
    {init_yregs,{list,[{y,1}]}}.
    send.
    {move,{atom,again},{y,1}}.
    {jump,{f,70}}.
  {label,69}.
    {test,is_eq_exact,{f,71},[{x,1},{tr,{y,1},pid}]}.
    remove_message.
    {move,{x,0},{y,1}}.
  {label,70}.
    {move,{y,0},{x,0}}.
    {trim,1,1}.
    {call,1,{f,67}}. % '-race/3-lc$^4/1-3-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,71}.
    {loop_rec_end,{f,68}}.
  {label,72}.
    {wait,{f,68}}.
  {label,73}.
    return.


{function, '-race/3-lc$^3/1-2-', 1, 75}.
  {label,74}.
    {line,[{location,"name_race.erl",53}]}.
    {func_info,{atom,name_race},{atom,'-race/3-lc$^3/1-2-'},1}.
  {label,75}.
    {'%',{var_info,{x,0},[{type,{t_list,pid,nil}}]}}.
    {test,is_nonempty_list,{f,76},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {move,{atom,go},{x,1}}.
    send.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,75},1}. % '-race/3-lc$^3/1-2-'/1
  {label,76}.
    return.


{function, '-race/3-lc$^2/1-1-', 1, 78}.
  {label,77}.
    {line,[{location,"name_race.erl",52}]}.
    {func_info,{atom,name_race},{atom,'-race/3-lc$^2/1-1-'},1}.
  {label,78}.
    {'%',{var_info,{x,0},[{type,{t_list,pid,nil}}]}}.
    {test,is_nonempty_list,{f,82},[{x,0}]}.
    {allocate,2,1}.
    {get_list,{x,0},{y,1},{y,0}}.
  {label,79}.
    {loop_rec,{f,81},{x,0}}.
    {test,is_tuple,{f,80},[{x,0}]}.
    {test,test_arity,{f,80},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {test,is_eq_exact,{f,80},[{x,0},{atom,paused}]}.
    {test,is_eq_exact,{f,80},[{x,1},{tr,{y,1},pid}]}.
    remove_message.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,78},2}. % '-race/3-lc$^2/1-1-'/1
  {label,80}.
    {loop_rec_end,{f,79}}.
  {label,81}.
    {wait,{f,79}}.
  {label,82}.
    return.


{function, '-race/3-lc$^0/1-0-', 3, 84}.
  {label,83}.
    {line,[{location,"name_race.erl",51}]}.
    {func_info,{atom,name_race},{atom,'-race/3-lc$^0/1-0-'},3}.
  {label,84}.
    {'%',{var_info,{x,1},[{type,{t_fun,1,any,any}}]}}.
    {test,is_nonempty_list,{f,85},[{x,0}]}.
    {allocate_heap,3,{alloc,[{words,2},{floats,0},{funs,1}]},3}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{y,2}}.
    {get_tl,{x,0},{y,0}}.
    {make_fun3,{f,88},0,0,{x,0},{list,[{x,1},{x,2}]}}.
    {call_ext,1,{extfunc,erlang,spawn,1}}.
    {move,{y,0},{x,3}}.
    {move,{y,2},{x,1}}.
    {move,{x,0},{y,2}}.
    {move,{y,1},{x,2}}.
    {trim,2,1}.
    {move,{x,3},{x,0}}.
    {call,3,{f,84}}. % '-race/3-lc$^0/1-0-'/3
    {'%',{var_info,{x,0},[{type,{t_list,pid,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,85}.
    {test,is_nil,{f,86},[{x,0}]}.
    return.
  {label,86}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-race/3-fun-1-', 2, 88}.
  {label,87}.
    {line,[{location,"name_race.erl",51}]}.
    {func_info,{atom,name_race},{atom,'-race/3-fun-1-'},2}.
  {label,88}.
    {'%',{var_info,{x,0},[{type,{t_fun,1,any,any}}]}}.
    {call_only,2,{f,23}}. % client/2


{function, '-main/0-fun-2-', 0, 90}.
  {label,89}.
    {line,[{location,"name_race.erl",14}]}.
    {func_info,{atom,name_race},{atom,'-main/0-fun-2-'},0}.
  {label,90}.
    {call_only,0,{f,39}}. % '-pid_name:server-'/0


{function, '-main/0-fun-0-', 0, 92}.
  {label,91}.
    {line,[{location,"name_race.erl",13}]}.
    {func_info,{atom,name_race},{atom,'-main/0-fun-0-'},0}.
  {label,92}.
    {move,{atom,name_race_server},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,whereis,1}}.
