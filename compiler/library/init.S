{module, init}.  %% version = 0

{exports, [{archive_extension,0},
           {begin_stop,0},
           {code_path_choice,0},
           {ensure_loaded,1},
           {fetch_loaded,0},
           {get_argument,1},
           {get_arguments,0},
           {get_plain_arguments,0},
           {get_status,0},
           {module_info,0},
           {module_info,1},
           {notify_when_started,1},
           {objfile_extension,0},
           {reboot,0},
           {reported,0},
           {run_on_load_handlers,0},
           {script_id,0},
           {script_name,0},
           {shutdown_order,0},
           {started,0},
           {stop,0},
           {stop,1},
           {wait_until_started,0}]}.

{attributes, []}.

{labels, 84}.


{function, get_arguments, 0, 2}.
  {label,1}.
    {line,[{location,"init.erl",11}]}.
    {func_info,{atom,init},{atom,get_arguments},0}.
  {label,2}.
    {allocate,0,0}.
    {line,[{location,"init.erl",12}]}.
    {call,0,{f,11}}. % boot_arguments/0
    {test,is_tuple,{f,3},[{x,0}]}.
    {test,test_arity,{f,3},[{x,0},4]}.
    {test_heap,26,1}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {put_list,{x,1},nil,{x,1}}.
    {put_list,{x,2},nil,{x,2}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,home},{x,0}]}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_tuple2,{x,2},{list,[{atom,progname},{x,2}]}}.
    {put_list,{x,2},{x,0},{x,0}}.
    {put_tuple2,{x,2},{list,[{atom,bindir},{x,1}]}}.
    {put_list,{x,2},{x,0},{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,root},{x,1}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,0}.
    return.
  {label,3}.
    {badmatch,{x,0}}.


{function, get_argument, 1, 5}.
  {label,4}.
    {line,[{location,"init.erl",15}]}.
    {func_info,{atom,init},{atom,get_argument},1}.
  {label,5}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"init.erl",16}]}.
    {call,0,{f,2}}. % get_arguments/0
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_cons,
                     {t_union,none,none,none,
                         [{{2,{t_atom,[bindir]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[bindir]},
                                 2 => {t_cons,any,nil}}}},
                          {{2,{t_atom,[home]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[home]},2 => {t_cons,any,nil}}}},
                          {{2,{t_atom,[progname]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[progname]},
                                 2 => {t_cons,any,nil}}}},
                          {{2,{t_atom,[root]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[root]},
                                 2 => {t_cons,any,nil}}}}],
                         none},
                     nil}}]}}.
    {move,{y,0},{x,1}}.
    {init_yregs,{list,[{y,0}]}}.
    {call,2,{f,81}}. % '-get_argument/1-lc$^0/1-0-'/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_cons,any,nil},nil}}]}}.
    {test,is_nil,{f,6},[{tr,{x,0},{t_list,{t_cons,any,nil},nil}}]}.
    {move,{atom,error},{x,0}}.
    {deallocate,1}.
    return.
  {label,6}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,1}.
    return.


{function, get_plain_arguments, 0, 8}.
  {label,7}.
    {line,[{location,"init.erl",21}]}.
    {func_info,{atom,init},{atom,get_plain_arguments},0}.
  {label,8}.
    {allocate,0,0}.
    {line,[{location,"init.erl",22}]}.
    {call,0,{f,11}}. % boot_arguments/0
    {test,is_tuple,{f,9},[{x,0}]}.
    {test,test_arity,{f,9},[{x,0},4]}.
    {get_tuple_element,{x,0},3,{x,0}}.
    {deallocate,0}.
    return.
  {label,9}.
    {badmatch,{x,0}}.


{function, boot_arguments, 0, 11}.
  {label,10}.
    {line,[{location,"init.erl",26}]}.
    {func_info,{atom,init},{atom,boot_arguments},0}.
  {label,11}.
    {move,{atom,undefined},{x,0}}.
    {line,[{location,"init.erl",27}]}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, get_status, 0, 13}.
  {label,12}.
    {line,[{location,"init.erl",29}]}.
    {func_info,{atom,init},{atom,get_status},0}.
  {label,13}.
    {move,{literal,{started,started}},{x,0}}.
    return.


{function, notify_when_started, 1, 15}.
  {label,14}.
    {line,[{location,"init.erl",32}]}.
    {func_info,{atom,init},{atom,notify_when_started},1}.
  {label,15}.
    {test,is_pid,{f,14},[{x,0}]}.
    {move,{atom,started},{x,0}}.
    return.


{function, wait_until_started, 0, 17}.
  {label,16}.
    {line,[{location,"init.erl",35}]}.
    {func_info,{atom,init},{atom,wait_until_started},0}.
  {label,17}.
    {move,{atom,ok},{x,0}}.
    return.


{function, script_id, 0, 19}.
  {label,18}.
    {line,[{location,"init.erl",38}]}.
    {func_info,{atom,init},{atom,script_id},0}.
  {label,19}.
    {allocate,0,0}.
    {move,{atom,otp_release},{x,0}}.
    {line,[{location,"init.erl",39}]}.
    {call_ext,1,{extfunc,erlang,system_info,1}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{literal,"Erlang/OTP"},{x,0}]}}.
    {deallocate,0}.
    return.


{function, script_name, 0, 21}.
  {label,20}.
    {line,[{location,"init.erl",41}]}.
    {func_info,{atom,init},{atom,script_name},0}.
  {label,21}.
    {move,nil,{x,0}}.
    return.


{function, ensure_loaded, 1, 23}.
  {label,22}.
    {line,[{location,"init.erl",44}]}.
    {func_info,{atom,init},{atom,ensure_loaded},1}.
  {label,23}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"init.erl",45}]}.
    {call_ext,1,{extfunc,erlang,module_loaded,1}}.
    {select_val,{x,0},{f,26},{list,[{atom,false},{f,25},{atom,true},{f,24}]}}.
  {label,24}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,module},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,25}.
    {move,{atom,error},{x,0}}.
    {deallocate,1}.
    return.
  {label,26}.
    {case_end,{x,0}}.


{function, fetch_loaded, 0, 28}.
  {label,27}.
    {line,[{location,"init.erl",50}]}.
    {func_info,{atom,init},{atom,fetch_loaded},0}.
  {label,28}.
    {move,nil,{x,0}}.
    return.


{function, run_on_load_handlers, 0, 30}.
  {label,29}.
    {line,[{location,"init.erl",53}]}.
    {func_info,{atom,init},{atom,run_on_load_handlers},0}.
  {label,30}.
    {move,{atom,ok},{x,0}}.
    return.


{function, code_path_choice, 0, 32}.
  {label,31}.
    {line,[{location,"init.erl",56}]}.
    {func_info,{atom,init},{atom,code_path_choice},0}.
  {label,32}.
    {move,{atom,relaxed},{x,0}}.
    return.


{function, objfile_extension, 0, 34}.
  {label,33}.
    {line,[{location,"init.erl",59}]}.
    {func_info,{atom,init},{atom,objfile_extension},0}.
  {label,34}.
    {move,{literal,".beam"},{x,0}}.
    return.


{function, archive_extension, 0, 36}.
  {label,35}.
    {line,[{location,"init.erl",62}]}.
    {func_info,{atom,init},{atom,archive_extension},0}.
  {label,36}.
    {move,{literal,".ez"},{x,0}}.
    return.


{function, reboot, 0, 38}.
  {label,37}.
    {line,[{location,"init.erl",65}]}.
    {func_info,{atom,init},{atom,reboot},0}.
  {label,38}.
    {call_only,0,{f,40}}. % stop/0


{function, stop, 0, 40}.
  {label,39}.
    {line,[{location,"init.erl",68}]}.
    {func_info,{atom,init},{atom,stop},0}.
  {label,40}.
    {move,{integer,0},{x,0}}.
    {call_only,1,{f,47}}. % stop_with/1


{function, stop, 1, 42}.
  {label,41}.
    {line,[{location,"init.erl",71}]}.
    {func_info,{atom,init},{atom,stop},1}.
  {label,42}.
    {test,is_integer,{f,43},[{x,0}]}.
    {test,is_ge,{f,43},[{tr,{x,0},{t_integer,any}},{integer,0}]}.
    {call_only,1,{f,47}}. % stop_with/1
  {label,43}.
    {test,is_list,{f,45},[{x,0}]}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"init.erl",74}]}.
    {call,1,{f,67}}. % is_text/1
    {'%',{var_info,{x,0},[{type,{t_atom,[false,true]}}]}}.
    {test,is_eq_exact,{f,44},[{x,0},{atom,true}]}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,47},1}. % stop_with/1
  {label,44}.
    {move,{atom,badarg},{x,0}}.
    {line,[{location,"init.erl",76}]}.
    {call_ext_last,1,{extfunc,erlang,error,1},1}.
  {label,45}.
    {move,{atom,badarg},{x,0}}.
    {line,[{location,"init.erl",79}]}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, stop_with, 1, 47}.
  {label,46}.
    {line,[{location,"init.erl",82}]}.
    {func_info,{atom,init},{atom,stop_with},1}.
  {label,47}.
    {'%',{var_info,{x,0},
                   [{type,{t_union,none,
                                   {t_list,any,any},
                                   {t_integer,any},
                                   none,none}}]}}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"init.erl",83}]}.
    {call,0,{f,59}}. % begin_stop/0
    {select_val,{x,0},{f,50},{list,[{atom,false},{f,49},{atom,true},{f,48}]}}.
  {label,48}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},0}.
    {make_fun3,{f,74},0,0,{x,0},{list,[{y,0}]}}.
    {trim,1,0}.
    {line,[{location,"init.erl",85}]}.
    {call_ext,1,{extfunc,erlang,spawn,1}}.
    {move,{atom,ok},{x,0}}.
    {deallocate,0}.
    return.
  {label,49}.
    {move,{atom,ok},{x,0}}.
    {deallocate,1}.
    return.
  {label,50}.
    {line,[{location,"init.erl",83}]}.
    {case_end,{x,0}}.


{function, shut_down, 1, 52}.
  {label,51}.
    {line,[{location,"init.erl",96}]}.
    {func_info,{atom,init},{atom,shut_down},1}.
  {label,52}.
    {allocate,2,1}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {line,[{location,"init.erl",97}]}.
    {call_ext,1,{extfunc,erlang,whereis,1}}.
    {move,{x,0},{y,1}}.
    {test,is_eq_exact,{f,53},[{x,0},{atom,undefined}]}.
    {move,{atom,ok},{x,0}}.
    {deallocate,2}.
    return.
  {label,53}.
    {recv_marker_reserve,{y,0}}.
    {move,{x,0},{x,1}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"init.erl",101}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {test_heap,7,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{x,1},{x,0}]}}.
    {put_tuple2,{x,1},
                {list,[{atom,system},{x,1},{literal,{terminate,shutdown}}]}}.
    {recv_marker_bind,{y,0},{x,0}}.
    {move,{x,0},{y,0}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"init.erl",102}]}.
    send.
    {recv_marker_use,{y,0}}.
  {label,54}.
    {loop_rec,{f,57},{x,0}}.
    {test,is_tagged_tuple,{f,56},[{x,0},5,{atom,'DOWN'}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,0}}.
    {test,is_eq_exact,{f,56},[{x,2},{atom,process}]}.
    {test,is_eq_exact,{f,56},[{x,1},{tr,{y,0},reference}]}.
    {test,is_eq_exact,{f,56},[{x,0},{y,1}]}.
    {recv_marker_clear,{y,0}}.
    remove_message.
  {label,55}.
    {wait_timeout,{f,55},{integer,5}}.
    timeout.
    {move,{atom,ok},{x,0}}.
    {deallocate,2}.
    return.
  {label,56}.
    {loop_rec_end,{f,54}}.
  {label,57}.
    {wait,{f,54}}.


{function, begin_stop, 0, 59}.
  {label,58}.
    {line,[{location,"init.erl",111}]}.
    {func_info,{atom,init},{atom,begin_stop},0}.
  {label,59}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, started, 0, 61}.
  {label,60}.
    {line,[{location,"init.erl",112}]}.
    {func_info,{atom,init},{atom,started},0}.
  {label,61}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, reported, 0, 63}.
  {label,62}.
    {line,[{location,"init.erl",113}]}.
    {func_info,{atom,init},{atom,reported},0}.
  {label,63}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, shutdown_order, 0, 65}.
  {label,64}.
    {line,[{location,"init.erl",114}]}.
    {func_info,{atom,init},{atom,shutdown_order},0}.
  {label,65}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, is_text, 1, 67}.
  {label,66}.
    {line,[{location,"init.erl",116}]}.
    {func_info,{atom,init},{atom,is_text},1}.
  {label,67}.
    {test,is_nonempty_list,{f,68},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,2}}.
    {test,is_integer,{f,68},[{x,1}]}.
    {test,is_ge,{f,68},[{tr,{x,1},{t_integer,any}},{integer,0}]}.
    {test,is_lt,{f,68},[{tr,{x,1},{t_integer,any}},{integer,256}]}.
    {move,{x,2},{x,0}}.
    {call_only,1,{f,67}}. % is_text/1
  {label,68}.
    {bif,'=:=',{f,0},[{x,0},nil],{x,0}}.
    return.


{function, module_info, 0, 70}.
  {label,69}.
    {line,[]}.
    {func_info,{atom,init},{atom,module_info},0}.
  {label,70}.
    {move,{atom,init},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 72}.
  {label,71}.
    {line,[]}.
    {func_info,{atom,init},{atom,module_info},1}.
  {label,72}.
    {move,{x,0},{x,1}}.
    {move,{atom,init},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-stop_with/1-fun-1-', 1, 74}.
  {label,73}.
    {line,[{location,"init.erl",85}]}.
    {func_info,{atom,init},{atom,'-stop_with/1-fun-1-'},1}.
  {label,74}.
    {'%',{var_info,{x,0},
                   [{type,{t_union,none,
                                   {t_list,any,any},
                                   {t_integer,any},
                                   none,none}}]}}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
  {label,75}.
    {wait_timeout,{f,75},{integer,1}}.
    timeout.
    {line,[{location,"init.erl",87}]}.
    {call,0,{f,65}}. % shutdown_order/0
    {call,1,{f,77}}. % '-stop_with/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"init.erl",88}]}.
    {call_ext_last,1,{extfunc,erlang,halt,1},1}.


{function, '-stop_with/1-lc$^0/1-0-', 1, 77}.
  {label,76}.
    {line,[{location,"init.erl",87}]}.
    {func_info,{atom,init},{atom,'-stop_with/1-lc$^0/1-0-'},1}.
  {label,77}.
    {test,is_nonempty_list,{f,78},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,1,{f,52}}. % shut_down/1
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,77},1}. % '-stop_with/1-lc$^0/1-0-'/1
  {label,78}.
    {test,is_nil,{f,79},[{x,0}]}.
    return.
  {label,79}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-get_argument/1-lc$^0/1-0-', 2, 81}.
  {label,80}.
    {line,[{location,"init.erl",16}]}.
    {func_info,{atom,init},{atom,'-get_argument/1-lc$^0/1-0-'},2}.
  {label,81}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_union,none,none,none,
                         [{{2,{t_atom,[bindir]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[bindir]},
                                 2 => {t_cons,any,nil}}}},
                          {{2,{t_atom,[home]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[home]},2 => {t_cons,any,nil}}}},
                          {{2,{t_atom,[progname]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[progname]},
                                 2 => {t_cons,any,nil}}}},
                          {{2,{t_atom,[root]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[root]},
                                 2 => {t_cons,any,nil}}}}],
                         none},
                     nil}}]}}.
    {test,is_nonempty_list,{f,83},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {get_tuple_element,{x,2},0,{x,3}}.
    {get_tuple_element,{x,2},1,{x,2}}.
    {test,is_eq_exact,
          {f,82},
          [{tr,{x,3},{t_atom,[bindir,home,progname,root]}},{x,1}]}.
    {allocate,1,3}.
    {move,{x,2},{y,0}}.
    {call,2,{f,81}}. % '-get_argument/1-lc$^0/1-0-'/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_cons,any,nil},nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,82}.
    {call_only,2,{f,81}}. % '-get_argument/1-lc$^0/1-0-'/2
  {label,83}.
    return.
