{module, number_analyser}.  %% version = 0

{exports, [{add_number,2},
           {analyse,1},
           {main,0},
           {module_info,0},
           {module_info,1},
           {start,0},
           {stop,0}]}.

{attributes, [{pid_name,[server]}]}.

{labels, 48}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"number_analyser.erl",8}]}.
    {func_info,{atom,number_analyser},{atom,start},0}.
  {label,2}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},0}.
    {make_fun3,{f,47},0,0,{x,1},{list,[]}}.
    {'%',{var_info,{x,1},[{fun_type,{t_atom,[stopped]}}]}}.
    {move,{atom,server},{x,0}}.
    {call_only,2,{f,41}}. % pid_name_spawn/2


{function, stop, 0, 4}.
  {label,3}.
    {line,[{location,"number_analyser.erl",11}]}.
    {func_info,{atom,number_analyser},{atom,stop},0}.
  {label,4}.
    {allocate,0,0}.
    {line,[{location,"number_analyser.erl",12}]}.
    {call,0,{f,37}}. % '-pid_name:server-'/0
    {move,{atom,stop},{x,1}}.
    send.
    {deallocate,0}.
    return.


{function, add_number, 2, 6}.
  {label,5}.
    {line,[{location,"number_analyser.erl",14}]}.
    {func_info,{atom,number_analyser},{atom,add_number},2}.
  {label,6}.
    {test_heap,4,2}.
    {put_tuple2,{x,0},{list,[{atom,add_number},{x,0},{x,1}]}}.
    {call_only,1,{f,10}}. % request/1


{function, analyse, 1, 8}.
  {label,7}.
    {line,[{location,"number_analyser.erl",17}]}.
    {func_info,{atom,number_analyser},{atom,analyse},1}.
  {label,8}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,analyse},{x,0}]}}.
    {call_only,1,{f,10}}. % request/1


{function, request, 1, 10}.
  {label,9}.
    {line,[{location,"number_analyser.erl",21}]}.
    {func_info,{atom,number_analyser},{atom,request},1}.
  {label,10}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[analyse]}},
                       {t_tuple,2,true,#{1 => {t_atom,[analyse]}}}},
                      {{3,{t_atom,[add_number]}},
                       {t_tuple,3,true,#{1 => {t_atom,[add_number]}}}}],
                     none}}]}}.
    {allocate,3,1}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {move,{x,0},{y,2}}.
    {line,[{location,"number_analyser.erl",22}]}.
    {call,0,{f,37}}. % '-pid_name:server-'/0
    {recv_marker_reserve,{y,1}}.
    {move,{x,0},{y,0}}.
    {move,{x,0},{x,1}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"number_analyser.erl",23}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {test_heap,4,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{x,1},{x,0},{y,2}]}}.
    {recv_marker_bind,{y,1},{x,0}}.
    {move,{x,0},{y,2}}.
    {init_yregs,{list,[{y,1}]}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"number_analyser.erl",24}]}.
    send.
    {recv_marker_use,{y,2}}.
  {label,11}.
    {loop_rec,{f,15},{x,0}}.
    {test,is_tuple,{f,14},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,14},
                        {list,[2,{f,13},5,{f,12}]}}.
  {label,12}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,3}}.
    {get_tuple_element,{x,0},3,{x,0}}.
    {test,is_eq_exact,{f,14},[{x,1},{atom,'DOWN'}]}.
    {test,is_eq_exact,{f,14},[{x,3},{atom,process}]}.
    {test,is_eq_exact,{f,14},[{x,2},{tr,{y,2},reference}]}.
    {test,is_eq_exact,{f,14},[{x,0},{y,0}]}.
    {recv_marker_clear,{y,2}}.
    remove_message.
    {move,{atom,no_server},{x,0}}.
    {deallocate,3}.
    return.
  {label,13}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,14},[{x,1},{tr,{y,2},reference}]}.
    {move,{x,0},{y,1}}.
    remove_message.
    {move,{literal,[flush]},{x,1}}.
    {trim,1,2}.
    {move,{y,1},{x,0}}.
    {line,[{location,"number_analyser.erl",26}]}.
    {call_ext,2,{extfunc,erlang,demonitor,2}}.
    {recv_marker_clear,{y,1}}.
    {get_tuple_element,{y,0},1,{x,0}}.
    {deallocate,2}.
    return.
  {label,14}.
    {loop_rec_end,{f,11}}.
  {label,15}.
    {wait,{f,11}}.


{function, server, 1, 17}.
  {label,16}.
    {line,[{location,"number_analyser.erl",30}]}.
    {func_info,{atom,number_analyser},{atom,server},1}.
  {label,17}.
    {'%',{var_info,{x,0},[{type,{t_list,any,any}}]}}.
    {allocate,3,1}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {move,{x,0},{y,2}}.
  {label,18}.
    {loop_rec,{f,23},{x,0}}.
    {test,is_tuple,{f,21},[{x,0}]}.
    {test,test_arity,{f,22},[{x,0},3]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_tuple,{f,22},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,22},
                        {list,[2,{f,20},3,{f,19}]}}.
  {label,19}.
    {get_tuple_element,{x,0},0,{x,3}}.
    {test,is_eq_exact,{f,22},[{x,3},{atom,add_number}]}.
    {test_heap,3,3}.
    {move,{x,0},{y,1}}.
    {move,{x,2},{x,0}}.
    remove_message.
    {put_tuple2,{x,0},{list,[{x,0},{atom,ok}]}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"number_analyser.erl",36}]}.
    send.
    {get_tuple_element,{y,1},1,{x,0}}.
    {get_tuple_element,{y,1},2,{x,1}}.
    {move,{y,2},{x,2}}.
    {trim,3,0}.
    {line,[{location,"number_analyser.erl",37}]}.
    {call,3,{f,25}}. % insert/3
    {'%',{var_info,{x,0},[{type,{t_cons,any,any}}]}}.
    {call_last,1,{f,17},0}. % server/1
  {label,20}.
    {get_tuple_element,{x,0},0,{x,3}}.
    {test,is_eq_exact,{f,22},[{x,3},{atom,analyse}]}.
    {move,{x,1},{y,0}}.
    {move,{x,2},{y,1}}.
    remove_message.
    {get_tuple_element,{x,0},1,{x,0}}.
    {move,{y,2},{x,1}}.
    {line,[{location,"number_analyser.erl",33}]}.
    {call,2,{f,27}}. % lookup/2
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[unknown]},
                                   none,none,
                                   [{{2,{t_atom,[ok]}},
                                     {t_tuple,2,true,#{1 => {t_atom,[ok]}}}}],
                                   none}}]}}.
    {test_heap,3,1}.
    {put_tuple2,{x,1},{list,[{y,1},{x,0}]}}.
    {move,{y,0},{x,0}}.
    {trim,2,1}.
    send.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,17},1}. % server/1
  {label,21}.
    {test,is_eq_exact,{f,22},[{x,0},{atom,stop}]}.
    remove_message.
    {move,{atom,stopped},{x,0}}.
    {deallocate,3}.
    return.
  {label,22}.
    {loop_rec_end,{f,18}}.
  {label,23}.
    {wait,{f,18}}.


{function, insert, 3, 25}.
  {label,24}.
    {line,[{location,"number_analyser.erl",42}]}.
    {func_info,{atom,number_analyser},{atom,insert},3}.
  {label,25}.
    {'%',{var_info,{x,2},[{type,{t_list,any,any}}]}}.
    {allocate,2,3}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{integer,1},{x,1}}.
    {line,[{location,"number_analyser.erl",43}]}.
    {call_ext,3,{extfunc,lists,keydelete,3}}.
    {test_heap,5,1}.
    {put_tuple2,{x,1},{list,[{y,1},{y,0}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,2}.
    return.


{function, lookup, 2, 27}.
  {label,26}.
    {line,[{location,"number_analyser.erl",45}]}.
    {func_info,{atom,number_analyser},{atom,lookup},2}.
  {label,27}.
    {'%',{var_info,{x,1},[{type,{t_list,any,any}}]}}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,2}}.
    {move,{integer,1},{x,1}}.
    {line,[{location,"number_analyser.erl",46}]}.
    {call_ext,3,{extfunc,lists,keyfind,3}}.
    {test,is_tuple,
          {f,28},
          [{tr,{x,0},
               {t_union,{t_atom,[false]},
                        none,none,
                        {t_tuple,1,false,#{}},
                        none}}]}.
    {test,test_arity,{f,29},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,29},[{x,1},{y,0}]}.
    {test_heap,3,1}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,28}.
    {move,{atom,unknown},{x,0}}.
    {deallocate,1}.
    return.
  {label,29}.
    {case_end,{x,0}}.


{function, main, 0, 31}.
  {label,30}.
    {line,[{location,"number_analyser.erl",53}]}.
    {func_info,{atom,number_analyser},{atom,main},0}.
  {label,31}.
    {allocate,2,0}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {line,[{location,"number_analyser.erl",54}]}.
    {call,0,{f,37}}. % '-pid_name:server-'/0
    {call_ext,1,{extfunc,erlang,is_process_alive,1}}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"alive before it is started: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{literal,[1]},{x,0}}.
    {line,[{location,"number_analyser.erl",55}]}.
    {call,1,{f,8}}. % analyse/1
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"a request before that: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {line,[{location,"number_analyser.erl",56}]}.
    {call,0,{f,2}}. % start/0
    {move,{x,0},{y,1}}.
    {line,[{location,"number_analyser.erl",57}]}.
    {call,0,{f,2}}. % start/0
    {test_heap,2,1}.
    {bif,'=:=',{f,0},[{x,0},{y,1}],{x,0}}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"started twice it is the same: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {line,[{location,"number_analyser.erl",58}]}.
    {call,0,{f,37}}. % '-pid_name:server-'/0
    {test_heap,2,1}.
    {bif,'=:=',{f,0},[{x,0},{y,1}],{x,0}}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"the name is bound to it: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{atom,pid_name},{x,1}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"number_analyser.erl",59}]}.
    {call_ext,2,{extfunc,beamc_pid_name,process_info,2}}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"it knows its name: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{atom,sydney},{x,1}}.
    {move,{literal,[1,2,3]},{x,0}}.
    {line,[{location,"number_analyser.erl",60}]}.
    {call,2,{f,6}}. % add_number/2
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"add_number: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{literal,[1,2,3]},{x,0}}.
    {line,[{location,"number_analyser.erl",61}]}.
    {call,1,{f,8}}. % analyse/1
    {move,{x,0},{y,0}}.
    {move,{literal,"\t"},{x,0}}.
    {call,1,{f,8}}. % analyse/1
    {test_heap,4,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{y,0},{x,0},{x,1}}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{literal,"analyse: ~p ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {recv_marker_reserve,{y,0}}.
    {move,{y,1},{x,1}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"number_analyser.erl",62}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {recv_marker_bind,{y,0},{x,0}}.
    {move,{x,0},{y,0}}.
    {line,[{location,"number_analyser.erl",63}]}.
    {call,0,{f,4}}. % stop/0
    {recv_marker_use,{y,0}}.
  {label,32}.
    {loop_rec,{f,35},{x,0}}.
    {test,is_tagged_tuple,{f,34},[{x,0},5,{atom,'DOWN'}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {test,is_eq_exact,{f,34},[{x,2},{atom,process}]}.
    {test,is_eq_exact,{f,34},[{x,1},{tr,{y,0},reference}]}.
    {test,is_eq_exact,{f,34},[{x,3},{y,1}]}.
    {test_heap,2,1}.
    {recv_marker_clear,{y,0}}.
    {get_tuple_element,{x,0},4,{x,0}}.
    remove_message.
    {put_list,{x,0},nil,{x,1}}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{literal,"stopped: ~p~n"},{x,0}}.
    {line,[{scope,[2]},{location,"number_analyser.erl",64}]}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{literal,[1,2,3]},{x,0}}.
    {line,[{scope,[2]},{location,"number_analyser.erl",65}]}.
    {call,1,{f,8}}. % analyse/1
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"a request after that: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {line,[{scope,[2]},{location,"number_analyser.erl",66}]}.
    {call,0,{f,4}}. % stop/0
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"stopping it again: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {line,[{scope,[2]},{location,"number_analyser.erl",67}]}.
    {call,0,{f,2}}. % start/0
    {test_heap,2,1}.
    {bif,'=/=',{f,0},[{x,0},{y,1}],{x,0}}.
    {put_list,{x,0},nil,{x,1}}.
    {init_yregs,{list,[{y,1}]}}.
    {move,{literal,"started again it is another: ~p~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {'try',{y,1},{f,33}}.
    {move,{atom,nobody},{x,0}}.
    {line,[{scope,[2]},{location,"number_analyser.erl",68}]}.
    {call,1,{f,39}}. % pid_name/1
    {'%',{var_info,{x,0},[{type,none}]}}.
  {label,33}.
    {try_case,{y,1}}.
    {test_heap,5,2}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"a name that is not declared: ~p~n"},{x,0}}.
    {line,[{scope,[1]},{location,"number_analyser.erl",68}]}.
    {call_ext,2,{extfunc,io,format,2}}.
    {call_last,0,{f,4},2}. % stop/0
  {label,34}.
    {loop_rec_end,{f,32}}.
  {label,35}.
    {wait,{f,32}}.


{function, '-pid_name:server-', 0, 37}.
  {label,36}.
    {line,[{location,"number_analyser.erl",4}]}.
    {func_info,{atom,number_analyser},{atom,'-pid_name:server-'},0}.
  {label,37}.
    {move,{atom,server},{x,1}}.
    {move,{atom,number_analyser},{x,0}}.
    {call_ext_only,2,{extfunc,beamc_pid_name,get,2}}.


{function, pid_name, 1, 39}.
  {label,38}.
    {line,[{location,"number_analyser.erl",4}]}.
    {func_info,{atom,number_analyser},{atom,pid_name},1}.
  {label,39}.
    {'%',{var_info,{x,0},[{type,{t_atom,[nobody]}}]}}.
    {move,{atom,badarg},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, pid_name_spawn, 2, 41}.
  {label,40}.
    {line,[{location,"number_analyser.erl",4}]}.
    {func_info,{atom,number_analyser},{atom,pid_name_spawn},2}.
  {label,41}.
    {'%',{var_info,{x,0},[{type,{t_atom,[server]}}]}}.
    {'%',{var_info,{x,1},
                   [{type,{t_fun,0,
                                 {'-start/0-fun-0-',0},
                                 {t_atom,[stopped]}}}]}}.
    {move,{x,1},{x,2}}.
    {move,{atom,server},{x,1}}.
    {move,{atom,number_analyser},{x,0}}.
    {call_ext_only,3,{extfunc,beamc_pid_name,spawn,3}}.


{function, module_info, 0, 43}.
  {label,42}.
    {line,[]}.
    {func_info,{atom,number_analyser},{atom,module_info},0}.
  {label,43}.
    {move,{atom,number_analyser},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 45}.
  {label,44}.
    {line,[]}.
    {func_info,{atom,number_analyser},{atom,module_info},1}.
  {label,45}.
    {move,{x,0},{x,1}}.
    {move,{atom,number_analyser},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-start/0-fun-0-', 0, 47}.
  {label,46}.
    {line,[{location,"number_analyser.erl",9}]}.
    {func_info,{atom,number_analyser},{atom,'-start/0-fun-0-'},0}.
  {label,47}.
    {move,nil,{x,0}}.
    {call_only,1,{f,17}}. % server/1
