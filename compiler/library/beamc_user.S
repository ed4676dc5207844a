{module, beamc_user}.  %% version = 0

{exports, [{environment,0},
           {expand_fun,0},
           {flush,1},
           {geometry,0},
           {is_terminal,1},
           {module_info,0},
           {module_info,1},
           {read,0},
           {standard_error,0},
           {user,0},
           {write,2}]}.

{attributes, []}.

{labels, 303}.


{function, environment, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_user.erl",34}]}.
    {func_info,{atom,beamc_user},{atom,environment},0}.
  {label,2}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, write, 2, 4}.
  {label,3}.
    {line,[{location,"beamc_user.erl",35}]}.
    {func_info,{atom,beamc_user},{atom,write},2}.
  {label,4}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, flush, 1, 6}.
  {label,5}.
    {line,[{location,"beamc_user.erl",36}]}.
    {func_info,{atom,beamc_user},{atom,flush},1}.
  {label,6}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, read, 0, 8}.
  {label,7}.
    {line,[{location,"beamc_user.erl",37}]}.
    {func_info,{atom,beamc_user},{atom,read},0}.
  {label,8}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, is_terminal, 1, 10}.
  {label,9}.
    {line,[{location,"beamc_user.erl",38}]}.
    {func_info,{atom,beamc_user},{atom,is_terminal},1}.
  {label,10}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, geometry, 0, 12}.
  {label,11}.
    {line,[{location,"beamc_user.erl",39}]}.
    {func_info,{atom,beamc_user},{atom,geometry},0}.
  {label,12}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, expand_fun, 0, 14}.
  {label,13}.
    {line,[{location,"beamc_user.erl",40}]}.
    {func_info,{atom,beamc_user},{atom,expand_fun},0}.
  {label,14}.
    {move,{atom,undefined},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,nif_error,1}}.


{function, user, 0, 16}.
  {label,15}.
    {line,[{location,"beamc_user.erl",43}]}.
    {func_info,{atom,beamc_user},{atom,user},0}.
  {label,16}.
    {allocate,1,0}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"beamc_user.erl",44}]}.
    {call,0,{f,2}}. % environment/0
    {test,is_tuple,{f,17},[{x,0}]}.
    {test,test_arity,{f,17},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{y,0}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"beamc_user.erl",45}]}.
    {call,2,{f,22}}. % encoding/2
    {test_heap,12,1}.
    {put_tuple2,{x,0},
                {list,[{atom,server},
                       {integer,1},
                       {y,0},
                       {x,0},
                       {atom,list},
                       {atom,false},
                       {atom,none},
                       {atom,false},
                       {atom,undefined},
                       {atom,false},
                       {literal,<<>>}]}}.
    {call_last,1,{f,25},1}. % loop/1
  {label,17}.
    {line,[{location,"beamc_user.erl",44}]}.
    {badmatch,{x,0}}.


{function, standard_error, 0, 19}.
  {label,18}.
    {line,[{location,"beamc_user.erl",47}]}.
    {func_info,{atom,beamc_user},{atom,standard_error},0}.
  {label,19}.
    {allocate,1,0}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"beamc_user.erl",48}]}.
    {call,0,{f,2}}. % environment/0
    {test,is_tuple,{f,20},[{x,0}]}.
    {test,test_arity,{f,20},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{y,0}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"beamc_user.erl",49}]}.
    {call,2,{f,22}}. % encoding/2
    {test_heap,12,1}.
    {put_tuple2,{x,0},
                {list,[{atom,server},
                       {integer,2},
                       {y,0},
                       {x,0},
                       {atom,list},
                       {atom,false},
                       {atom,none},
                       {atom,false},
                       {atom,undefined},
                       {atom,false},
                       {literal,<<>>}]}}.
    {call_last,1,{f,25},1}. % loop/1
  {label,20}.
    {line,[{location,"beamc_user.erl",48}]}.
    {badmatch,{x,0}}.


{function, encoding, 2, 22}.
  {label,21}.
    {line,[{location,"beamc_user.erl",52}]}.
    {func_info,{atom,beamc_user},{atom,encoding},2}.
  {label,22}.
    {test,is_lt,{f,23},[{x,0},{integer,26}]}.
    {move,{atom,latin1},{x,0}}.
    return.
  {label,23}.
    {move,{x,1},{x,0}}.
    return.


{function, loop, 1, 25}.
  {label,24}.
    {line,[{location,"beamc_user.erl",55}]}.
    {func_info,{atom,beamc_user},{atom,loop},1}.
  {label,25}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {loop_rec,{f,26},{x,0}}.
    remove_message.
    {move,{y,0},{x,1}}.
    {trim,1,0}.
    {line,[{location,"beamc_user.erl",57}]}.
    {call,2,{f,32}}. % message/2
    {call_last,1,{f,25},0}. % loop/1
  {label,26}.
    timeout.
    {line,[{location,"beamc_user.erl",59}]}.
    {call_ext,0,{extfunc,erlang,yield,0}}.
    {loop_rec,{f,27},{x,0}}.
    remove_message.
    {move,{y,0},{x,1}}.
    {trim,1,0}.
    {line,[{location,"beamc_user.erl",61}]}.
    {call,2,{f,32}}. % message/2
    {call_last,1,{f,25},0}. % loop/1
  {label,27}.
    timeout.
    {test,is_tagged_tuple,{f,30},[{y,0},11,{atom,server}]}.
    {get_tuple_element,{y,0},1,{x,0}}.
    {line,[{location,"beamc_user.erl",63}]}.
    {call,1,{f,6}}. % flush/1
  {label,28}.
    {loop_rec,{f,29},{x,0}}.
    remove_message.
    {move,{y,0},{x,1}}.
    {trim,1,0}.
    {line,[{location,"beamc_user.erl",65}]}.
    {call,2,{f,32}}. % message/2
    {call_last,1,{f,25},0}. % loop/1
  {label,29}.
    {wait,{f,28}}.
  {label,30}.
    {line,[{location,"beamc_user.erl",63}]}.
    {badrecord,{y,0}}.


{function, message, 2, 32}.
  {label,31}.
    {line,[{location,"beamc_user.erl",70}]}.
    {func_info,{atom,beamc_user},{atom,message},2}.
  {label,32}.
    {test,is_tagged_tuple,{f,33},[{x,0},4,{atom,io_request}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,3}}.
    {test,is_pid,{f,33},[{x,2}]}.
    {allocate,2,4}.
    {move,{x,2},{y,0}}.
    {move,{x,3},{y,1}}.
    {get_tuple_element,{x,0},3,{x,0}}.
    {line,[{location,"beamc_user.erl",71}]}.
    {call,2,{f,35}}. % request/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 => {t_tuple,2,true,#{1 => {t_atom,[error]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {test_heap,4,1}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {put_tuple2,{x,1},{list,[{atom,io_reply},{y,1},{x,1}]}}.
    {move,{x,0},{y,1}}.
    {move,{y,0},{x,0}}.
    {trim,1,1}.
    {line,[{location,"beamc_user.erl",72}]}.
    send.
    {get_tuple_element,{y,0},2,{x,0}}.
    {deallocate,1}.
    return.
  {label,33}.
    {move,{x,1},{x,0}}.
    return.


{function, request, 2, 35}.
  {label,34}.
    {line,[{location,"beamc_user.erl",79}]}.
    {func_info,{atom,beamc_user},{atom,request},2}.
  {label,35}.
    {test,is_tuple,{f,60},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,63},
                        {list,[2,{f,50},3,{f,44},4,{f,41},5,{f,37},6,{f,36}]}}.
  {label,36}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{atom,get_until}]}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,3}}.
    {get_tuple_element,{x,0},3,{x,4}}.
    {get_tuple_element,{x,0},4,{x,5}}.
    {get_tuple_element,{x,0},5,{x,0}}.
    {swap,{x,5},{x,3}}.
    {swap,{x,1},{x,5}}.
    {swap,{x,4},{x,2}}.
    {swap,{x,0},{x,4}}.
    {call_only,6,{f,162}}. % get_until/6
  {label,37}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {get_tuple_element,{x,0},2,{x,4}}.
    {get_tuple_element,{x,0},3,{x,5}}.
    {get_tuple_element,{x,0},4,{x,6}}.
    {select_val,{x,2},
                {f,63},
                {list,[{atom,get_until},{f,40},{atom,put_chars},{f,38}]}}.
  {label,38}.
    {select_val,{x,3},
                {f,63},
                {list,[{atom,latin1},{f,39},{atom,unicode},{f,39}]}}.
  {label,39}.
    {allocate,3,7}.
    {move,{x,3},{y,0}}.
    {move,{x,5},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{x,5},{x,1}}.
    {move,{x,6},{x,2}}.
    {move,{x,4},{x,0}}.
    {line,[{location,"beamc_user.erl",85}]}.
    {call,3,{f,74}}. % result/3
    {test,is_tagged_tuple,{f,65},[{y,2},11,{atom,server}]}.
    {get_tuple_element,{y,2},3,{x,2}}.
    {move,{y,0},{x,1}}.
    {init_yregs,{list,[{y,0}]}}.
    {call,3,{f,96}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test,is_eq_exact,
          {f,47},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},none,none,none,{t_bitstring,8}}},
           {atom,error}]}.
    {move,{y,2},{x,1}}.
    {move,{y,1},{x,0}}.
    {trim,2,1}.
    {line,[{location,"beamc_user.erl",86}]}.
    {call,2,{f,81}}. % put_error/2
    {test_heap,7,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,40}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {test_heap,7,7}.
    {put_tuple2,{x,0},
                {list,[{atom,get_until},
                       {atom,latin1},
                       {x,3},
                       {x,4},
                       {x,5},
                       {x,6}]}}.
    {call_only,2,{f,35}}. % request/2
  {label,41}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {get_tuple_element,{x,0},2,{x,4}}.
    {get_tuple_element,{x,0},3,{x,5}}.
    {select_val,{x,2},
                {f,63},
                {list,[{atom,get_chars},{f,43},{atom,put_chars},{f,42}]}}.
  {label,42}.
    {test_heap,6,6}.
    {put_tuple2,{x,0},
                {list,[{atom,put_chars},{atom,latin1},{x,3},{x,4},{x,5}]}}.
    {call_only,2,{f,35}}. % request/2
  {label,43}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {move,{x,5},{x,2}}.
    {move,{x,3},{x,0}}.
    {move,{x,1},{x,3}}.
    {move,{x,4},{x,1}}.
    {call_only,4,{f,139}}. % get_chars/4
  {label,44}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {get_tuple_element,{x,0},2,{x,4}}.
    {select_val,{x,2},
                {f,63},
                {list,[{atom,get_chars},
                       {f,49},
                       {atom,get_line},
                       {f,48},
                       {atom,put_chars},
                       {f,45}]}}.
  {label,45}.
    {select_val,{x,3},
                {f,63},
                {list,[{atom,latin1},{f,46},{atom,unicode},{f,46}]}}.
  {label,46}.
    {test,is_tagged_tuple,{f,66},[{x,1},11,{atom,server}]}.
    {allocate,3,5}.
    {move,{x,3},{y,0}}.
    {move,{x,4},{y,1}}.
    {move,{x,1},{y,2}}.
    {get_tuple_element,{x,1},3,{x,2}}.
    {move,{x,3},{x,1}}.
    {move,{x,4},{x,0}}.
    {line,[{location,"beamc_user.erl",80}]}.
    {call,3,{f,96}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test,is_eq_exact,
          {f,47},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},none,none,none,{t_bitstring,8}}},
           {atom,error}]}.
    {move,{y,1},{x,1}}.
    {move,{y,2},{x,2}}.
    {move,{y,0},{x,0}}.
    {trim,2,1}.
    {line,[{location,"beamc_user.erl",81}]}.
    {call,3,{f,78}}. % put_error/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[put_chars]},
                     none,none,
                     [{{3,{t_atom,[put_chars]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[put_chars]},
                             2 => {t_atom,[latin1,unicode]}}}}],
                     none}}]}}.
    {test_heap,7,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,47}.
    {move,{y,2},{x,1}}.
    {call_last,2,{f,84},3}. % put_bytes/2
  {label,48}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {move,{x,1},{x,2}}.
    {move,{x,4},{x,1}}.
    {move,{x,3},{x,0}}.
    {call_only,3,{f,116}}. % get_line/3
  {label,49}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {test_heap,5,5}.
    {put_tuple2,{x,0},{list,[{atom,get_chars},{atom,latin1},{x,3},{x,4}]}}.
    {call_only,2,{f,35}}. % request/2
  {label,50}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {select_val,{x,2},
                {f,63},
                {list,[{atom,get_geometry},
                       {f,56},
                       {atom,get_line},
                       {f,55},
                       {atom,get_password},
                       {f,54},
                       {atom,put_chars},
                       {f,53},
                       {atom,requests},
                       {f,52},
                       {atom,setopts},
                       {f,51}]}}.
  {label,51}.
    {test,is_list,{f,63},[{x,3}]}.
    {move,{x,3},{x,0}}.
    {call_only,2,{f,221}}. % setopts/2
  {label,52}.
    {test_heap,4,4}.
    {put_tuple2,{x,1},{list,[{atom,ok},{atom,ok},{x,1}]}}.
    {move,{x,3},{x,0}}.
    {call_only,2,{f,69}}. % requests/2
  {label,53}.
    {test_heap,4,4}.
    {put_tuple2,{x,0},{list,[{atom,put_chars},{atom,latin1},{x,3}]}}.
    {call_only,2,{f,35}}. % request/2
  {label,54}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,2}}.
    {test,is_ge,{f,63},[{x,2},{integer,26}]}.
    {test_heap,4,2}.
    {put_tuple2,{x,0},{list,[{atom,error},{literal,{error,enotsup}},{x,1}]}}.
    return.
  {label,55}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {test_heap,4,4}.
    {put_tuple2,{x,0},{list,[{atom,get_line},{atom,latin1},{x,3}]}}.
    {call_only,2,{f,35}}. % request/2
  {label,56}.
    {select_val,{x,3},
                {f,63},
                {list,[{atom,columns},{f,57},{atom,rows},{f,57}]}}.
  {label,57}.
    {allocate,2,4}.
    {move,{x,3},{y,0}}.
    {move,{x,1},{y,1}}.
    {line,[{location,"beamc_user.erl",104}]}.
    {call,0,{f,12}}. % geometry/0
    {test,is_tuple,{f,59},[{x,0}]}.
    {test,test_arity,{f,67},[{x,0},2]}.
    {test,is_eq_exact,{f,58},[{y,0},{atom,rows}]}.
    {test_heap,4,1}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,1}]}}.
    {deallocate,2}.
    return.
  {label,58}.
    {test_heap,4,1}.
    {get_tuple_element,{x,0},0,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,1}]}}.
    {deallocate,2}.
    return.
  {label,59}.
    {test,is_eq_exact,{f,67},[{x,0},{atom,false}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{literal,{error,enotsup}},{y,1}]}}.
    {deallocate,2}.
    return.
  {label,60}.
    {select_val,{x,0},
                {f,63},
                {list,[{atom,get_password},{f,62},{atom,getopts},{f,61}]}}.
  {label,61}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {move,{x,1},{x,0}}.
    {line,[{location,"beamc_user.erl",100}]}.
    {call,1,{f,271}}. % getopts/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_cons,
                     {t_union,none,none,none,
                         [{{2,{t_atom,[binary]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[binary]},
                                 2 => {t_atom,[false,true]}}}},
                          {{2,{t_atom,[echo]}},
                           {t_tuple,2,true,#{1 => {t_atom,[echo]}}}},
                          {{2,{t_atom,[encoding]}},
                           {t_tuple,2,true,#{1 => {t_atom,[encoding]}}}},
                          {{2,{t_atom,[expand_fun]}},
                           {t_tuple,2,true,#{1 => {t_atom,[expand_fun]}}}},
                          {{2,{t_atom,[line_history]}},
                           {t_tuple,2,true,#{1 => {t_atom,[line_history]}}}},
                          {{2,{t_atom,[log]}},
                           {t_tuple,2,true,#{1 => {t_atom,[log]}}}},
                          {{2,{t_atom,[onlcr]}},
                           {t_tuple,2,true,#{1 => {t_atom,[onlcr]}}}},
                          {{2,{t_atom,[stderr]}},
                           {t_tuple,2,true,#{1 => {t_atom,[stderr]}}}},
                          {{2,{t_atom,[stdin]}},
                           {t_tuple,2,true,#{1 => {t_atom,[stdin]}}}},
                          {{2,{t_atom,[stdout]}},
                           {t_tuple,2,true,#{1 => {t_atom,[stdout]}}}},
                          {{2,{t_atom,[terminal]}},
                           {t_tuple,2,true,#{1 => {t_atom,[terminal]}}}}],
                         none},
                     nil}}]}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,62}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,2}}.
    {test,is_ge,{f,63},[{x,2},{integer,26}]}.
    {move,{literal,{get_password,latin1}},{x,0}}.
    {call_only,2,{f,35}}. % request/2
  {label,63}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,64},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,2}}.
    {test,is_ge,{f,64},[{x,2},{integer,26}]}.
    {test_heap,4,2}.
    {put_tuple2,{x,0},{list,[{atom,error},{literal,{error,request}},{x,1}]}}.
    return.
  {label,64}.
    {test_heap,10,2}.
    {put_tuple2,{x,0},{list,[{atom,request},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0},{x,1}]}}.
    return.
  {label,65}.
    {line,[{location,"beamc_user.erl",85}]}.
    {badrecord,{y,2}}.
  {label,66}.
    {line,[{location,"beamc_user.erl",80}]}.
    {badrecord,{x,1}}.
  {label,67}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {line,[{location,"beamc_user.erl",104}]}.
    {case_end,{x,0}}.


{function, requests, 2, 69}.
  {label,68}.
    {line,[{location,"beamc_user.erl",127}]}.
    {func_info,{atom,beamc_user},{atom,requests},2}.
  {label,69}.
    {'%',
        {var_info,
            {x,1},
            [{type,
                 {t_union,none,none,none,
                     [{{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 => {t_tuple,2,true,#{1 => {t_atom,[error]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {test,is_nonempty_list,{f,72},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {test,is_tagged_tuple,
        {f,72},
        [{tr,{x,1},
             {t_union,none,none,none,
                 [{{3,{t_atom,[error]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[error]},
                         2 => {t_tuple,2,true,#{1 => {t_atom,[error]}}}}}},
                  {{3,{t_atom,[ok]}},{t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
                 none}},
         3,
         {atom,ok}]}.
    {get_tuple_element,{x,1},1,{x,3}}.
    {get_tuple_element,{x,1},2,{x,4}}.
    {test,is_eq_exact,{f,70},[{x,3},{atom,ok}]}.
    {allocate,1,5}.
    {move,{x,0},{y,0}}.
    {move,{x,4},{x,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"beamc_user.erl",128}]}.
    {call,2,{f,35}}. % request/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 => {t_tuple,2,true,#{1 => {t_atom,[error]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,69},1}. % requests/2
  {label,70}.
    {test,is_tagged_tuple,{f,72},[{x,4},11,{atom,server}]}.
    {get_tuple_element,{x,4},2,{x,3}}.
    {test,is_ge,{f,71},[{x,3},{integer,26}]}.
    {get_tuple_element,{x,4},1,{x,3}}.
    {test,is_eq_exact,{f,72},[{x,3},{integer,2}]}.
  {label,71}.
    {allocate,1,5}.
    {move,{x,0},{y,0}}.
    {move,{x,4},{x,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"beamc_user.erl",130}]}.
    {call,2,{f,35}}. % request/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 => {t_tuple,2,true,#{1 => {t_atom,[error]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,69},1}. % requests/2
  {label,72}.
    {move,{x,1},{x,0}}.
    return.


{function, result, 3, 74}.
  {label,73}.
    {line,[{location,"beamc_user.erl",136}]}.
    {func_info,{atom,beamc_user},{atom,result},3}.
  {label,74}.
    {allocate,1,3}.
    {'try',{y,0},{f,75}}.
    {line,[{location,"beamc_user.erl",138}]}.
    {call_ext,3,{extfunc,erlang,apply,3}}.
    {try_end,{y,0}}.
    {deallocate,1}.
    return.
  {label,75}.
    {try_case,{y,0}}.
    {test,is_eq_exact,
          {f,76},
          [{tr,{x,0},{t_atom,[error,exit,throw]}},{atom,throw}]}.
    {move,{x,1},{x,0}}.
    {deallocate,1}.
    return.
  {label,76}.
    {move,{atom,error},{x,0}}.
    {deallocate,1}.
    return.


{function, put_error, 3, 78}.
  {label,77}.
    {line,[{location,"beamc_user.erl",144}]}.
    {func_info,{atom,beamc_user},{atom,put_error},3}.
  {label,78}.
    {'%',{var_info,{x,0},[{type,{t_atom,[latin1,unicode]}}]}}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {get_tuple_element,{x,2},1,{x,3}}.
    {test,is_eq_exact,{f,79},[{x,3},{integer,1}]}.
    {get_tuple_element,{x,2},2,{x,2}}.
    {test,is_ge,{f,79},[{x,2},{integer,26}]}.
    {test_heap,4,2}.
    {put_tuple2,{x,0},{list,[{atom,put_chars},{x,0},{x,1}]}}.
    return.
  {label,79}.
    {move,{atom,put_chars},{x,0}}.
    return.


{function, put_error, 2, 81}.
  {label,80}.
    {line,[{location,"beamc_user.erl",147}]}.
    {func_info,{atom,beamc_user},{atom,put_error},2}.
  {label,81}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,82},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,82},[{x,1},{integer,26}]}.
    return.
  {label,82}.
    {move,{atom,put_chars},{x,0}}.
    return.


{function, put_bytes, 2, 84}.
  {label,83}.
    {line,[{location,"beamc_user.erl",150}]}.
    {func_info,{atom,beamc_user},{atom,put_bytes},2}.
  {label,84}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {get_tuple_element,{x,1},9,{x,2}}.
    {test,is_eq_exact,{f,85},[{x,2},{atom,true}]}.
    {allocate,2,2}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{integer,256},{x,0}}.
    bs_init_writable.
    {move,{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {init_yregs,{list,[{y,1}]}}.
    {line,[{location,"beamc_user.erl",151}]}.
    {call,2,{f,300}}. % '-put_bytes/2-lbc$^0/2-0-'/2
    {move,{x,0},{y,1}}.
    {move,{y,0},{x,1}}.
    {move,{atom,false},{x,2}}.
    {move,{integer,10},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,1}.
    {call,2,{f,84}}. % put_bytes/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,3,true,
                     #{1 => {t_atom,[ok]},
                       2 => {t_atom,[ok]},
                       3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}}]}}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,ok},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,85}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,1},1,{x,1}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"beamc_user.erl",154}]}.
    {call,2,{f,4}}. % write/2
    {select_val,{x,0},
                {f,91},
                {list,[{atom,closed},
                       {f,90},
                       {atom,full},
                       {f,87},
                       {atom,ok},
                       {f,86}]}}.
  {label,86}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,ok},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,87}.
    {loop_rec,{f,89},{x,0}}.
    {test,is_eq_exact,{f,88},[{x,0},{atom,output}]}.
    remove_message.
    {move,{y,0},{x,1}}.
    {move,{literal,<<>>},{x,0}}.
    {call_last,2,{f,84},1}. % put_bytes/2
  {label,88}.
    {loop_rec_end,{f,87}}.
  {label,89}.
    {wait,{f,87}}.
  {label,90}.
    {move,{atom,terminated},{x,0}}.
    {line,[{location,"beamc_user.erl",162}]}.
    {call_ext_last,1,{extfunc,erlang,exit,1},1}.
  {label,91}.
    {line,[{location,"beamc_user.erl",154}]}.
    {case_end,{x,0}}.


{function, crlf, 1, 93}.
  {label,92}.
    {line,[{location,"beamc_user.erl",165}]}.
    {func_info,{atom,beamc_user},{atom,crlf},1}.
  {label,93}.
    {'%',{var_info,{x,0},[{type,{t_integer,{0,255}}}]}}.
    {test,is_eq_exact,{f,94},[{tr,{x,0},{t_integer,{0,255}}},{integer,10}]}.
    {move,{literal,<<"\r\n">>},{x,0}}.
    return.
  {label,94}.
    {line,[{location,"beamc_user.erl",166}]}.
    {bs_create_bin,{f,0},
                   0,1,1,
                   {x,0},
                   {list,[{atom,integer},
                          1,1,nil,
                          {tr,{x,0},{t_integer,{0,255}}},
                          {integer,8}]}}.
    return.


{function, bytes, 3, 96}.
  {label,95}.
    {line,[{location,"beamc_user.erl",169}]}.
    {func_info,{atom,beamc_user},{atom,bytes},3}.
  {label,96}.
    {'%',{var_info,{x,1},[{type,{t_atom,[latin1,unicode]}}]}}.
    {test,is_list,{f,97},[{x,0}]}.
    {jump,{f,98}}.
  {label,97}.
    {test,is_binary,{f,102},[{x,0}]}.
  {label,98}.
    {allocate,4,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {'try',{y,3},{f,101}}.
    {line,[{scope,[3]},{location,"beamc_user.erl",170}]}.
    {call_ext,3,{extfunc,unicode,characters_to_binary,3}}.
    {try_end,{y,3}}.
    {test,is_binary,{f,99},[{x,0}]}.
    {deallocate,4}.
    return.
  {label,99}.
    {test,is_eq_exact,{f,100},[{y,0},{atom,latin1}]}.
    {move,{y,1},{x,1}}.
    {move,{y,2},{x,0}}.
    {trim,4,0}.
    {line,[{scope,[1]},{location,"beamc_user.erl",172}]}.
    {call_ext,2,{extfunc,unicode,characters_to_list,2}}.
    {call_last,1,{f,104},0}. % escaped/1
  {label,100}.
    {move,{atom,error},{x,0}}.
    {deallocate,4}.
    return.
  {label,101}.
    {try_case,{y,3}}.
    {move,{atom,error},{x,0}}.
    {deallocate,4}.
    return.
  {label,102}.
    {move,{atom,error},{x,0}}.
    return.


{function, escaped, 1, 104}.
  {label,103}.
    {line,[{location,"beamc_user.erl",181}]}.
    {func_info,{atom,beamc_user},{atom,escaped},1}.
  {label,104}.
    {test,is_list,{f,105},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"beamc_user.erl",182}]}.
    {call,1,{f,296}}. % '-escaped/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {call_ext_last,1,{extfunc,erlang,iolist_to_binary,1},0}.
  {label,105}.
    {move,{atom,error},{x,0}}.
    return.


{function, escape, 1, 107}.
  {label,106}.
    {line,[{location,"beamc_user.erl",186}]}.
    {func_info,{atom,beamc_user},{atom,escape},1}.
  {label,107}.
    {test,is_lt,{f,108},[{integer,255},{x,0}]}.
    {allocate,0,1}.
    {move,{integer,16},{x,1}}.
    {call_ext,2,{extfunc,erlang,integer_to_list,2}}.
    {test_heap,4,1}.
    {put_list,{x,0},{literal,"}"},{x,0}}.
    {put_list,{literal,"\\x{"},{x,0},{x,0}}.
    {deallocate,0}.
    return.
  {label,108}.
    return.


{function, prompt, 2, 110}.
  {label,109}.
    {line,[{location,"beamc_user.erl",189}]}.
    {func_info,{atom,beamc_user},{atom,prompt},2}.
  {label,110}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {test,is_eq_exact,{f,111},[{x,0},{atom,''}]}.
    {test_heap,4,2}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,ok},{x,1}]}}.
    return.
  {label,111}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_lt,{f,112},[{x,1},{integer,26}]}.
    {get_tuple_element,{y,0},3,{x,1}}.
    {jump,{f,113}}.
  {label,112}.
    {move,{atom,unicode},{x,1}}.
  {label,113}.
    {test_heap,4,2}.
    {put_list,{x,1},nil,{x,1}}.
    {put_list,{x,0},{x,1},{x,2}}.
    {move,{atom,format_prompt},{x,1}}.
    {move,{atom,io_lib},{x,0}}.
    {line,[{location,"beamc_user.erl",197}]}.
    {call,3,{f,74}}. % result/3
    {get_tuple_element,{y,0},3,{x,2}}.
    {move,{atom,unicode},{x,1}}.
    {call,3,{f,96}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test,is_eq_exact,
          {f,114},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},none,none,none,{t_bitstring,8}}},
           {atom,error}]}.
    {deallocate,1}.
    return.
  {label,114}.
    {move,{y,0},{x,1}}.
    {call_last,2,{f,84},1}. % put_bytes/2


{function, get_line, 3, 116}.
  {label,115}.
    {line,[{location,"beamc_user.erl",204}]}.
    {func_info,{atom,beamc_user},{atom,get_line},3}.
  {label,116}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {line,[{location,"beamc_user.erl",205}]}.
    {call,2,{f,110}}. % prompt/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[error]},
                     none,none,
                     [{{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             2 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {test,is_eq_exact,
        {f,117},
        [{tr,{x,0},
             {t_union,
                 {t_atom,[error]},
                 none,none,
                 [{{3,{t_atom,[ok]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[ok]},
                         2 => {t_atom,[ok]},
                         3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}}],
                 none}},
         {atom,error}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{literal,{error,get_line}},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,117}.
    {move,nil,{x,1}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"beamc_user.erl",209}]}.
    {call,2,{f,125}}. % line/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,2,true,
                     #{1 =>
                           {t_union,
                               {t_atom,[eof]},
                               none,none,none,
                               {t_bitstring,8}},
                       2 =>
                           {t_tuple,11,true,
                               #{1 => {t_atom,[server]},
                                 11 => {t_bitstring,8}}}}}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {test,is_eq_exact,
          {f,118},
          [{tr,{x,1},{t_union,{t_atom,[eof]},none,none,none,{t_bitstring,8}}},
           {atom,eof}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,eof},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,118}.
    {move,{x,1},{x,0}}.
    {line,[{location,"beamc_user.erl",211}]}.
    {call,1,{f,136}}. % without_cr/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {trim,2,0}.
    {call,3,{f,187}}. % decoded/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {move,{atom,collect_line},{x,1}}.
    {call_last,2,{f,120},0}. % answer/2


{function, answer, 2, 120}.
  {label,119}.
    {line,[{location,"beamc_user.erl",215}]}.
    {func_info,{atom,beamc_user},{atom,answer},2}.
  {label,120}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {select_tuple_arity,
        {tr,{x,0},
            {t_union,none,none,none,
                [{{2,{t_atom,[error]}},
                  {t_tuple,2,true,
                      #{1 => {t_atom,[error]},
                        2 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}},
                 {{3,{t_atom,[error]}},
                  {t_tuple,3,true,
                      #{1 => {t_atom,[error]},
                        2 =>
                            {t_tuple,3,true,
                                #{1 => {t_atom,[no_translation]},
                                  2 => {t_atom,[unicode]},
                                  3 => {t_atom,[latin1]}}},
                        3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}},
                 {{3,{t_atom,[ok]}},
                  {t_tuple,3,true,
                      #{1 => {t_atom,[ok]},
                        3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}}],
                none}},
        {f,119},
        {list,[2,{f,123},3,{f,121}]}}.
  {label,121}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,122},[{x,1},{atom,ok}]}.
    return.
  {label,122}.
    {allocate,0,1}.
    {get_tuple_element,{x,0},2,{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",217}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},
                {list,[{atom,error},
                       {literal,{error,{no_translation,unicode,latin1}}},
                       {x,0}]}}.
    {deallocate,0}.
    return.
  {label,123}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",216}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,7,1}.
    {put_tuple2,{x,1},{list,[{atom,error},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,1},{x,0}]}}.
    {deallocate,1}.
    return.


{function, line, 2, 125}.
  {label,124}.
    {line,[{location,"beamc_user.erl",220}]}.
    {func_info,{atom,beamc_user},{atom,line},2}.
  {label,125}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {'%',{var_info,{x,1},[{type,{t_list,any,nil}}]}}.
    {get_tuple_element,{x,0},10,{x,2}}.
    {test,is_eq_exact,{f,128},[{x,2},{literal,<<>>}]}.
    {allocate,2,2}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,1}}.
    {line,[{location,"beamc_user.erl",221}]}.
    {call,1,{f,208}}. % more/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[eof]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[eof]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]},
                                       11 => {t_bitstring,8}}}}}},
                      {{2,{t_atom,[ok]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[ok]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {test,is_eq_exact,{f,126},[{x,1},{atom,ok}]}.
    {move,{y,1},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,125},2}. % line/2
  {label,126}.
    {test,is_nil,{f,127},[{tr,{y,1},{t_list,any,nil}}]}.
    {deallocate,2}.
    return.
  {label,127}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,1}.
    {line,[{location,"beamc_user.erl",224}]}.
    {call_ext,1,{extfunc,lists,reverse,1}}.
    {call_ext,1,{extfunc,erlang,iolist_to_binary,1}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,128}.
    {allocate,4,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{x,0},{y,3}}.
    {move,{literal,<<"\n">>},{x,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"beamc_user.erl",227}]}.
    {call_ext,2,{extfunc,binary,match,2}}.
    {test,is_tuple,{f,129},[{x,0}]}.
    {test,test_arity,{f,131},[{x,0},2]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,131},[{x,1},{integer,1}]}.
    {get_tuple_element,{x,0},0,{x,0}}.
    {line,[{location,"beamc_user.erl",229}]}.
    {gc_bif,'+',{f,0},1,[{x,0},{integer,1}],{x,0}}.
    {test,bs_start_match3,{f,130},1,[{y,1}],{x,1}}.
    {test,bs_get_binary2,
          {f,130},
          2,
          [{x,1},
           {x,0},
           8,
           {field_flags,[{anno,[230,{file,"beamc_user.erl"}]},unsigned,big]}],
          {x,0}}.
    {test,bs_get_binary2,
          {f,130},
          2,
          [{x,1},
           {atom,all},
           8,
           {field_flags,[{anno,[230,{file,"beamc_user.erl"}]},unsigned,big]}],
          {y,0}}.
    {move,{y,2},{x,1}}.
    {move,{y,0},{y,2}}.
    {trim,2,2}.
    {line,[{location,"beamc_user.erl",231}]}.
    {call,2,{f,133}}. % joined/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{y,1}}.
    {move,{y,0},{x,2}}.
    {trim,1,1}.
    {move,{integer,11},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{y,0},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,129}.
    {test,is_eq_exact,{f,131},[{x,0},{atom,nomatch}]}.
    {move,{y,3},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {init_yregs,{list,[{y,3}]}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",233}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,2,1}.
    {put_list,{y,1},{y,2},{x,1}}.
    {call_last,2,{f,125},4}. % line/2
  {label,130}.
    {line,[{location,"beamc_user.erl",230}]}.
    {badmatch,{y,1}}.
  {label,131}.
    {line,[{location,"beamc_user.erl",227}]}.
    {case_end,{x,0}}.


{function, joined, 2, 133}.
  {label,132}.
    {line,[{location,"beamc_user.erl",236}]}.
    {func_info,{atom,beamc_user},{atom,joined},2}.
  {label,133}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {'%',{var_info,{x,1},[{type,{t_list,any,nil}}]}}.
    {test,is_nil,{f,134},[{tr,{x,1},{t_list,any,nil}}]}.
    return.
  {label,134}.
    {allocate_heap,0,2,2}.
    {put_list,{x,0},nil,{x,0}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"beamc_user.erl",237}]}.
    {call_ext,2,{extfunc,lists,reverse,2}}.
    {call_ext_last,1,{extfunc,erlang,iolist_to_binary,1},0}.


{function, without_cr, 1, 136}.
  {label,135}.
    {line,[{location,"beamc_user.erl",239}]}.
    {func_info,{atom,beamc_user},{atom,without_cr},1}.
  {label,136}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {line,[{location,"beamc_user.erl",240}]}.
    {gc_bif,byte_size,{f,0},1,[{tr,{x,0},{t_bitstring,8}}],{x,1}}.
    {gc_bif,'-',
            {f,0},
            2,
            [{tr,{x,1},{t_integer,{0,288230376151711743}}},{integer,2}],
            {x,1}}.
    {bs_start_match4,{atom,no_fail},2,{x,0},{x,2}}.
    {test,bs_get_binary2,
          {f,137},
          3,
          [{x,2},
           {x,1},
           8,
           {field_flags,[{anno,[242,{file,"beamc_user.erl"}]},unsigned,big]}],
          {x,1}}.
    {test,bs_match_string,{f,137},[{x,2},16,{string,<<"\r\n">>}]}.
    {test,bs_test_tail2,{f,137},[{x,2},0]}.
    {line,[{location,"beamc_user.erl",242}]}.
    {bs_create_bin,{f,0},
                   0,2,8,
                   {x,0},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,1},{t_bitstring,8}},
                          {atom,all},
                          {atom,string},
                          0,8,nil,
                          {string,<<"\n">>},
                          {integer,1}]}}.
    return.
  {label,137}.
    return.


{function, get_chars, 4, 139}.
  {label,138}.
    {line,[{location,"beamc_user.erl",246}]}.
    {func_info,{atom,beamc_user},{atom,get_chars},4}.
  {label,139}.
    {'%',{var_info,{x,3},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {test,is_integer,{f,143},[{x,2}]}.
    {test,is_ge,{f,143},[{tr,{x,2},{t_integer,any}},{integer,0}]}.
    {allocate,5,4}.
    {move,{x,3},{y,1}}.
    {move,{x,2},{y,2}}.
    {move,{x,1},{y,3}}.
    {move,{x,0},{y,4}}.
    {get_tuple_element,{x,3},2,{y,0}}.
    {test,is_ge,{f,140},[{y,0},{integer,26}]}.
    {test,is_lt,{f,140},[{y,0},{integer,28}]}.
    {get_tuple_element,{x,3},10,{x,0}}.
    {test,is_eq_exact,{f,141},[{x,0},{literal,<<>>}]}.
    {test,is_lt,{f,141},[{integer,0},{tr,{x,2},{t_integer,any}}]}.
  {label,140}.
    {move,{x,1},{x,0}}.
    {move,{x,3},{x,1}}.
    {line,[{location,"beamc_user.erl",248}]}.
    {call,2,{f,110}}. % prompt/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[error]},
                     none,none,
                     [{{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             2 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {test,is_eq_exact,
        {f,141},
        [{tr,{x,0},
             {t_union,
                 {t_atom,[error]},
                 none,none,
                 [{{3,{t_atom,[ok]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[ok]},
                         2 => {t_atom,[ok]},
                         3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}}],
                 none}},
         {atom,error}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{literal,{error,get_chars}},{y,1}]}}.
    {deallocate,5}.
    return.
  {label,141}.
    {test,is_eq_exact,{f,142},[{tr,{y,2},{t_integer,any}},{integer,0}]}.
    {test,is_ge,{f,142},[{y,0},{integer,26}]}.
    {move,{y,1},{x,2}}.
    {move,{y,4},{x,1}}.
    {trim,5,0}.
    {move,{literal,<<>>},{x,0}}.
    {line,[{location,"beamc_user.erl",250}]}.
    {call,3,{f,187}}. % decoded/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {move,{atom,collect_chars},{x,1}}.
    {call_last,2,{f,120},0}. % answer/2
  {label,142}.
    {move,{y,1},{x,3}}.
    {move,{y,3},{x,2}}.
    {move,{y,4},{x,1}}.
    {move,nil,{x,4}}.
    {move,{y,2},{x,0}}.
    {call_last,5,{f,145},5}. % chars/5
  {label,143}.
    {test_heap,4,4}.
    {put_tuple2,{x,0},
                {list,[{atom,error},{literal,{error,collect_chars}},{x,3}]}}.
    return.


{function, chars, 5, 145}.
  {label,144}.
    {line,[{location,"beamc_user.erl",256}]}.
    {func_info,{atom,beamc_user},{atom,chars},5}.
  {label,145}.
    {'%',{var_info,{x,0},[{type,number}]}}.
    {'%',{var_info,{x,3},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {'%',{var_info,{x,4},[{type,{t_list,{t_bitstring,8},nil}}]}}.
    {allocate,8,5}.
    {init_yregs,{list,[{y,0},{y,1},{y,2}]}}.
    {move,{x,4},{y,4}}.
    {move,{x,3},{y,5}}.
    {move,{x,2},{y,6}}.
    {move,{x,1},{y,7}}.
    {get_tuple_element,{x,3},3,{x,2}}.
    {get_tuple_element,{x,3},10,{y,3}}.
    {move,{y,3},{x,1}}.
    {line,[{location,"beamc_user.erl",257}]}.
    {call,3,{f,153}}. % taken/3
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,2,true,#{1 => number,2 => number}}}]}}.
    {get_tuple_element,{x,0},0,{y,2}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {test,is_eq_exact,{f,146},[{tr,{y,2},number},{integer,0}]}.
    {test,is_ne_exact,{f,146},[{y,3},{literal,<<>>}]}.
    {test,bs_start_match3,{f,150},1,[{y,3}],{x,1}}.
    {test,bs_get_binary2,
          {f,150},
          2,
          [{x,1},
           {x,0},
           8,
           {field_flags,[{anno,[259,{file,"beamc_user.erl"}]},unsigned,big]}],
          {x,0}}.
    {test,bs_get_binary2,
          {f,150},
          2,
          [{x,1},
           {atom,all},
           8,
           {field_flags,[{anno,[259,{file,"beamc_user.erl"}]},unsigned,big]}],
          {y,6}}.
    {move,{y,4},{x,1}}.
    {trim,5,3}.
    {line,[{location,"beamc_user.erl",260}]}.
    {call,2,{f,133}}. % joined/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {move,{y,0},{x,1}}.
    {move,{y,1},{x,2}}.
    {move,{x,0},{y,1}}.
    {trim,1,2}.
    {move,{integer,11},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,0},{x,0}}.
    {trim,2,0}.
    {call,3,{f,187}}. % decoded/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {move,{atom,collect_chars},{x,1}}.
    {call_last,2,{f,120},0}. % answer/2
  {label,146}.
    {test,bs_start_match3,{f,151},1,[{y,3}],{x,1}}.
    {test,bs_get_binary2,
          {f,151},
          2,
          [{x,1},
           {x,0},
           8,
           {field_flags,[{anno,[262,{file,"beamc_user.erl"}]},unsigned,big]}],
          {y,1}}.
    {test,bs_get_binary2,
          {f,151},
          2,
          [{x,1},
           {atom,all},
           8,
           {field_flags,[{anno,[262,{file,"beamc_user.erl"}]},unsigned,big]}],
          {y,0}}.
    {move,{y,0},{x,2}}.
    {move,{y,5},{x,1}}.
    {init_yregs,{list,[{y,3},{y,5}]}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",263}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {call,1,{f,208}}. % more/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[eof]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[eof]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]},
                                       11 => {t_bitstring,8}}}}}},
                      {{2,{t_atom,[ok]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[ok]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,5}}.
    {test,is_eq_exact,{f,148},[{x,1},{atom,ok}]}.
    {get_tuple_element,{y,5},2,{x,0}}.
    {test,is_ge,{f,147},[{x,0},{integer,26}]}.
    {test,is_ne_exact,{f,147},[{tr,{y,4},{t_list,{t_bitstring,8},nil}},nil]}.
    {move,{y,5},{x,1}}.
    {move,{y,1},{y,3}}.
    {trim,2,6}.
    {move,{y,4},{x,0}}.
    {line,[{location,"beamc_user.erl",265}]}.
    {call,2,{f,110}}. % prompt/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[error]},
                     none,none,
                     [{{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             2 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {test_heap,2,0}.
    {put_list,{y,1},{y,2},{x,4}}.
    {move,{y,3},{x,3}}.
    {move,{y,4},{x,2}}.
    {move,{y,5},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,5,{f,145},6}. % chars/5
  {label,147}.
    {test_heap,2,0}.
    {put_list,{y,1},{y,4},{x,4}}.
    {move,{y,5},{x,3}}.
    {move,{y,6},{x,2}}.
    {move,{y,7},{x,1}}.
    {move,{y,2},{x,0}}.
    {call_last,5,{f,145},8}. % chars/5
  {label,148}.
    {test_heap,2,0}.
    {put_list,{y,1},{y,4},{x,1}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0},{y,1},{y,2},{y,4},{y,6}]}}.
    {line,[{location,"beamc_user.erl",270}]}.
    {call,2,{f,133}}. % joined/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {move,{x,0},{y,6}}.
    {test,is_eq_exact,{f,149},[{tr,{x,0},{t_bitstring,8}},{literal,<<>>}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,eof},{y,5}]}}.
    {deallocate,8}.
    return.
  {label,149}.
    {move,{y,5},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {trim,6,2}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",272}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,0},{x,0}}.
    {trim,2,0}.
    {call,3,{f,187}}. % decoded/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {move,{atom,collect_chars},{x,1}}.
    {call_last,2,{f,120},0}. % answer/2
  {label,150}.
    {line,[{location,"beamc_user.erl",259}]}.
    {badmatch,{y,3}}.
  {label,151}.
    {line,[{location,"beamc_user.erl",262}]}.
    {badmatch,{y,3}}.


{function, taken, 3, 153}.
  {label,152}.
    {line,[{location,"beamc_user.erl",278}]}.
    {func_info,{atom,beamc_user},{atom,taken},3}.
  {label,153}.
    {'%',{var_info,{x,0},[{type,number}]}}.
    {select_val,{x,2},
                {f,152},
                {list,[{atom,latin1},{f,155},{atom,unicode},{f,154}]}}.
  {label,154}.
    {line,[{location,"beamc_user.erl",282}]}.
    {gc_bif,byte_size,{f,0},2,[{x,1}],{x,2}}.
    {move,{integer,0},{x,3}}.
    {call_only,4,{f,157}}. % taken/4
  {label,155}.
    {line,[{location,"beamc_user.erl",279}]}.
    {gc_bif,byte_size,{f,0},2,[{x,1}],{x,1}}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {call_ext,2,{extfunc,erlang,min,2}}.
    {line,[{location,"beamc_user.erl",280}]}.
    {gc_bif,'-',{f,0},1,[{tr,{y,0},number},{x,0}],{x,1}}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {deallocate,1}.
    return.


{function, taken, 4, 157}.
  {label,156}.
    {line,[{location,"beamc_user.erl",284}]}.
    {func_info,{atom,beamc_user},{atom,taken},4}.
  {label,157}.
    {'%',{var_info,{x,0},[{type,number}]}}.
    {'%',{var_info,{x,1},[{type,{t_bs_matchable,1}},accepts_match_context]}}.
    {'%',{var_info,{x,2},[{type,{t_integer,{0,288230376151711743}}}]}}.
    {'%',{var_info,{x,3},[{type,{t_integer,any}}]}}.
    {bs_start_match4,{atom,no_fail},4,{x,1},{x,1}}.
    {bs_get_position,{x,1},{x,4},4}.
    {test,bs_skip_utf8,
          {f,158},
          [{x,1},
           5,
           {field_flags,[{anno,[284,{file,"beamc_user.erl"}]},unsigned,big]}]}.
    {test,bs_test_unit,{f,158},[{x,1},8]}.
    {test,is_lt,{f,160},[{integer,0},{tr,{x,0},number}]}.
    {gc_bif,'-',{f,0},4,[{tr,{x,0},number},{integer,1}],{x,0}}.
    {call_only,4,{f,157}}. % taken/4
  {label,158}.
    {bs_set_position,{x,1},{x,4}}.
    {test,bs_skip_bits2,
          {f,160},
          [{x,1},
           {integer,8},
           1,
           {field_flags,[{anno,[285,{file,"beamc_user.erl"}]},unsigned,big]}]}.
    {bs_get_position,{x,1},{x,5},5}.
    {test,bs_test_unit,{f,160},[{x,1},8]}.
    {test,is_lt,{f,160},[{integer,0},{tr,{x,0},number}]}.
    {bs_set_position,{x,1},{x,4}}.
    {bs_get_tail,{x,1},{x,6},6}.
    {line,[{location,"beamc_user.erl",285}]}.
    {gc_bif,byte_size,{f,0},7,[{tr,{x,6},{t_bitstring,1}}],{x,6}}.
    {test,is_ge,
          {f,159},
          [{integer,3},{tr,{x,6},{t_integer,{0,288230376151711743}}}]}.
    {test,is_lt,{f,160},[{integer,0},{tr,{x,3},{t_integer,any}}]}.
  {label,159}.
    {line,[{location,"beamc_user.erl",286}]}.
    {gc_bif,'-',{f,0},6,[{tr,{x,0},number},{integer,1}],{x,0}}.
    {gc_bif,'+',{f,0},6,[{tr,{x,3},{t_integer,any}},{integer,1}],{x,3}}.
    {bs_set_position,{x,1},{x,5}}.
    {call_only,4,{f,157}}. % taken/4
  {label,160}.
    {bs_set_position,{x,1},{x,4}}.
    {bs_get_tail,{x,1},{x,1},3}.
    {line,[{location,"beamc_user.erl",287}]}.
    {gc_bif,byte_size,{f,0},3,[{tr,{x,1},{t_bitstring,1}}],{x,1}}.
    {gc_bif,'-',
            {f,0},
            3,
            [{tr,{x,2},{t_integer,{0,288230376151711743}}},
             {tr,{x,1},{t_integer,{0,288230376151711743}}}],
            {x,1}}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    return.


{function, get_until, 6, 162}.
  {label,161}.
    {line,[{location,"beamc_user.erl",289}]}.
    {func_info,{atom,beamc_user},{atom,get_until},6}.
  {label,162}.
    {'%',{var_info,{x,5},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {allocate,6,6}.
    {move,{x,5},{y,0}}.
    {move,{x,4},{y,1}}.
    {move,{x,3},{y,2}}.
    {move,{x,2},{y,3}}.
    {move,{x,1},{y,4}}.
    {move,{x,0},{y,5}}.
    {move,{x,1},{x,0}}.
    {move,{x,5},{x,1}}.
    {line,[{location,"beamc_user.erl",290}]}.
    {call,2,{f,110}}. % prompt/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[error]},
                     none,none,
                     [{{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             2 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {test,is_eq_exact,
        {f,163},
        [{tr,{x,0},
             {t_union,
                 {t_atom,[error]},
                 none,none,
                 [{{3,{t_atom,[ok]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[ok]},
                         2 => {t_atom,[ok]},
                         3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}}],
                 none}},
         {atom,error}]}.
    {move,{y,0},{x,1}}.
    {move,{y,2},{x,0}}.
    {move,{y,0},{y,5}}.
    {trim,5,1}.
    {line,[{location,"beamc_user.erl",291}]}.
    {call,2,{f,165}}. % get_until_error/2
    {test_heap,7,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,163}.
    {move,{y,1},{x,4}}.
    {move,{y,2},{x,3}}.
    {move,{y,3},{x,2}}.
    {move,nil,{x,5}}.
    {move,{y,0},{x,6}}.
    {move,{y,4},{x,1}}.
    {move,{y,5},{x,0}}.
    {call_last,7,{f,168},6}. % until/7


{function, get_until_error, 2, 165}.
  {label,164}.
    {line,[{location,"beamc_user.erl",295}]}.
    {func_info,{atom,beamc_user},{atom,get_until_error},2}.
  {label,165}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_lt,{f,166},[{x,1},{integer,26}]}.
    {move,{atom,get_chars},{x,0}}.
    return.
  {label,166}.
    return.


{function, until, 7, 168}.
  {label,167}.
    {line,[{location,"beamc_user.erl",298}]}.
    {func_info,{atom,beamc_user},{atom,until},7}.
  {label,168}.
    {'%',{var_info,{x,6},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {allocate,7,7}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,5},{y,1}}.
    {move,{x,4},{y,2}}.
    {move,{x,3},{y,3}}.
    {move,{x,2},{y,4}}.
    {move,{x,1},{y,5}}.
    {move,{x,0},{y,6}}.
    {move,nil,{x,1}}.
    {move,{x,6},{x,0}}.
    {line,[{location,"beamc_user.erl",299}]}.
    {call,2,{f,125}}. % line/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,2,true,
                     #{1 =>
                           {t_union,
                               {t_atom,[eof]},
                               none,none,none,
                               {t_bitstring,8}},
                       2 =>
                           {t_tuple,11,true,
                               #{1 => {t_atom,[server]},
                                 11 => {t_bitstring,8}}}}}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {move,{x,1},{x,0}}.
    {move,{y,6},{x,1}}.
    {line,[{location,"beamc_user.erl",300}]}.
    {call,3,{f,197}}. % characters/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {test,is_tagged_tuple,
        {f,175},
        [{tr,{x,0},
             {t_union,none,none,none,
                 [{{2,{t_atom,[error]}},
                   {t_tuple,2,true,
                       #{1 => {t_atom,[error]},
                         2 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}},
                  {{3,{t_atom,[error]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[error]},
                         2 =>
                             {t_tuple,3,true,
                                 #{1 => {t_atom,[no_translation]},
                                   2 => {t_atom,[unicode]},
                                   3 => {t_atom,[latin1]}}},
                         3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}},
                  {{3,{t_atom,[ok]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[ok]},
                         3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}}],
                 none}},
         3,
         {atom,ok}]}.
    {test_heap,4,1}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{y,0}}.
    {put_list,{x,1},{y,2},{x,0}}.
    {put_list,{y,1},{x,0},{x,2}}.
    {move,{y,3},{x,1}}.
    {init_yregs,{list,[{y,1}]}}.
    {move,{y,4},{x,0}}.
    {line,[{location,"beamc_user.erl",302}]}.
    {call,3,{f,74}}. % result/3
    {test,is_tuple,{f,174},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,174},
                        {list,[2,{f,172},3,{f,169}]}}.
  {label,169}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,174},[{x,1},{atom,done}]}.
    {get_tuple_element,{x,0},1,{y,5}}.
    {test,is_eq_exact,{f,170},[{y,5},{atom,eof}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,eof},{y,0}]}}.
    {deallocate,7}.
    return.
  {label,170}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {move,{y,0},{x,1}}.
    {init_yregs,{list,[{y,2},{y,4}]}}.
    {line,[{location,"beamc_user.erl",306}]}.
    {call,2,{f,177}}. % unread/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[error]},
                     none,none,
                     [{{11,{t_atom,[server]}},
                       {t_tuple,11,true,#{1 => {t_atom,[server]}}}}],
                     none}}]}}.
    {move,{x,0},{y,4}}.
    {test,is_eq_exact,
          {f,171},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},
                        none,none,
                        [{{11,{t_atom,[server]}},
                          {t_tuple,11,true,#{1 => {t_atom,[server]}}}}],
                        none}},
           {atom,error}]}.
    {move,{y,0},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{y,3},{y,6}}.
    {trim,6,1}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",307}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,7,1}.
    {put_tuple2,{x,1},{list,[{atom,error},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,1},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,171}.
    {move,{y,0},{x,2}}.
    {move,{y,6},{x,1}}.
    {move,{y,5},{x,0}}.
    {move,{y,4},{y,6}}.
    {trim,6,1}.
    {line,[{location,"beamc_user.erl",308}]}.
    {call,3,{f,183}}. % as_mode/3
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,172}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,1}}.
    {test,is_eq_exact,{f,174},[{x,1},{atom,more}]}.
    {get_tuple_element,{y,0},2,{x,0}}.
    {test,is_ge,{f,173},[{x,0},{integer,26}]}.
    {move,{y,0},{x,1}}.
    {move,{y,5},{x,0}}.
    {line,[{location,"beamc_user.erl",311}]}.
    {call,2,{f,110}}. % prompt/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[error]},
                     none,none,
                     [{{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             2 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
  {label,173}.
    {move,{y,0},{x,6}}.
    {move,{y,1},{x,5}}.
    {move,{y,2},{x,4}}.
    {move,{y,3},{x,3}}.
    {move,{y,4},{x,2}}.
    {move,{y,5},{x,1}}.
    {move,{y,6},{x,0}}.
    {call_last,7,{f,168},7}. % until/7
  {label,174}.
    {move,{y,0},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{y,3},{y,6}}.
    {trim,6,1}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",314}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,7,1}.
    {put_tuple2,{x,1},{list,[{atom,error},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,1},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,175}.
    {move,{y,3},{x,1}}.
    {call_last,2,{f,120},7}. % answer/2


{function, unread, 2, 177}.
  {label,176}.
    {line,[{location,"beamc_user.erl",321}]}.
    {func_info,{atom,beamc_user},{atom,unread},2}.
  {label,177}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {test,is_atom,{f,178},[{x,0}]}.
    {test,is_eq_exact,{f,180},[{tr,{x,0},{t_atom,any}},{atom,eof}]}.
    {jump,{f,179}}.
  {label,178}.
    {test,is_nil,{f,180},[{x,0}]}.
  {label,179}.
    {move,{x,1},{x,0}}.
    return.
  {label,180}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,1},3,{x,2}}.
    {move,{atom,unicode},{x,1}}.
    {line,[{location,"beamc_user.erl",326}]}.
    {call,3,{f,96}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test,is_eq_exact,
          {f,181},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},none,none,none,{t_bitstring,8}}},
           {atom,error}]}.
    {deallocate,1}.
    return.
  {label,181}.
    {get_tuple_element,{y,0},10,{x,1}}.
    {line,[{location,"beamc_user.erl",328}]}.
    {bs_create_bin,{f,0},
                   0,2,8,
                   {x,2},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,0},{t_bitstring,8}},
                          {atom,all},
                          {atom,binary},
                          2,8,nil,
                          {x,1},
                          {atom,all}]}}.
    {move,{y,0},{x,1}}.
    {move,{integer,11},{x,0}}.
    {call_ext_last,3,{extfunc,erlang,setelement,3},1}.


{function, as_mode, 3, 183}.
  {label,182}.
    {line,[{location,"beamc_user.erl",331}]}.
    {func_info,{atom,beamc_user},{atom,as_mode},3}.
  {label,183}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {get_tuple_element,{x,2},4,{x,2}}.
    {test,is_eq_exact,{f,185},[{x,2},{atom,binary}]}.
    {test,is_list,{f,185},[{x,0}]}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,2}}.
    {move,{atom,unicode},{x,1}}.
    {line,[{location,"beamc_user.erl",332}]}.
    {call,3,{f,96}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test,is_eq_exact,
          {f,184},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},none,none,none,{t_bitstring,8}}},
           {atom,error}]}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,184}.
    {deallocate,1}.
    return.
  {label,185}.
    return.


{function, decoded, 3, 187}.
  {label,186}.
    {line,[{location,"beamc_user.erl",340}]}.
    {func_info,{atom,beamc_user},{atom,decoded},3}.
  {label,187}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {select_val,{x,1},
                {f,191},
                {list,[{atom,latin1},{f,190},{atom,unicode},{f,188}]}}.
  {label,188}.
    {get_tuple_element,{x,2},4,{x,3}}.
    {test,is_eq_exact,{f,191},[{x,3},{atom,binary}]}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {get_tuple_element,{x,2},3,{x,1}}.
    {move,{atom,unicode},{x,2}}.
    {line,[{location,"beamc_user.erl",343}]}.
    {call_ext,3,{extfunc,unicode,characters_to_binary,3}}.
    {test,is_binary,{f,189},[{x,0}]}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,189}.
    {move,{atom,unicode},{x,1}}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,0}}.
    {trim,2,0}.
    {line,[{location,"beamc_user.erl",345}]}.
    {call,3,{f,197}}. % characters/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {move,{atom,unicode},{x,1}}.
    {call_last,2,{f,194},0}. % binary_of/2
  {label,190}.
    {get_tuple_element,{x,2},3,{x,3}}.
    {test,is_eq_exact,{f,191},[{x,3},{atom,latin1}]}.
    {get_tuple_element,{x,2},4,{x,3}}.
    {test,is_eq_exact,{f,191},[{x,3},{atom,binary}]}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{x,2}]}}.
    return.
  {label,191}.
    {get_tuple_element,{x,2},4,{x,3}}.
    {test,is_eq_exact,{f,192},[{x,3},{atom,binary}]}.
    {allocate,1,3}.
    {move,{x,1},{y,0}}.
    {line,[{location,"beamc_user.erl",348}]}.
    {call,3,{f,197}}. % characters/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {move,{y,0},{x,1}}.
    {call_last,2,{f,194},1}. % binary_of/2
  {label,192}.
    {call_only,3,{f,197}}. % characters/3


{function, binary_of, 2, 194}.
  {label,193}.
    {line,[{location,"beamc_user.erl",352}]}.
    {func_info,{atom,beamc_user},{atom,binary_of},2}.
  {label,194}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[error]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[error]},
                             2 =>
                                 {t_tuple,3,true,
                                     #{1 => {t_atom,[no_translation]},
                                       2 => {t_atom,[unicode]},
                                       3 => {t_atom,[latin1]}}},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}},
                      {{3,{t_atom,[ok]}},
                       {t_tuple,3,true,
                           #{1 => {t_atom,[ok]},
                             3 =>
                                 {t_tuple,11,true,
                                     #{1 => {t_atom,[server]}}}}}}],
                     none}}]}}.
    {test,is_tagged_tuple,
        {f,195},
        [{tr,{x,0},
             {t_union,none,none,none,
                 [{{2,{t_atom,[error]}},
                   {t_tuple,2,true,
                       #{1 => {t_atom,[error]},
                         2 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}},
                  {{3,{t_atom,[error]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[error]},
                         2 =>
                             {t_tuple,3,true,
                                 #{1 => {t_atom,[no_translation]},
                                   2 => {t_atom,[unicode]},
                                   3 => {t_atom,[latin1]}}},
                         3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}},
                  {{3,{t_atom,[ok]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[ok]},
                         3 => {t_tuple,11,true,#{1 => {t_atom,[server]}}}}}}],
                 none}},
         3,
         {atom,ok}]}.
    {allocate,1,2}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{y,0}}.
    {move,{x,2},{x,0}}.
    {move,{x,1},{x,2}}.
    {move,{atom,unicode},{x,1}}.
    {call,3,{f,96}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,195}.
    return.


{function, characters, 3, 197}.
  {label,196}.
    {line,[{location,"beamc_user.erl",355}]}.
    {func_info,{atom,beamc_user},{atom,characters},3}.
  {label,197}.
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[eof]},
                                   none,none,none,
                                   {t_bitstring,1}}}]}}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {test,is_eq_exact,
          {f,198},
          [{tr,{x,0},{t_union,{t_atom,[eof]},none,none,none,{t_bitstring,1}}},
           {atom,eof}]}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,eof},{x,2}]}}.
    return.
  {label,198}.
    {get_tuple_element,{x,2},3,{x,3}}.
    {test,is_eq_exact,{f,199},[{x,3},{atom,latin1}]}.
    {allocate,1,3}.
    {move,{x,2},{y,0}}.
    {line,[{location,"beamc_user.erl",358}]}.
    {call_ext,1,{extfunc,erlang,binary_to_list,1}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,199}.
    {allocate,3,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{atom,unicode},{x,1}}.
    {line,[{location,"beamc_user.erl",360}]}.
    {call_ext,2,{extfunc,unicode,characters_to_list,2}}.
    {move,{x,0},{y,0}}.
    {test,is_list,{f,200},[{x,0}]}.
    {move,{y,1},{x,2}}.
    {move,{y,2},{x,1}}.
    {call_last,3,{f,203},3}. % narrow/3
  {label,200}.
    {test,is_tuple,{f,201},[{x,0}]}.
    {test,test_arity,{f,201},[{x,0},3]}.
    {get_tuple_element,{y,1},2,{x,0}}.
    {test,is_ge,{f,201},[{x,0},{integer,26}]}.
    {get_tuple_element,{y,0},2,{x,0}}.
    {line,[{location,"beamc_user.erl",363}]}.
    {call_ext,1,{extfunc,erlang,binary_to_list,1}}.
    {get_tuple_element,{y,0},1,{x,1}}.
    {swap,{x,0},{x,1}}.
    {trim,1,2}.
    {call_ext,2,{extfunc,erlang,'++',2}}.
    {move,{y,0},{x,1}}.
    {move,{x,0},{y,0}}.
    {move,{atom,latin1},{x,2}}.
    {move,{integer,4},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,0},{x,0}}.
    {call_last,3,{f,203},2}. % narrow/3
  {label,201}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{y,1}]}}.
    {deallocate,3}.
    return.


{function, narrow, 3, 203}.
  {label,202}.
    {line,[{location,"beamc_user.erl",367}]}.
    {func_info,{atom,beamc_user},{atom,narrow},3}.
  {label,203}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {test,is_eq_exact,{f,206},[{x,1},{atom,latin1}]}.
    {allocate_heap,2,{alloc,[{words,0},{floats,0},{funs,1}]},3}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {make_fun3,{f,294},0,0,{x,0},{list,[]}}.
    {'%',{var_info,{x,0},[{fun_type,{t_atom,[false,true]}}]}}.
    {move,{y,1},{x,1}}.
    {line,[{location,"beamc_user.erl",368}]}.
    {call_ext,2,{extfunc,lists,all,2}}.
    {test,is_eq_exact,{f,204},[{x,0},{atom,true}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{y,1},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,204}.
    {get_tuple_element,{y,0},2,{x,0}}.
    {test,is_ge,{f,205},[{x,0},{integer,26}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},
                {list,[{atom,error},
                       {literal,{no_translation,unicode,latin1}},
                       {y,0}]}}.
    {deallocate,2}.
    return.
  {label,205}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,206}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{x,2}]}}.
    return.


{function, more, 1, 208}.
  {label,207}.
    {line,[{location,"beamc_user.erl",377}]}.
    {func_info,{atom,beamc_user},{atom,more},1}.
  {label,208}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     11 => {t_bitstring,8}}}}]}}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"beamc_user.erl",378}]}.
    {call,0,{f,8}}. % read/0
    {select_val,{x,0},{f,211},{list,[{atom,eof},{f,210},{atom,wait},{f,209}]}}.
  {label,209}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,214},1}. % await/1
  {label,210}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,eof},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,211}.
    {get_tuple_element,{y,0},10,{x,1}}.
    {test,is_eq_exact,{f,212},[{tr,{x,1},{t_bitstring,8}},{literal,<<>>}]}.
    {move,{y,0},{x,1}}.
    {move,{x,0},{x,2}}.
    {trim,1,0}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",381}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,212}.
    {line,[{location,"beamc_user.erl",382}]}.
    {bs_create_bin,{f,0},
                   0,2,8,
                   {x,2},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,1},{t_bitstring,8}},
                          {atom,all},
                          {atom,binary},
                          2,8,nil,
                          {x,0},
                          {atom,all}]}}.
    {move,{y,0},{x,1}}.
    {trim,1,0}.
    {move,{integer,11},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.


{function, await, 1, 214}.
  {label,213}.
    {line,[{location,"beamc_user.erl",385}]}.
    {func_info,{atom,beamc_user},{atom,await},1}.
  {label,214}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     11 => {t_bitstring,8}}}}]}}.
    {allocate,2,1}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,0},{y,1}}.
  {label,215}.
    {loop_rec,{f,218},{x,0}}.
    {test,is_eq_exact,{f,216},[{x,0},{atom,input}]}.
    remove_message.
    {move,{y,1},{x,0}}.
    {call_last,1,{f,208},2}. % more/1
  {label,216}.
    {move,{x,0},{y,0}}.
    remove_message.
    {move,{y,1},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",390}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {call,2,{f,32}}. % message/2
    {test,is_tagged_tuple,{f,219},[{x,0},11,{atom,server}]}.
    {get_tuple_element,{x,0},10,{x,1}}.
    {get_tuple_element,{y,1},10,{x,2}}.
    {test,is_eq_exact,{f,217},[{x,1},{literal,<<>>}]}.
    {move,{x,0},{x,1}}.
    {trim,2,0}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",391}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {call_last,1,{f,208},0}. % more/1
  {label,217}.
    {line,[{location,"beamc_user.erl",392}]}.
    {bs_create_bin,{f,0},
                   0,3,8,
                   {x,2},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,2},{t_bitstring,8}},
                          {atom,all},
                          {atom,binary},
                          2,8,nil,
                          {x,1},
                          {atom,all}]}}.
    {move,{x,0},{x,1}}.
    {trim,2,0}.
    {move,{integer,11},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,218}.
    {wait,{f,215}}.
  {label,219}.
    {line,[{location,"beamc_user.erl",390}]}.
    {case_end,{x,0}}.


{function, setopts, 2, 221}.
  {label,220}.
    {line,[{location,"beamc_user.erl",398}]}.
    {func_info,{atom,beamc_user},{atom,setopts},2}.
  {label,221}.
    {'%',{var_info,{x,0},[{type,{t_list,any,any}}]}}.
    {allocate,2,2}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,1}}.
    {line,[{location,"beamc_user.erl",399}]}.
    {call,1,{f,290}}. % '-setopts/2-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},1}.
    {make_fun3,{f,288},0,0,{x,1},{list,[{y,1}]}}.
    {'%',{var_info,{x,1},[{fun_type,{t_atom,[false,true]}}]}}.
    {move,{x,0},{y,0}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"beamc_user.erl",400}]}.
    {call_ext,2,{extfunc,lists,all,2}}.
    {test,is_eq_exact,{f,222},[{x,0},{atom,true}]}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},0}.
    {make_fun3,{f,249},0,0,{x,0},{list,[]}}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {trim,2,0}.
    {line,[{location,"beamc_user.erl",402}]}.
    {call_ext,3,{extfunc,lists,foldr,3}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,222}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{literal,{error,enotsup}},{y,1}]}}.
    {deallocate,2}.
    return.


{function, option, 1, 224}.
  {label,223}.
    {line,[{location,"beamc_user.erl",406}]}.
    {func_info,{atom,beamc_user},{atom,option},1}.
  {label,224}.
    {test,is_tuple,{f,228},[{x,0}]}.
    {test,test_arity,{f,232},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {select_val,{x,1},
                {f,232},
                {list,[{atom,encoding},{f,227},{atom,list},{f,225}]}}.
  {label,225}.
    {select_val,{x,2},
                {f,232},
                {list,[{atom,false},{f,226},{atom,true},{f,230}]}}.
  {label,226}.
    {move,{literal,{binary,true}},{x,0}}.
    return.
  {label,227}.
    {test,is_eq_exact,{f,232},[{x,2},{atom,utf8}]}.
    {jump,{f,229}}.
  {label,228}.
    {select_val,{x,0},
                {f,232},
                {list,[{atom,latin1},
                       {f,231},
                       {atom,list},
                       {f,230},
                       {atom,unicode},
                       {f,229}]}}.
  {label,229}.
    {move,{literal,{encoding,unicode}},{x,0}}.
    return.
  {label,230}.
    {move,{literal,{binary,false}},{x,0}}.
    return.
  {label,231}.
    {move,{literal,{encoding,latin1}},{x,0}}.
    return.
  {label,232}.
    {test,is_atom,{f,233},[{x,0}]}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{atom,true}]}}.
    return.
  {label,233}.
    return.


{function, is_option, 2, 235}.
  {label,234}.
    {line,[{location,"beamc_user.erl",415}]}.
    {func_info,{atom,beamc_user},{atom,is_option},2}.
  {label,235}.
    {test,is_tuple,{f,247},[{x,0}]}.
    {test,test_arity,{f,247},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {select_val,{x,2},
                {f,247},
                {list,[{atom,binary},
                       {f,244},
                       {atom,echo},
                       {f,242},
                       {atom,encoding},
                       {f,241},
                       {atom,expand_fun},
                       {f,239},
                       {atom,line_history},
                       {f,238},
                       {atom,log},
                       {f,237},
                       {atom,onlcr},
                       {f,236}]}}.
  {label,236}.
    {test,is_tagged_tuple,{f,247},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,247},[{x,2},{integer,2}]}.
    {jump,{f,243}}.
  {label,237}.
    {test,is_tagged_tuple,{f,247},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,247},[{x,1},{integer,26}]}.
    {move,{literal,[none,output,input,all]},{x,1}}.
    {line,[{location,"beamc_user.erl",417}]}.
    {call_ext_only,2,{extfunc,lists,member,2}}.
  {label,238}.
    {test,is_tagged_tuple,{f,247},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,247},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,247},[{x,1},{integer,28}]}.
    {jump,{f,246}}.
  {label,239}.
    {test,is_tagged_tuple,{f,247},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,247},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,247},[{x,1},{integer,26}]}.
    {test,is_function2,{f,240},[{x,0},{integer,1}]}.
    {move,{atom,true},{x,0}}.
    return.
  {label,240}.
    {bif,is_function,{f,0},[{x,0},{integer,2}],{x,0}}.
    return.
  {label,241}.
    {test,is_ne_exact,{f,245},[{x,0},{atom,latin1}]}.
    {bif,'=:=',{f,0},[{x,0},{atom,unicode}],{x,0}}.
    return.
  {label,242}.
    {test,is_tagged_tuple,{f,247},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,247},[{x,2},{integer,1}]}.
  {label,243}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,247},[{x,1},{integer,26}]}.
    {jump,{f,246}}.
  {label,244}.
    {test,is_tagged_tuple,{f,247},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,247},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_lt,{f,246},[{x,1},{integer,26}]}.
  {label,245}.
    {move,{atom,true},{x,0}}.
    return.
  {label,246}.
    {bif,is_boolean,{f,0},[{x,0}],{x,0}}.
    return.
  {label,247}.
    {move,{atom,false},{x,0}}.
    return.


{function, set, 2, 249}.
  {label,248}.
    {line,[{location,"beamc_user.erl",425}]}.
    {func_info,{atom,beamc_user},{atom,set},2}.
  {label,249}.
    {test,is_tuple,{f,248},[{x,0}]}.
    {test,test_arity,{f,248},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {select_val,{x,2},
                {f,248},
                {list,[{atom,binary},
                       {f,257},
                       {atom,echo},
                       {f,256},
                       {atom,encoding},
                       {f,255},
                       {atom,expand_fun},
                       {f,253},
                       {atom,line_history},
                       {f,252},
                       {atom,log},
                       {f,251},
                       {atom,onlcr},
                       {f,250}]}}.
  {label,250}.
    {test,is_tagged_tuple,{f,261},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,10},{x,0}}.
    {line,[{location,"beamc_user.erl",430}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,251}.
    {test,is_tagged_tuple,{f,262},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,7},{x,0}}.
    {line,[{location,"beamc_user.erl",429}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,252}.
    {test,is_tagged_tuple,{f,263},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,8},{x,0}}.
    {line,[{location,"beamc_user.erl",432}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,253}.
    {test,is_function2,{f,254},[{x,3},{integer,1}]}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},4}.
    {make_fun3,{f,286},0,0,{x,0},{list,[{x,3}]}}.
    {test,is_tagged_tuple,{f,264},[{x,1},11,{atom,server}]}.
    {move,{x,0},{x,2}}.
    {move,{integer,9},{x,0}}.
    {line,[{location,"beamc_user.erl",433}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,254}.
    {test,is_tagged_tuple,{f,265},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,9},{x,0}}.
    {line,[{location,"beamc_user.erl",434}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,255}.
    {test,is_tagged_tuple,{f,266},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,4},{x,0}}.
    {line,[{location,"beamc_user.erl",425}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,256}.
    {test,is_tagged_tuple,{f,267},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,6},{x,0}}.
    {line,[{location,"beamc_user.erl",431}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,257}.
    {select_val,{x,3},
                {f,260},
                {list,[{atom,false},{f,259},{atom,true},{f,258}]}}.
  {label,258}.
    {test,is_tagged_tuple,{f,268},[{x,1},11,{atom,server}]}.
    {move,{atom,binary},{x,2}}.
    {move,{integer,5},{x,0}}.
    {line,[{location,"beamc_user.erl",426}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,259}.
    {test,is_tagged_tuple,{f,269},[{x,1},11,{atom,server}]}.
    {move,{atom,list},{x,2}}.
    {move,{integer,5},{x,0}}.
    {line,[{location,"beamc_user.erl",427}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,260}.
    {move,{x,1},{x,0}}.
    return.
  {label,261}.
    {line,[{location,"beamc_user.erl",430}]}.
    {badrecord,{x,1}}.
  {label,262}.
    {line,[{location,"beamc_user.erl",429}]}.
    {badrecord,{x,1}}.
  {label,263}.
    {line,[{location,"beamc_user.erl",432}]}.
    {badrecord,{x,1}}.
  {label,264}.
    {line,[{location,"beamc_user.erl",433}]}.
    {badrecord,{x,1}}.
  {label,265}.
    {line,[{location,"beamc_user.erl",434}]}.
    {badrecord,{x,1}}.
  {label,266}.
    {line,[{location,"beamc_user.erl",425}]}.
    {badrecord,{x,1}}.
  {label,267}.
    {line,[{location,"beamc_user.erl",431}]}.
    {badrecord,{x,1}}.
  {label,268}.
    {line,[{location,"beamc_user.erl",426}]}.
    {badrecord,{x,1}}.
  {label,269}.
    {line,[{location,"beamc_user.erl",427}]}.
    {badrecord,{x,1}}.


{function, getopts, 1, 271}.
  {label,270}.
    {line,[{location,"beamc_user.erl",436}]}.
    {func_info,{atom,beamc_user},{atom,getopts},1}.
  {label,271}.
    {test,is_tagged_tuple,{f,270},[{x,0},11,{atom,server}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {test,is_eq_exact,{f,274},[{x,1},{integer,1}]}.
    {test,is_lt,{f,272},[{x,2},{integer,26}]}.
    {test_heap,10,4}.
    {get_tuple_element,{x,0},4,{x,0}}.
    {bif,'=:=',{f,0},[{x,0},{atom,binary}],{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,encoding},{x,3}]}}.
    {put_list,{x,1},nil,{x,1}}.
    {put_tuple2,{x,0},{list,[{atom,binary},{x,0}]}}.
    {put_list,{x,0},{x,1},{x,0}}.
    return.
  {label,272}.
    {allocate,9,3}.
    {init_yregs,{list,[{y,0},{y,1},{y,2},{y,3},{y,4},{y,5},{y,6}]}}.
    {move,{x,2},{y,7}}.
    {move,{x,0},{y,8}}.
    {move,{integer,1},{x,0}}.
    {line,[{location,"beamc_user.erl",439}]}.
    {call,1,{f,10}}. % is_terminal/1
    {move,{x,0},{y,6}}.
    {move,{y,8},{x,0}}.
    {line,[{location,"beamc_user.erl",440}]}.
    {call,1,{f,278}}. % expand_fun/1
    {test_heap,15,1}.
    {put_tuple2,{y,5},{list,[{atom,expand_fun},{x,0}]}}.
    {get_tuple_element,{y,8},5,{x,0}}.
    {put_tuple2,{y,4},{list,[{atom,echo},{x,0}]}}.
    {get_tuple_element,{y,8},4,{x,0}}.
    {bif,'=:=',{f,0},[{x,0},{atom,binary}],{x,0}}.
    {put_tuple2,{y,3},{list,[{atom,binary},{x,0}]}}.
    {get_tuple_element,{y,8},3,{x,0}}.
    {put_tuple2,{y,2},{list,[{atom,encoding},{x,0}]}}.
    {get_tuple_element,{y,8},6,{x,0}}.
    {put_tuple2,{y,1},{list,[{atom,log},{x,0}]}}.
    {move,{integer,2},{x,0}}.
    {line,[{location,"beamc_user.erl",445}]}.
    {call,1,{f,10}}. % is_terminal/1
    {move,{x,0},{y,0}}.
    {move,{integer,0},{x,0}}.
    {call,1,{f,10}}. % is_terminal/1
    {test_heap,20,1}.
    {put_tuple2,{x,0},{list,[{atom,stdin},{x,0}]}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,stderr},{y,0}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,stdout},{y,6}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,terminal},{y,6}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {test,is_ge,{f,273},[{y,7},{integer,28}]}.
    {test_heap,15,1}.
    {get_tuple_element,{y,8},7,{x,1}}.
    {put_list,{y,2},{x,0},{x,0}}.
    {put_list,{y,3},{x,0},{x,0}}.
    {put_list,{y,1},{x,0},{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,line_history},{x,1}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {put_list,{y,4},{x,0},{x,0}}.
    {put_list,{y,5},{x,0},{x,0}}.
    {deallocate,9}.
    return.
  {label,273}.
    {test_heap,10,1}.
    {put_list,{y,1},{x,0},{x,0}}.
    {put_list,{y,2},{x,0},{x,0}}.
    {put_list,{y,3},{x,0},{x,0}}.
    {put_list,{y,4},{x,0},{x,0}}.
    {put_list,{y,5},{x,0},{x,0}}.
    {deallocate,9}.
    return.
  {label,274}.
    {test,is_lt,{f,275},[{x,2},{integer,26}]}.
    {test_heap,5,4}.
    {put_tuple2,{x,0},{list,[{atom,encoding},{x,3}]}}.
    {put_list,{x,0},nil,{x,0}}.
    return.
  {label,275}.
    {test_heap,15,4}.
    {get_tuple_element,{x,0},6,{x,1}}.
    {get_tuple_element,{x,0},9,{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,log},{x,1}]}}.
    {put_list,{x,1},nil,{x,1}}.
    {put_tuple2,{x,4},{list,[{atom,onlcr},{x,0}]}}.
    {put_list,{x,4},{x,1},{x,1}}.
    {put_tuple2,{x,3},{list,[{atom,encoding},{x,3}]}}.
    {put_list,{x,3},{x,1},{x,1}}.
    {test,is_ge,{f,276},[{x,2},{integer,28}]}.
    {test_heap,5,2}.
    {put_tuple2,{x,0},{list,[{atom,terminal},{x,0}]}}.
    {put_list,{x,0},nil,{x,0}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"beamc_user.erl",455}]}.
    {call_ext_only,2,{extfunc,erlang,'++',2}}.
  {label,276}.
    {move,{x,1},{x,0}}.
    return.


{function, expand_fun, 1, 278}.
  {label,277}.
    {line,[{location,"beamc_user.erl",459}]}.
    {func_info,{atom,beamc_user},{atom,expand_fun},1}.
  {label,278}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {get_tuple_element,{x,0},8,{x,1}}.
    {test,is_function,{f,279},[{x,1}]}.
    {move,{x,1},{x,0}}.
    return.
  {label,279}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_ge,{f,280},[{x,0},{integer,28}]}.
    {move,{atom,false},{x,0}}.
    return.
  {label,280}.
    {call_only,0,{f,14}}. % expand_fun/0


{function, module_info, 0, 282}.
  {label,281}.
    {line,[]}.
    {func_info,{atom,beamc_user},{atom,module_info},0}.
  {label,282}.
    {move,{atom,beamc_user},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 284}.
  {label,283}.
    {line,[]}.
    {func_info,{atom,beamc_user},{atom,module_info},1}.
  {label,284}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_user},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-set/2-fun-0-', 3, 286}.
  {label,285}.
    {line,[{location,"beamc_user.erl",433}]}.
    {func_info,{atom,beamc_user},{atom,'-set/2-fun-0-'},3}.
  {label,286}.
    {'%',{var_info,{x,2},[{type,{t_fun,1,any,any}}]}}.
    {allocate,0,3}.
    {move,{x,2},{x,1}}.
    {call_fun2,{atom,safe},1,{tr,{x,1},{t_fun,1,any,any}}}.
    {deallocate,0}.
    return.


{function, '-setopts/2-fun-1-', 2, 288}.
  {label,287}.
    {line,[{location,"beamc_user.erl",400}]}.
    {func_info,{atom,beamc_user},{atom,'-setopts/2-fun-1-'},2}.
  {label,288}.
    {call_only,2,{f,235}}. % is_option/2


{function, '-setopts/2-lc$^0/1-0-', 1, 290}.
  {label,289}.
    {line,[{location,"beamc_user.erl",399}]}.
    {func_info,{atom,beamc_user},{atom,'-setopts/2-lc$^0/1-0-'},1}.
  {label,290}.
    {test,is_nonempty_list,{f,291},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,1,{f,224}}. % option/1
    {swap,{y,0},{x,0}}.
    {call,1,{f,290}}. % '-setopts/2-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,291}.
    {test,is_nil,{f,292},[{x,0}]}.
    return.
  {label,292}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-narrow/3-fun-0-', 1, 294}.
  {label,293}.
    {line,[{location,"beamc_user.erl",368}]}.
    {func_info,{atom,beamc_user},{atom,'-narrow/3-fun-0-'},1}.
  {label,294}.
    {bif,'<',{f,0},[{x,0},{integer,256}],{x,0}}.
    return.


{function, '-escaped/1-lc$^0/1-0-', 1, 296}.
  {label,295}.
    {line,[{location,"beamc_user.erl",182}]}.
    {func_info,{atom,beamc_user},{atom,'-escaped/1-lc$^0/1-0-'},1}.
  {label,296}.
    {test,is_nonempty_list,{f,297},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,1,{f,107}}. % escape/1
    {swap,{y,0},{x,0}}.
    {call,1,{f,296}}. % '-escaped/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,297}.
    {test,is_nil,{f,298},[{x,0}]}.
    return.
  {label,298}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-put_bytes/2-lbc$^0/2-0-', 2, 300}.
  {label,299}.
    {line,[{location,"beamc_user.erl",151}]}.
    {func_info,{atom,beamc_user},{atom,'-put_bytes/2-lbc$^0/2-0-'},2}.
  {label,300}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,302},2,[{x,0}],{x,2}}.
    {test,bs_get_integer2,
          {f,301},
          3,
          [{x,2},
           {integer,8},
           1,
           {field_flags,[{anno,[151,{file,"beamc_user.erl"}]},unsigned,big]}],
          {x,0}}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {call,1,{f,93}}. % crlf/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {bs_create_bin,{f,0},
                   0,1,1,
                   {x,1},
                   {list,[{atom,private_append},
                          1,1,nil,
                          {y,1},
                          {atom,all},
                          {atom,binary},
                          2,8,nil,
                          {tr,{x,0},{t_bitstring,1}},
                          {atom,all}]}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,300},2}. % '-put_bytes/2-lbc$^0/2-0-'/2
  {label,301}.
    {move,{x,1},{x,0}}.
    return.
  {label,302}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.
