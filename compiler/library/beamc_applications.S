{module, beamc_applications}.  %% version = 0

{exports, [{module_info,0},{module_info,1},{start,0}]}.

{attributes, []}.

{labels, 41}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_applications.erl",8}]}.
    {func_info,{atom,beamc_applications},{atom,start},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{literal,[set,public,named_table,{read_concurrency,true}]},{x,1}}.
    {move,{atom,ac_tab},{x,0}}.
    {line,[{location,"beamc_applications.erl",9}]}.
    {call_ext,2,{extfunc,ets,new,2}}.
    {line,[{location,"beamc_applications.erl",10}]}.
    {call,0,{f,4}}. % kernel/0
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_cons,
                     {t_union,none,none,none,
                         [{{2,{t_atom,[logger_level]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[logger_level]},
                                 2 => {t_atom,[notice]}}}},
                          {{2,{t_atom,[logger_sasl_compatible]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[logger_sasl_compatible]},
                                 2 => {t_atom,[false]}}}},
                          {{2,{t_atom,[net_tickintensity]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[net_tickintensity]},
                                 2 => {t_integer,{4,4}}}}},
                          {{2,{t_atom,[net_ticktime]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[net_ticktime]},
                                 2 => {t_integer,{60,60}}}}},
                          {{2,{t_atom,[prevent_overlapping_partitions]}},
                           {t_tuple,2,true,
                               #{1 =>
                                     {t_atom,[prevent_overlapping_partitions]},
                                 2 => {t_atom,[true]}}}},
                          {{2,{t_atom,[shell_docs_ansi]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[shell_docs_ansi]},
                                 2 => {t_atom,[auto]}}}}],
                         none},
                     nil}}]}}.
    {call,1,{f,39}}. % '-start/0-lc$^0/1-0-'/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_cons,
                     {t_tuple,2,true,
                         #{1 =>
                               {t_tuple,3,true,
                                   #{1 => {t_atom,[env]},
                                     2 => {t_atom,[kernel]},
                                     3 => {t_atom,any}}},
                           2 =>
                               {t_union,
                                   {t_atom,[auto,false,notice,true]},
                                   none,
                                   {t_integer,{4,60}},
                                   none,none}}},
                     nil}}]}}.
    {move,{x,0},{x,1}}.
    {move,{atom,ac_tab},{x,0}}.
    {call_ext,2,{extfunc,ets,insert,2}}.
    {line,[{location,"beamc_applications.erl",11}]}.
    {call_ext,0,{extfunc,init,started,0}}.
    {call_last,0,{f,6},0}. % loop/0


{function, kernel, 0, 4}.
  {label,3}.
    {line,[{location,"beamc_applications.erl",15}]}.
    {func_info,{atom,beamc_applications},{atom,kernel},0}.
  {label,4}.
    {move,{literal,[{logger_level,notice},
                    {logger_sasl_compatible,false},
                    {net_tickintensity,4},
                    {net_ticktime,60},
                    {prevent_overlapping_partitions,true},
                    {shell_docs_ansi,auto}]},
          {x,0}}.
    return.


{function, loop, 0, 6}.
  {label,5}.
    {line,[{location,"beamc_applications.erl",25}]}.
    {func_info,{atom,beamc_applications},{atom,loop},0}.
  {label,6}.
    {allocate,1,0}.
    {init_yregs,{list,[{y,0}]}}.
  {label,7}.
    {loop_rec,{f,10},{x,0}}.
    {test,is_tagged_tuple,{f,8},[{x,0},3,{atom,'$gen_call'}]}.
    {get_tuple_element,{x,0},1,{y,0}}.
    remove_message.
    {get_tuple_element,{x,0},2,{x,0}}.
    {line,[{location,"beamc_applications.erl",27}]}.
    {call,1,{f,12}}. % call/1
    {'%',
     {var_info,
      {x,0},
      [{type,
        {t_union,
         {t_atom,[false,ok]},
         nil,none,
         [{{2,{t_atom,[error]}},
           {t_tuple,2,true,
            #{1 => {t_atom,[error]},
              2 =>
               {t_union,
                {t_atom,[notsup]},
                none,none,
                {t_tuple,2,true,
                 #{1 =>
                    {t_union,
                     {t_atom,[not_loaded,not_started]},
                     {t_cons,{t_integer,{32,121}},nil},
                     none,none,none}}},
                none}}}}],
         none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {call_ext,2,{extfunc,gen_server,reply,2}}.
    {jump,{f,9}}.
  {label,8}.
    remove_message.
  {label,9}.
    {call_last,0,{f,6},1}. % loop/0
  {label,10}.
    {wait,{f,7}}.


{function, call, 1, 12}.
  {label,11}.
    {line,[{location,"beamc_applications.erl",32}]}.
    {func_info,{atom,beamc_applications},{atom,call},1}.
  {label,12}.
    {test,is_tuple,{f,22},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,23},
                        {list,[2,{f,17},3,{f,15},4,{f,14},5,{f,13}]}}.
  {label,13}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,23},[{x,1},{atom,set_env}]}.
    {allocate_heap,0,7,1}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,env},{x,1},{x,2}]}}.
    {put_tuple2,{x,1},{list,[{x,1},{x,0}]}}.
    {move,{atom,ac_tab},{x,0}}.
    {line,[{location,"beamc_applications.erl",33}]}.
    {call_ext,2,{extfunc,ets,insert,2}}.
    {move,{atom,ok},{x,0}}.
    {deallocate,0}.
    return.
  {label,14}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,23},[{x,1},{atom,unset_env}]}.
    {allocate_heap,0,4,1}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,env},{x,1},{x,0}]}}.
    {move,{atom,ac_tab},{x,0}}.
    {line,[{location,"beamc_applications.erl",39}]}.
    {call_ext,2,{extfunc,ets,delete,2}}.
    {move,{atom,ok},{x,0}}.
    {deallocate,0}.
    return.
  {label,15}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {select_val,{x,1},
                {f,23},
                {list,[{atom,set_env},
                       {f,16},
                       {atom,start_application},
                       {f,18}]}}.
  {label,16}.
    {allocate,0,1}.
    {line,[{location,"beamc_applications.erl",36}]}.
    {call,1,{f,29}}. % '-call/1-lc$^0/1-0-'/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,2,true,
                         #{1 => {t_tuple,3,true,#{1 => {t_atom,[env]}}}}},
                     nil}}]}}.
    {move,{x,0},{x,1}}.
    {move,{atom,ac_tab},{x,0}}.
    {call_ext,2,{extfunc,ets,insert,2}}.
    {move,{atom,ok},{x,0}}.
    {deallocate,0}.
    return.
  {label,17}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {select_val,{x,1},
                {f,23},
                {list,[{atom,is_running},
                       {f,21},
                       {atom,load_application},
                       {f,20},
                       {atom,stop_application},
                       {f,19},
                       {atom,unload_application},
                       {f,18}]}}.
  {label,18}.
    {test_heap,6,1}.
    {put_tuple2,{x,0},{list,[{atom,not_loaded},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    return.
  {label,19}.
    {test_heap,6,1}.
    {put_tuple2,{x,0},{list,[{atom,not_started},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    return.
  {label,20}.
    {test,is_atom,{f,23},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"beamc_applications.erl",42}]}.
    {call_ext,1,{extfunc,erlang,atom_to_list,1}}.
    {move,{literal,".app"},{x,1}}.
    {call_ext,2,{extfunc,erlang,'++',2}}.
    {test_heap,6,1}.
    {put_tuple2,{x,0},{list,[{literal,"no such file or directory"},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,21}.
    {move,{atom,false},{x,0}}.
    return.
  {label,22}.
    {test,is_eq_exact,{f,23},[{x,0},{atom,which_applications}]}.
    {move,nil,{x,0}}.
    return.
  {label,23}.
    {move,{literal,{error,notsup}},{x,0}}.
    return.


{function, module_info, 0, 25}.
  {label,24}.
    {line,[]}.
    {func_info,{atom,beamc_applications},{atom,module_info},0}.
  {label,25}.
    {move,{atom,beamc_applications},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 27}.
  {label,26}.
    {line,[]}.
    {func_info,{atom,beamc_applications},{atom,module_info},1}.
  {label,27}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_applications},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-call/1-lc$^0/1-0-', 1, 29}.
  {label,28}.
    {line,[{location,"beamc_applications.erl",36}]}.
    {func_info,{atom,beamc_applications},{atom,'-call/1-lc$^0/1-0-'},1}.
  {label,29}.
    {test,is_nonempty_list,{f,31},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,0}}.
    {test,is_tuple,{f,30},[{x,1}]}.
    {test,test_arity,{f,30},[{x,1},2]}.
    {get_tuple_element,{x,1},0,{x,2}}.
    {get_tuple_element,{x,1},1,{x,1}}.
    {swap,{x,0},{x,1}}.
    {call_only,3,{f,34}}. % '-call/1-lc$^1/1-1-'/3
  {label,30}.
    {call_only,1,{f,29}}. % '-call/1-lc$^0/1-0-'/1
  {label,31}.
    {test,is_nil,{f,32},[{x,0}]}.
    return.
  {label,32}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-call/1-lc$^1/1-1-', 3, 34}.
  {label,33}.
    {line,[{location,"beamc_applications.erl",36}]}.
    {func_info,{atom,beamc_applications},{atom,'-call/1-lc$^1/1-1-'},3}.
  {label,34}.
    {test,is_nonempty_list,{f,36},[{x,0}]}.
    {get_list,{x,0},{x,3},{x,0}}.
    {test,is_tuple,{f,35},[{x,3}]}.
    {test,test_arity,{f,35},[{x,3},2]}.
    {allocate,2,4}.
    {move,{x,3},{y,0}}.
    {move,{x,2},{y,1}}.
    {call,3,{f,34}}. % '-call/1-lc$^1/1-1-'/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,2,true,
                         #{1 => {t_tuple,3,true,#{1 => {t_atom,[env]}}}}},
                     nil}}]}}.
    {test_heap,9,1}.
    {get_tuple_element,{y,0},0,{x,1}}.
    {get_tuple_element,{y,0},1,{x,2}}.
    {put_tuple2,{x,1},{list,[{atom,env},{y,1},{x,1}]}}.
    {put_tuple2,{x,1},{list,[{x,1},{x,2}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,2}.
    return.
  {label,35}.
    {call_only,3,{f,34}}. % '-call/1-lc$^1/1-1-'/3
  {label,36}.
    {test,is_nil,{f,37},[{x,0}]}.
    {move,{x,1},{x,0}}.
    {call_only,1,{f,29}}. % '-call/1-lc$^0/1-0-'/1
  {label,37}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-start/0-lc$^0/1-0-', 1, 39}.
  {label,38}.
    {line,[{location,"beamc_applications.erl",10}]}.
    {func_info,{atom,beamc_applications},{atom,'-start/0-lc$^0/1-0-'},1}.
  {label,39}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_union,none,none,none,
                         [{{2,{t_atom,[logger_level]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[logger_level]},
                                 2 => {t_atom,[notice]}}}},
                          {{2,{t_atom,[logger_sasl_compatible]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[logger_sasl_compatible]},
                                 2 => {t_atom,[false]}}}},
                          {{2,{t_atom,[net_tickintensity]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[net_tickintensity]},
                                 2 => {t_integer,{4,4}}}}},
                          {{2,{t_atom,[net_ticktime]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[net_ticktime]},
                                 2 => {t_integer,{60,60}}}}},
                          {{2,{t_atom,[prevent_overlapping_partitions]}},
                           {t_tuple,2,true,
                               #{1 =>
                                     {t_atom,[prevent_overlapping_partitions]},
                                 2 => {t_atom,[true]}}}},
                          {{2,{t_atom,[shell_docs_ansi]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[shell_docs_ansi]},
                                 2 => {t_atom,[auto]}}}}],
                         none},
                     nil}}]}}.
    {test,is_nonempty_list,{f,40},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{y,0},{x,0}}.
    {call,1,{f,39}}. % '-start/0-lc$^0/1-0-'/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,2,true,
                         #{1 =>
                               {t_tuple,3,true,
                                   #{1 => {t_atom,[env]},
                                     2 => {t_atom,[kernel]},
                                     3 => {t_atom,any}}},
                           2 =>
                               {t_union,
                                   {t_atom,[auto,false,notice,true]},
                                   none,
                                   {t_integer,{4,60}},
                                   none,none}}},
                     nil}}]}}.
    {test_heap,9,1}.
    {get_tuple_element,{y,0},0,{x,1}}.
    {get_tuple_element,{y,0},1,{x,2}}.
    {put_tuple2,{x,1},{list,[{atom,env},{atom,kernel},{x,1}]}}.
    {put_tuple2,{x,1},{list,[{x,1},{x,2}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,40}.
    return.
