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

{labels, 308}.


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
              2 =>
               {t_union,
                {t_atom,[enotsup,error]},
                none,none,
                [{{2,{t_atom,[error]}},
                  {t_tuple,2,true,#{1 => {t_atom,[error]}}}}],
                none}}}},
          {{3,{t_atom,[ok]}},{t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
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
    {call_only,6,{f,166}}. % get_until/6
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
    {call,3,{f,78}}. % result/3
    {test,is_tagged_tuple,{f,65},[{y,2},11,{atom,server}]}.
    {get_tuple_element,{y,2},3,{x,2}}.
    {move,{y,0},{x,1}}.
    {init_yregs,{list,[{y,0}]}}.
    {call,3,{f,100}}. % bytes/3
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
    {call,2,{f,85}}. % put_error/2
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
    {call_only,4,{f,143}}. % get_chars/4
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
    {call,3,{f,100}}. % bytes/3
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
    {call,3,{f,82}}. % put_error/3
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
    {call_last,2,{f,88},3}. % put_bytes/2
  {label,48}.
    {test,is_tagged_tuple,{f,64},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,63},[{x,2},{integer,1}]}.
    {move,{x,1},{x,2}}.
    {move,{x,4},{x,1}}.
    {move,{x,3},{x,0}}.
    {call_only,3,{f,120}}. % get_line/3
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
    {call_only,2,{f,226}}. % setopts/2
  {label,52}.
    {test_heap,4,4}.
    {put_tuple2,{x,1},{list,[{atom,ok},{atom,ok},{x,1}]}}.
    {move,{x,3},{x,0}}.
    {call_only,2,{f,73}}. % requests/2
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
    {move,{y,1},{x,1}}.
    {move,{y,0},{x,0}}.
    {trim,1,1}.
    {line,[{location,"beamc_user.erl",107}]}.
    {call,2,{f,69}}. % no_geometry/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[enotsup,error]},
                     none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},2 => {t_atom,[enotsup]}}}}],
                     none}}]}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0},{y,0}]}}.
    {deallocate,1}.
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
    {call,1,{f,276}}. % getopts/1
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


{function, no_geometry, 2, 69}.
  {label,68}.
    {line,[{location,"beamc_user.erl",128}]}.
    {func_info,{atom,beamc_user},{atom,no_geometry},2}.
  {label,69}.
    {'%',{var_info,{x,0},[{type,{t_atom,[columns,rows]}}]}}.
    {test,is_eq_exact,{f,70},[{x,0},{atom,rows}]}.
    {test,is_tagged_tuple,{f,71},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,0}}.
    {test,is_eq_exact,{f,71},[{x,0},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,0}}.
    {test,is_ge,{f,71},[{x,0},{integer,26}]}.
    {move,{atom,enotsup},{x,0}}.
    return.
  {label,70}.
    {test,is_tagged_tuple,{f,71},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,0}}.
    {test,is_eq_exact,{f,71},[{x,0},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,0}}.
    {test,is_ge,{f,71},[{x,0},{integer,26}]}.
    {move,{atom,error},{x,0}}.
    return.
  {label,71}.
    {move,{literal,{error,enotsup}},{x,0}}.
    return.


{function, requests, 2, 73}.
  {label,72}.
    {line,[{location,"beamc_user.erl",132}]}.
    {func_info,{atom,beamc_user},{atom,requests},2}.
  {label,73}.
    {'%',
     {var_info,
      {x,1},
      [{type,
        {t_union,none,none,none,
         [{{3,{t_atom,[error]}},
           {t_tuple,3,true,
            #{1 => {t_atom,[error]},
              2 =>
               {t_union,
                {t_atom,[enotsup,error]},
                none,none,
                [{{2,{t_atom,[error]}},
                  {t_tuple,2,true,#{1 => {t_atom,[error]}}}}],
                none}}}},
          {{3,{t_atom,[ok]}},{t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
         none}}]}}.
    {test,is_nonempty_list,{f,76},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {test,is_tagged_tuple,
        {f,76},
        [{tr,{x,1},
             {t_union,none,none,none,
                 [{{3,{t_atom,[error]}},
                   {t_tuple,3,true,
                       #{1 => {t_atom,[error]},
                         2 =>
                             {t_union,
                                 {t_atom,[enotsup,error]},
                                 none,none,
                                 [{{2,{t_atom,[error]}},
                                   {t_tuple,2,true,#{1 => {t_atom,[error]}}}}],
                                 none}}}},
                  {{3,{t_atom,[ok]}},{t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
                 none}},
         3,
         {atom,ok}]}.
    {get_tuple_element,{x,1},1,{x,3}}.
    {get_tuple_element,{x,1},2,{x,4}}.
    {test,is_eq_exact,{f,74},[{x,3},{atom,ok}]}.
    {allocate,1,5}.
    {move,{x,0},{y,0}}.
    {move,{x,4},{x,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"beamc_user.erl",133}]}.
    {call,2,{f,35}}. % request/2
    {'%',
     {var_info,
      {x,0},
      [{type,
        {t_union,none,none,none,
         [{{3,{t_atom,[error]}},
           {t_tuple,3,true,
            #{1 => {t_atom,[error]},
              2 =>
               {t_union,
                {t_atom,[enotsup,error]},
                none,none,
                [{{2,{t_atom,[error]}},
                  {t_tuple,2,true,#{1 => {t_atom,[error]}}}}],
                none}}}},
          {{3,{t_atom,[ok]}},{t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
         none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,73},1}. % requests/2
  {label,74}.
    {test,is_tagged_tuple,{f,76},[{x,4},11,{atom,server}]}.
    {get_tuple_element,{x,4},2,{x,3}}.
    {test,is_ge,{f,75},[{x,3},{integer,26}]}.
    {get_tuple_element,{x,4},1,{x,3}}.
    {test,is_eq_exact,{f,76},[{x,3},{integer,2}]}.
  {label,75}.
    {allocate,1,5}.
    {move,{x,0},{y,0}}.
    {move,{x,4},{x,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"beamc_user.erl",135}]}.
    {call,2,{f,35}}. % request/2
    {'%',
     {var_info,
      {x,0},
      [{type,
        {t_union,none,none,none,
         [{{3,{t_atom,[error]}},
           {t_tuple,3,true,
            #{1 => {t_atom,[error]},
              2 =>
               {t_union,
                {t_atom,[enotsup,error]},
                none,none,
                [{{2,{t_atom,[error]}},
                  {t_tuple,2,true,#{1 => {t_atom,[error]}}}}],
                none}}}},
          {{3,{t_atom,[ok]}},{t_tuple,3,true,#{1 => {t_atom,[ok]}}}}],
         none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,73},1}. % requests/2
  {label,76}.
    {move,{x,1},{x,0}}.
    return.


{function, result, 3, 78}.
  {label,77}.
    {line,[{location,"beamc_user.erl",141}]}.
    {func_info,{atom,beamc_user},{atom,result},3}.
  {label,78}.
    {allocate,1,3}.
    {'try',{y,0},{f,79}}.
    {line,[{location,"beamc_user.erl",143}]}.
    {call_ext,3,{extfunc,erlang,apply,3}}.
    {try_end,{y,0}}.
    {deallocate,1}.
    return.
  {label,79}.
    {try_case,{y,0}}.
    {test,is_eq_exact,
          {f,80},
          [{tr,{x,0},{t_atom,[error,exit,throw]}},{atom,throw}]}.
    {move,{x,1},{x,0}}.
    {deallocate,1}.
    return.
  {label,80}.
    {move,{atom,error},{x,0}}.
    {deallocate,1}.
    return.


{function, put_error, 3, 82}.
  {label,81}.
    {line,[{location,"beamc_user.erl",149}]}.
    {func_info,{atom,beamc_user},{atom,put_error},3}.
  {label,82}.
    {'%',{var_info,{x,0},[{type,{t_atom,[latin1,unicode]}}]}}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {get_tuple_element,{x,2},1,{x,3}}.
    {test,is_eq_exact,{f,83},[{x,3},{integer,1}]}.
    {get_tuple_element,{x,2},2,{x,2}}.
    {test,is_ge,{f,83},[{x,2},{integer,26}]}.
    {test_heap,4,2}.
    {put_tuple2,{x,0},{list,[{atom,put_chars},{x,0},{x,1}]}}.
    return.
  {label,83}.
    {move,{atom,put_chars},{x,0}}.
    return.


{function, put_error, 2, 85}.
  {label,84}.
    {line,[{location,"beamc_user.erl",152}]}.
    {func_info,{atom,beamc_user},{atom,put_error},2}.
  {label,85}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,86},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,86},[{x,1},{integer,26}]}.
    return.
  {label,86}.
    {move,{atom,put_chars},{x,0}}.
    return.


{function, put_bytes, 2, 88}.
  {label,87}.
    {line,[{location,"beamc_user.erl",155}]}.
    {func_info,{atom,beamc_user},{atom,put_bytes},2}.
  {label,88}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {get_tuple_element,{x,1},9,{x,2}}.
    {test,is_eq_exact,{f,89},[{x,2},{atom,true}]}.
    {allocate,2,2}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{integer,256},{x,0}}.
    bs_init_writable.
    {move,{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {init_yregs,{list,[{y,1}]}}.
    {line,[{location,"beamc_user.erl",156}]}.
    {call,2,{f,305}}. % '-put_bytes/2-lbc$^0/2-0-'/2
    {move,{x,0},{y,1}}.
    {move,{y,0},{x,1}}.
    {move,{atom,false},{x,2}}.
    {move,{integer,10},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,1}.
    {call,2,{f,88}}. % put_bytes/2
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
  {label,89}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,1},1,{x,1}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"beamc_user.erl",159}]}.
    {call,2,{f,4}}. % write/2
    {select_val,{x,0},
                {f,95},
                {list,[{atom,closed},
                       {f,94},
                       {atom,full},
                       {f,91},
                       {atom,ok},
                       {f,90}]}}.
  {label,90}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,ok},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,91}.
    {loop_rec,{f,93},{x,0}}.
    {test,is_eq_exact,{f,92},[{x,0},{atom,output}]}.
    remove_message.
    {move,{y,0},{x,1}}.
    {move,{literal,<<>>},{x,0}}.
    {call_last,2,{f,88},1}. % put_bytes/2
  {label,92}.
    {loop_rec_end,{f,91}}.
  {label,93}.
    {wait,{f,91}}.
  {label,94}.
    {move,{atom,terminated},{x,0}}.
    {line,[{location,"beamc_user.erl",167}]}.
    {call_ext_last,1,{extfunc,erlang,exit,1},1}.
  {label,95}.
    {line,[{location,"beamc_user.erl",159}]}.
    {case_end,{x,0}}.


{function, crlf, 1, 97}.
  {label,96}.
    {line,[{location,"beamc_user.erl",170}]}.
    {func_info,{atom,beamc_user},{atom,crlf},1}.
  {label,97}.
    {'%',{var_info,{x,0},[{type,{t_integer,{0,255}}}]}}.
    {test,is_eq_exact,{f,98},[{tr,{x,0},{t_integer,{0,255}}},{integer,10}]}.
    {move,{literal,<<"\r\n">>},{x,0}}.
    return.
  {label,98}.
    {line,[{location,"beamc_user.erl",171}]}.
    {bs_create_bin,{f,0},
                   0,1,1,
                   {x,0},
                   {list,[{atom,integer},
                          1,1,nil,
                          {tr,{x,0},{t_integer,{0,255}}},
                          {integer,8}]}}.
    return.


{function, bytes, 3, 100}.
  {label,99}.
    {line,[{location,"beamc_user.erl",174}]}.
    {func_info,{atom,beamc_user},{atom,bytes},3}.
  {label,100}.
    {'%',{var_info,{x,1},[{type,{t_atom,[latin1,unicode]}}]}}.
    {test,is_list,{f,101},[{x,0}]}.
    {jump,{f,102}}.
  {label,101}.
    {test,is_binary,{f,106},[{x,0}]}.
  {label,102}.
    {allocate,4,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {'try',{y,3},{f,105}}.
    {line,[{scope,[3]},{location,"beamc_user.erl",175}]}.
    {call_ext,3,{extfunc,unicode,characters_to_binary,3}}.
    {try_end,{y,3}}.
    {test,is_binary,{f,103},[{x,0}]}.
    {deallocate,4}.
    return.
  {label,103}.
    {test,is_eq_exact,{f,104},[{y,0},{atom,latin1}]}.
    {move,{y,1},{x,1}}.
    {move,{y,2},{x,0}}.
    {trim,4,0}.
    {line,[{scope,[1]},{location,"beamc_user.erl",177}]}.
    {call_ext,2,{extfunc,unicode,characters_to_list,2}}.
    {call_last,1,{f,108},0}. % escaped/1
  {label,104}.
    {move,{atom,error},{x,0}}.
    {deallocate,4}.
    return.
  {label,105}.
    {try_case,{y,3}}.
    {move,{atom,error},{x,0}}.
    {deallocate,4}.
    return.
  {label,106}.
    {move,{atom,error},{x,0}}.
    return.


{function, escaped, 1, 108}.
  {label,107}.
    {line,[{location,"beamc_user.erl",186}]}.
    {func_info,{atom,beamc_user},{atom,escaped},1}.
  {label,108}.
    {test,is_list,{f,109},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"beamc_user.erl",187}]}.
    {call,1,{f,301}}. % '-escaped/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {call_ext_last,1,{extfunc,erlang,iolist_to_binary,1},0}.
  {label,109}.
    {move,{atom,error},{x,0}}.
    return.


{function, escape, 1, 111}.
  {label,110}.
    {line,[{location,"beamc_user.erl",191}]}.
    {func_info,{atom,beamc_user},{atom,escape},1}.
  {label,111}.
    {test,is_lt,{f,112},[{integer,255},{x,0}]}.
    {allocate,0,1}.
    {move,{integer,16},{x,1}}.
    {call_ext,2,{extfunc,erlang,integer_to_list,2}}.
    {test_heap,4,1}.
    {put_list,{x,0},{literal,"}"},{x,0}}.
    {put_list,{literal,"\\x{"},{x,0},{x,0}}.
    {deallocate,0}.
    return.
  {label,112}.
    return.


{function, prompt, 2, 114}.
  {label,113}.
    {line,[{location,"beamc_user.erl",194}]}.
    {func_info,{atom,beamc_user},{atom,prompt},2}.
  {label,114}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {test,is_eq_exact,{f,115},[{x,0},{atom,''}]}.
    {test_heap,4,2}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,ok},{x,1}]}}.
    return.
  {label,115}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_lt,{f,116},[{x,1},{integer,26}]}.
    {get_tuple_element,{y,0},3,{x,1}}.
    {jump,{f,117}}.
  {label,116}.
    {move,{atom,unicode},{x,1}}.
  {label,117}.
    {test_heap,4,2}.
    {put_list,{x,1},nil,{x,1}}.
    {put_list,{x,0},{x,1},{x,2}}.
    {move,{atom,format_prompt},{x,1}}.
    {move,{atom,io_lib},{x,0}}.
    {line,[{location,"beamc_user.erl",202}]}.
    {call,3,{f,78}}. % result/3
    {get_tuple_element,{y,0},3,{x,2}}.
    {move,{atom,unicode},{x,1}}.
    {call,3,{f,100}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test,is_eq_exact,
          {f,118},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},none,none,none,{t_bitstring,8}}},
           {atom,error}]}.
    {deallocate,1}.
    return.
  {label,118}.
    {move,{y,0},{x,1}}.
    {call_last,2,{f,88},1}. % put_bytes/2


{function, get_line, 3, 120}.
  {label,119}.
    {line,[{location,"beamc_user.erl",209}]}.
    {func_info,{atom,beamc_user},{atom,get_line},3}.
  {label,120}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {line,[{location,"beamc_user.erl",210}]}.
    {call,2,{f,114}}. % prompt/2
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
        {f,121},
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
  {label,121}.
    {move,nil,{x,1}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"beamc_user.erl",214}]}.
    {call,2,{f,129}}. % line/2
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
          {f,122},
          [{tr,{x,1},{t_union,{t_atom,[eof]},none,none,none,{t_bitstring,8}}},
           {atom,eof}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,eof},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,122}.
    {move,{x,1},{x,0}}.
    {line,[{location,"beamc_user.erl",216}]}.
    {call,1,{f,140}}. % without_cr/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {trim,2,0}.
    {call,3,{f,192}}. % decoded/3
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
    {call_last,2,{f,124},0}. % answer/2


{function, answer, 2, 124}.
  {label,123}.
    {line,[{location,"beamc_user.erl",220}]}.
    {func_info,{atom,beamc_user},{atom,answer},2}.
  {label,124}.
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
        {f,123},
        {list,[2,{f,127},3,{f,125}]}}.
  {label,125}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,126},[{x,1},{atom,ok}]}.
    return.
  {label,126}.
    {allocate,0,1}.
    {get_tuple_element,{x,0},2,{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",222}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},
                {list,[{atom,error},
                       {literal,{error,{no_translation,unicode,latin1}}},
                       {x,0}]}}.
    {deallocate,0}.
    return.
  {label,127}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",221}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,7,1}.
    {put_tuple2,{x,1},{list,[{atom,error},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,1},{x,0}]}}.
    {deallocate,1}.
    return.


{function, line, 2, 129}.
  {label,128}.
    {line,[{location,"beamc_user.erl",225}]}.
    {func_info,{atom,beamc_user},{atom,line},2}.
  {label,129}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {'%',{var_info,{x,1},[{type,{t_list,any,nil}}]}}.
    {get_tuple_element,{x,0},10,{x,2}}.
    {test,is_eq_exact,{f,132},[{x,2},{literal,<<>>}]}.
    {allocate,2,2}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,1}}.
    {line,[{location,"beamc_user.erl",226}]}.
    {call,1,{f,213}}. % more/1
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
    {test,is_eq_exact,{f,130},[{x,1},{atom,ok}]}.
    {move,{y,1},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,129},2}. % line/2
  {label,130}.
    {test,is_nil,{f,131},[{tr,{y,1},{t_list,any,nil}}]}.
    {deallocate,2}.
    return.
  {label,131}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,1}.
    {line,[{location,"beamc_user.erl",229}]}.
    {call_ext,1,{extfunc,lists,reverse,1}}.
    {call_ext,1,{extfunc,erlang,iolist_to_binary,1}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,132}.
    {allocate,4,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{x,0},{y,3}}.
    {move,{literal,<<"\n">>},{x,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"beamc_user.erl",232}]}.
    {call_ext,2,{extfunc,binary,match,2}}.
    {test,is_tuple,{f,133},[{x,0}]}.
    {test,test_arity,{f,135},[{x,0},2]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,135},[{x,1},{integer,1}]}.
    {get_tuple_element,{x,0},0,{x,0}}.
    {line,[{location,"beamc_user.erl",234}]}.
    {gc_bif,'+',{f,0},1,[{x,0},{integer,1}],{x,0}}.
    {test,bs_start_match3,{f,134},1,[{y,1}],{x,1}}.
    {test,bs_get_binary2,
          {f,134},
          2,
          [{x,1},
           {x,0},
           8,
           {field_flags,[{anno,[235,{file,"beamc_user.erl"}]},unsigned,big]}],
          {x,0}}.
    {test,bs_get_binary2,
          {f,134},
          2,
          [{x,1},
           {atom,all},
           8,
           {field_flags,[{anno,[235,{file,"beamc_user.erl"}]},unsigned,big]}],
          {y,0}}.
    {move,{y,2},{x,1}}.
    {move,{y,0},{y,2}}.
    {trim,2,2}.
    {line,[{location,"beamc_user.erl",236}]}.
    {call,2,{f,137}}. % joined/2
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
  {label,133}.
    {test,is_eq_exact,{f,135},[{x,0},{atom,nomatch}]}.
    {move,{y,3},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {init_yregs,{list,[{y,3}]}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",238}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,2,1}.
    {put_list,{y,1},{y,2},{x,1}}.
    {call_last,2,{f,129},4}. % line/2
  {label,134}.
    {line,[{location,"beamc_user.erl",235}]}.
    {badmatch,{y,1}}.
  {label,135}.
    {line,[{location,"beamc_user.erl",232}]}.
    {case_end,{x,0}}.


{function, joined, 2, 137}.
  {label,136}.
    {line,[{location,"beamc_user.erl",241}]}.
    {func_info,{atom,beamc_user},{atom,joined},2}.
  {label,137}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {'%',{var_info,{x,1},[{type,{t_list,any,nil}}]}}.
    {test,is_nil,{f,138},[{tr,{x,1},{t_list,any,nil}}]}.
    return.
  {label,138}.
    {allocate_heap,0,2,2}.
    {put_list,{x,0},nil,{x,0}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"beamc_user.erl",242}]}.
    {call_ext,2,{extfunc,lists,reverse,2}}.
    {call_ext_last,1,{extfunc,erlang,iolist_to_binary,1},0}.


{function, without_cr, 1, 140}.
  {label,139}.
    {line,[{location,"beamc_user.erl",244}]}.
    {func_info,{atom,beamc_user},{atom,without_cr},1}.
  {label,140}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {line,[{location,"beamc_user.erl",245}]}.
    {gc_bif,byte_size,{f,0},1,[{tr,{x,0},{t_bitstring,8}}],{x,1}}.
    {gc_bif,'-',
            {f,0},
            2,
            [{tr,{x,1},{t_integer,{0,288230376151711743}}},{integer,2}],
            {x,1}}.
    {bs_start_match4,{atom,no_fail},2,{x,0},{x,2}}.
    {test,bs_get_binary2,
          {f,141},
          3,
          [{x,2},
           {x,1},
           8,
           {field_flags,[{anno,[247,{file,"beamc_user.erl"}]},unsigned,big]}],
          {x,1}}.
    {test,bs_match_string,{f,141},[{x,2},16,{string,<<"\r\n">>}]}.
    {test,bs_test_tail2,{f,141},[{x,2},0]}.
    {line,[{location,"beamc_user.erl",247}]}.
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
  {label,141}.
    return.


{function, get_chars, 4, 143}.
  {label,142}.
    {line,[{location,"beamc_user.erl",251}]}.
    {func_info,{atom,beamc_user},{atom,get_chars},4}.
  {label,143}.
    {'%',{var_info,{x,3},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {test,is_integer,{f,147},[{x,2}]}.
    {test,is_ge,{f,147},[{tr,{x,2},{t_integer,any}},{integer,0}]}.
    {allocate,5,4}.
    {move,{x,3},{y,1}}.
    {move,{x,2},{y,2}}.
    {move,{x,1},{y,3}}.
    {move,{x,0},{y,4}}.
    {get_tuple_element,{x,3},2,{y,0}}.
    {test,is_ge,{f,144},[{y,0},{integer,26}]}.
    {test,is_lt,{f,144},[{y,0},{integer,28}]}.
    {get_tuple_element,{x,3},10,{x,0}}.
    {test,is_eq_exact,{f,145},[{x,0},{literal,<<>>}]}.
    {test,is_lt,{f,145},[{integer,0},{tr,{x,2},{t_integer,any}}]}.
  {label,144}.
    {move,{x,1},{x,0}}.
    {move,{x,3},{x,1}}.
    {line,[{location,"beamc_user.erl",253}]}.
    {call,2,{f,114}}. % prompt/2
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
        {f,145},
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
  {label,145}.
    {test,is_eq_exact,{f,146},[{tr,{y,2},{t_integer,any}},{integer,0}]}.
    {test,is_ge,{f,146},[{y,0},{integer,26}]}.
    {move,{y,1},{x,2}}.
    {move,{y,4},{x,1}}.
    {trim,5,0}.
    {move,{literal,<<>>},{x,0}}.
    {line,[{location,"beamc_user.erl",255}]}.
    {call,3,{f,192}}. % decoded/3
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
    {call_last,2,{f,124},0}. % answer/2
  {label,146}.
    {move,{y,1},{x,3}}.
    {move,{y,3},{x,2}}.
    {move,{y,4},{x,1}}.
    {move,nil,{x,4}}.
    {move,{y,2},{x,0}}.
    {call_last,5,{f,149},5}. % chars/5
  {label,147}.
    {test_heap,4,4}.
    {put_tuple2,{x,0},
                {list,[{atom,error},{literal,{error,collect_chars}},{x,3}]}}.
    return.


{function, chars, 5, 149}.
  {label,148}.
    {line,[{location,"beamc_user.erl",261}]}.
    {func_info,{atom,beamc_user},{atom,chars},5}.
  {label,149}.
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
    {line,[{location,"beamc_user.erl",262}]}.
    {call,3,{f,157}}. % taken/3
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,2,true,#{1 => number,2 => number}}}]}}.
    {get_tuple_element,{x,0},0,{y,2}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {test,is_eq_exact,{f,150},[{tr,{y,2},number},{integer,0}]}.
    {test,is_ne_exact,{f,150},[{y,3},{literal,<<>>}]}.
    {test,bs_start_match3,{f,154},1,[{y,3}],{x,1}}.
    {test,bs_get_binary2,
          {f,154},
          2,
          [{x,1},
           {x,0},
           8,
           {field_flags,[{anno,[264,{file,"beamc_user.erl"}]},unsigned,big]}],
          {x,0}}.
    {test,bs_get_binary2,
          {f,154},
          2,
          [{x,1},
           {atom,all},
           8,
           {field_flags,[{anno,[264,{file,"beamc_user.erl"}]},unsigned,big]}],
          {y,6}}.
    {move,{y,4},{x,1}}.
    {trim,5,3}.
    {line,[{location,"beamc_user.erl",265}]}.
    {call,2,{f,137}}. % joined/2
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
    {call,3,{f,192}}. % decoded/3
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
    {call_last,2,{f,124},0}. % answer/2
  {label,150}.
    {test,bs_start_match3,{f,155},1,[{y,3}],{x,1}}.
    {test,bs_get_binary2,
          {f,155},
          2,
          [{x,1},
           {x,0},
           8,
           {field_flags,[{anno,[267,{file,"beamc_user.erl"}]},unsigned,big]}],
          {y,1}}.
    {test,bs_get_binary2,
          {f,155},
          2,
          [{x,1},
           {atom,all},
           8,
           {field_flags,[{anno,[267,{file,"beamc_user.erl"}]},unsigned,big]}],
          {y,0}}.
    {move,{y,0},{x,2}}.
    {move,{y,5},{x,1}}.
    {init_yregs,{list,[{y,3},{y,5}]}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",268}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {call,1,{f,213}}. % more/1
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
    {test,is_eq_exact,{f,152},[{x,1},{atom,ok}]}.
    {get_tuple_element,{y,5},2,{x,0}}.
    {test,is_ge,{f,151},[{x,0},{integer,26}]}.
    {test,is_ne_exact,{f,151},[{tr,{y,4},{t_list,{t_bitstring,8},nil}},nil]}.
    {move,{y,5},{x,1}}.
    {move,{y,1},{y,3}}.
    {trim,2,6}.
    {move,{y,4},{x,0}}.
    {line,[{location,"beamc_user.erl",270}]}.
    {call,2,{f,114}}. % prompt/2
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
    {call_last,5,{f,149},6}. % chars/5
  {label,151}.
    {test_heap,2,0}.
    {put_list,{y,1},{y,4},{x,4}}.
    {move,{y,5},{x,3}}.
    {move,{y,6},{x,2}}.
    {move,{y,7},{x,1}}.
    {move,{y,2},{x,0}}.
    {call_last,5,{f,149},8}. % chars/5
  {label,152}.
    {test_heap,2,0}.
    {put_list,{y,1},{y,4},{x,1}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0},{y,1},{y,2},{y,4},{y,6}]}}.
    {line,[{location,"beamc_user.erl",275}]}.
    {call,2,{f,137}}. % joined/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {move,{x,0},{y,6}}.
    {test,is_eq_exact,{f,153},[{tr,{x,0},{t_bitstring,8}},{literal,<<>>}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,eof},{y,5}]}}.
    {deallocate,8}.
    return.
  {label,153}.
    {move,{y,5},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {trim,6,2}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",277}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,0},{x,0}}.
    {trim,2,0}.
    {call,3,{f,192}}. % decoded/3
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
    {call_last,2,{f,124},0}. % answer/2
  {label,154}.
    {line,[{location,"beamc_user.erl",264}]}.
    {badmatch,{y,3}}.
  {label,155}.
    {line,[{location,"beamc_user.erl",267}]}.
    {badmatch,{y,3}}.


{function, taken, 3, 157}.
  {label,156}.
    {line,[{location,"beamc_user.erl",283}]}.
    {func_info,{atom,beamc_user},{atom,taken},3}.
  {label,157}.
    {'%',{var_info,{x,0},[{type,number}]}}.
    {select_val,{x,2},
                {f,156},
                {list,[{atom,latin1},{f,159},{atom,unicode},{f,158}]}}.
  {label,158}.
    {line,[{location,"beamc_user.erl",287}]}.
    {gc_bif,byte_size,{f,0},2,[{x,1}],{x,2}}.
    {move,{integer,0},{x,3}}.
    {call_only,4,{f,161}}. % taken/4
  {label,159}.
    {line,[{location,"beamc_user.erl",284}]}.
    {gc_bif,byte_size,{f,0},2,[{x,1}],{x,1}}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {call_ext,2,{extfunc,erlang,min,2}}.
    {line,[{location,"beamc_user.erl",285}]}.
    {gc_bif,'-',{f,0},1,[{tr,{y,0},number},{x,0}],{x,1}}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {deallocate,1}.
    return.


{function, taken, 4, 161}.
  {label,160}.
    {line,[{location,"beamc_user.erl",289}]}.
    {func_info,{atom,beamc_user},{atom,taken},4}.
  {label,161}.
    {'%',{var_info,{x,0},[{type,number}]}}.
    {'%',{var_info,{x,1},[{type,{t_bs_matchable,1}},accepts_match_context]}}.
    {'%',{var_info,{x,2},[{type,{t_integer,{0,288230376151711743}}}]}}.
    {'%',{var_info,{x,3},[{type,{t_integer,any}}]}}.
    {bs_start_match4,{atom,no_fail},4,{x,1},{x,1}}.
    {bs_get_position,{x,1},{x,4},4}.
    {test,bs_skip_utf8,
          {f,162},
          [{x,1},
           5,
           {field_flags,[{anno,[289,{file,"beamc_user.erl"}]},unsigned,big]}]}.
    {test,bs_test_unit,{f,162},[{x,1},8]}.
    {test,is_lt,{f,164},[{integer,0},{tr,{x,0},number}]}.
    {gc_bif,'-',{f,0},4,[{tr,{x,0},number},{integer,1}],{x,0}}.
    {call_only,4,{f,161}}. % taken/4
  {label,162}.
    {bs_set_position,{x,1},{x,4}}.
    {test,bs_skip_bits2,
          {f,164},
          [{x,1},
           {integer,8},
           1,
           {field_flags,[{anno,[290,{file,"beamc_user.erl"}]},unsigned,big]}]}.
    {bs_get_position,{x,1},{x,5},5}.
    {test,bs_test_unit,{f,164},[{x,1},8]}.
    {test,is_lt,{f,164},[{integer,0},{tr,{x,0},number}]}.
    {bs_set_position,{x,1},{x,4}}.
    {bs_get_tail,{x,1},{x,6},6}.
    {line,[{location,"beamc_user.erl",290}]}.
    {gc_bif,byte_size,{f,0},7,[{tr,{x,6},{t_bitstring,1}}],{x,6}}.
    {test,is_ge,
          {f,163},
          [{integer,3},{tr,{x,6},{t_integer,{0,288230376151711743}}}]}.
    {test,is_lt,{f,164},[{integer,0},{tr,{x,3},{t_integer,any}}]}.
  {label,163}.
    {line,[{location,"beamc_user.erl",291}]}.
    {gc_bif,'-',{f,0},6,[{tr,{x,0},number},{integer,1}],{x,0}}.
    {gc_bif,'+',{f,0},6,[{tr,{x,3},{t_integer,any}},{integer,1}],{x,3}}.
    {bs_set_position,{x,1},{x,5}}.
    {call_only,4,{f,161}}. % taken/4
  {label,164}.
    {bs_set_position,{x,1},{x,4}}.
    {bs_get_tail,{x,1},{x,1},3}.
    {line,[{location,"beamc_user.erl",292}]}.
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


{function, get_until, 6, 166}.
  {label,165}.
    {line,[{location,"beamc_user.erl",294}]}.
    {func_info,{atom,beamc_user},{atom,get_until},6}.
  {label,166}.
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
    {line,[{location,"beamc_user.erl",295}]}.
    {call,2,{f,114}}. % prompt/2
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
        {f,167},
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
    {line,[{location,"beamc_user.erl",296}]}.
    {call,2,{f,169}}. % get_until_error/2
    {test_heap,7,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,167}.
    {move,{y,1},{x,4}}.
    {move,{y,2},{x,3}}.
    {move,{y,3},{x,2}}.
    {move,nil,{x,5}}.
    {move,{y,0},{x,6}}.
    {move,{y,4},{x,1}}.
    {move,{y,5},{x,0}}.
    {call_last,7,{f,172},6}. % until/7


{function, get_until_error, 2, 169}.
  {label,168}.
    {line,[{location,"beamc_user.erl",300}]}.
    {func_info,{atom,beamc_user},{atom,get_until_error},2}.
  {label,169}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_lt,{f,170},[{x,1},{integer,26}]}.
    {move,{atom,get_chars},{x,0}}.
    return.
  {label,170}.
    return.


{function, until, 7, 172}.
  {label,171}.
    {line,[{location,"beamc_user.erl",303}]}.
    {func_info,{atom,beamc_user},{atom,until},7}.
  {label,172}.
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
    {line,[{location,"beamc_user.erl",304}]}.
    {call,2,{f,129}}. % line/2
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
    {line,[{location,"beamc_user.erl",305}]}.
    {call,3,{f,202}}. % characters/3
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
        {f,180},
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
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{y,0}}.
    {test,is_eq_exact,{f,173},[{x,1},{atom,eof}]}.
    {get_tuple_element,{y,0},2,{x,2}}.
    {test,is_lt,{f,173},[{x,2},{integer,26}]}.
    {test,is_nil,{f,173},[{y,1}]}.
    {deallocate,7}.
    return.
  {label,173}.
    {test_heap,4,2}.
    {put_list,{x,1},{y,2},{x,0}}.
    {put_list,{y,1},{x,0},{x,2}}.
    {move,{y,3},{x,1}}.
    {init_yregs,{list,[{y,1}]}}.
    {move,{y,4},{x,0}}.
    {line,[{location,"beamc_user.erl",310}]}.
    {call,3,{f,78}}. % result/3
    {test,is_tuple,{f,179},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,179},
                        {list,[2,{f,177},3,{f,174}]}}.
  {label,174}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,179},[{x,1},{atom,done}]}.
    {get_tuple_element,{x,0},1,{y,5}}.
    {test,is_eq_exact,{f,175},[{y,5},{atom,eof}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,eof},{y,0}]}}.
    {deallocate,7}.
    return.
  {label,175}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {move,{y,0},{x,1}}.
    {init_yregs,{list,[{y,2},{y,4}]}}.
    {line,[{location,"beamc_user.erl",314}]}.
    {call,2,{f,182}}. % unread/2
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
          {f,176},
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
    {line,[{location,"beamc_user.erl",315}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,7,1}.
    {put_tuple2,{x,1},{list,[{atom,error},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,1},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,176}.
    {move,{y,0},{x,2}}.
    {move,{y,6},{x,1}}.
    {move,{y,5},{x,0}}.
    {move,{y,4},{y,6}}.
    {trim,6,1}.
    {line,[{location,"beamc_user.erl",316}]}.
    {call,3,{f,188}}. % as_mode/3
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,177}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,1}}.
    {test,is_eq_exact,{f,179},[{x,1},{atom,more}]}.
    {get_tuple_element,{y,0},2,{x,0}}.
    {test,is_ge,{f,178},[{x,0},{integer,26}]}.
    {move,{y,0},{x,1}}.
    {move,{y,5},{x,0}}.
    {line,[{location,"beamc_user.erl",319}]}.
    {call,2,{f,114}}. % prompt/2
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
  {label,178}.
    {move,{y,0},{x,6}}.
    {move,{y,1},{x,5}}.
    {move,{y,2},{x,4}}.
    {move,{y,3},{x,3}}.
    {move,{y,4},{x,2}}.
    {move,{y,5},{x,1}}.
    {move,{y,6},{x,0}}.
    {call_last,7,{f,172},7}. % until/7
  {label,179}.
    {move,{y,0},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{y,3},{y,6}}.
    {trim,6,1}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",322}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,7,1}.
    {put_tuple2,{x,1},{list,[{atom,error},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,1},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,180}.
    {move,{y,3},{x,1}}.
    {call_last,2,{f,124},7}. % answer/2


{function, unread, 2, 182}.
  {label,181}.
    {line,[{location,"beamc_user.erl",329}]}.
    {func_info,{atom,beamc_user},{atom,unread},2}.
  {label,182}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {test,is_atom,{f,183},[{x,0}]}.
    {test,is_eq_exact,{f,185},[{tr,{x,0},{t_atom,any}},{atom,eof}]}.
    {jump,{f,184}}.
  {label,183}.
    {test,is_nil,{f,185},[{x,0}]}.
  {label,184}.
    {move,{x,1},{x,0}}.
    return.
  {label,185}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,1},3,{x,2}}.
    {move,{atom,unicode},{x,1}}.
    {line,[{location,"beamc_user.erl",334}]}.
    {call,3,{f,100}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test,is_eq_exact,
          {f,186},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},none,none,none,{t_bitstring,8}}},
           {atom,error}]}.
    {deallocate,1}.
    return.
  {label,186}.
    {get_tuple_element,{y,0},10,{x,1}}.
    {line,[{location,"beamc_user.erl",336}]}.
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


{function, as_mode, 3, 188}.
  {label,187}.
    {line,[{location,"beamc_user.erl",339}]}.
    {func_info,{atom,beamc_user},{atom,as_mode},3}.
  {label,188}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {get_tuple_element,{x,2},4,{x,2}}.
    {test,is_eq_exact,{f,190},[{x,2},{atom,binary}]}.
    {test,is_list,{f,190},[{x,0}]}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,2}}.
    {move,{atom,unicode},{x,1}}.
    {line,[{location,"beamc_user.erl",340}]}.
    {call,3,{f,100}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test,is_eq_exact,
          {f,189},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},none,none,none,{t_bitstring,8}}},
           {atom,error}]}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,189}.
    {deallocate,1}.
    return.
  {label,190}.
    return.


{function, decoded, 3, 192}.
  {label,191}.
    {line,[{location,"beamc_user.erl",348}]}.
    {func_info,{atom,beamc_user},{atom,decoded},3}.
  {label,192}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {select_val,{x,1},
                {f,196},
                {list,[{atom,latin1},{f,195},{atom,unicode},{f,193}]}}.
  {label,193}.
    {get_tuple_element,{x,2},4,{x,3}}.
    {test,is_eq_exact,{f,196},[{x,3},{atom,binary}]}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {get_tuple_element,{x,2},3,{x,1}}.
    {move,{atom,unicode},{x,2}}.
    {line,[{location,"beamc_user.erl",351}]}.
    {call_ext,3,{extfunc,unicode,characters_to_binary,3}}.
    {test,is_binary,{f,194},[{x,0}]}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,194}.
    {move,{atom,unicode},{x,1}}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,0}}.
    {trim,2,0}.
    {line,[{location,"beamc_user.erl",353}]}.
    {call,3,{f,202}}. % characters/3
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
    {call_last,2,{f,199},0}. % binary_of/2
  {label,195}.
    {get_tuple_element,{x,2},3,{x,3}}.
    {test,is_eq_exact,{f,196},[{x,3},{atom,latin1}]}.
    {get_tuple_element,{x,2},4,{x,3}}.
    {test,is_eq_exact,{f,196},[{x,3},{atom,binary}]}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{x,2}]}}.
    return.
  {label,196}.
    {get_tuple_element,{x,2},4,{x,3}}.
    {test,is_eq_exact,{f,197},[{x,3},{atom,binary}]}.
    {allocate,1,3}.
    {move,{x,1},{y,0}}.
    {line,[{location,"beamc_user.erl",356}]}.
    {call,3,{f,202}}. % characters/3
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
    {call_last,2,{f,199},1}. % binary_of/2
  {label,197}.
    {call_only,3,{f,202}}. % characters/3


{function, binary_of, 2, 199}.
  {label,198}.
    {line,[{location,"beamc_user.erl",360}]}.
    {func_info,{atom,beamc_user},{atom,binary_of},2}.
  {label,199}.
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
        {f,200},
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
    {call,3,{f,100}}. % bytes/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[error]},
                                   none,none,none,
                                   {t_bitstring,8}}}]}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,200}.
    return.


{function, characters, 3, 202}.
  {label,201}.
    {line,[{location,"beamc_user.erl",363}]}.
    {func_info,{atom,beamc_user},{atom,characters},3}.
  {label,202}.
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[eof]},
                                   none,none,none,
                                   {t_bitstring,1}}}]}}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {test,is_eq_exact,
          {f,203},
          [{tr,{x,0},{t_union,{t_atom,[eof]},none,none,none,{t_bitstring,1}}},
           {atom,eof}]}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,eof},{x,2}]}}.
    return.
  {label,203}.
    {get_tuple_element,{x,2},3,{x,3}}.
    {test,is_eq_exact,{f,204},[{x,3},{atom,latin1}]}.
    {allocate,1,3}.
    {move,{x,2},{y,0}}.
    {line,[{location,"beamc_user.erl",366}]}.
    {call_ext,1,{extfunc,erlang,binary_to_list,1}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,204}.
    {allocate,3,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{atom,unicode},{x,1}}.
    {line,[{location,"beamc_user.erl",368}]}.
    {call_ext,2,{extfunc,unicode,characters_to_list,2}}.
    {move,{x,0},{y,0}}.
    {test,is_list,{f,205},[{x,0}]}.
    {move,{y,1},{x,2}}.
    {move,{y,2},{x,1}}.
    {call_last,3,{f,208},3}. % narrow/3
  {label,205}.
    {test,is_tuple,{f,206},[{x,0}]}.
    {test,test_arity,{f,206},[{x,0},3]}.
    {get_tuple_element,{y,1},2,{x,0}}.
    {test,is_ge,{f,206},[{x,0},{integer,26}]}.
    {get_tuple_element,{y,0},2,{x,0}}.
    {line,[{location,"beamc_user.erl",371}]}.
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
    {call_last,3,{f,208},2}. % narrow/3
  {label,206}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{y,1}]}}.
    {deallocate,3}.
    return.


{function, narrow, 3, 208}.
  {label,207}.
    {line,[{location,"beamc_user.erl",375}]}.
    {func_info,{atom,beamc_user},{atom,narrow},3}.
  {label,208}.
    {'%',{var_info,{x,2},
                   [{type,{t_tuple,11,true,#{1 => {t_atom,[server]}}}}]}}.
    {test,is_eq_exact,{f,211},[{x,1},{atom,latin1}]}.
    {allocate_heap,2,{alloc,[{words,0},{floats,0},{funs,1}]},3}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {make_fun3,{f,299},0,0,{x,0},{list,[]}}.
    {'%',{var_info,{x,0},[{fun_type,{t_atom,[false,true]}}]}}.
    {move,{y,1},{x,1}}.
    {line,[{location,"beamc_user.erl",376}]}.
    {call_ext,2,{extfunc,lists,all,2}}.
    {test,is_eq_exact,{f,209},[{x,0},{atom,true}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,ok},{y,1},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,209}.
    {get_tuple_element,{y,0},2,{x,0}}.
    {test,is_ge,{f,210},[{x,0},{integer,26}]}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},
                {list,[{atom,error},
                       {literal,{no_translation,unicode,latin1}},
                       {y,0}]}}.
    {deallocate,2}.
    return.
  {label,210}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,211}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{x,2}]}}.
    return.


{function, more, 1, 213}.
  {label,212}.
    {line,[{location,"beamc_user.erl",385}]}.
    {func_info,{atom,beamc_user},{atom,more},1}.
  {label,213}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     11 => {t_bitstring,8}}}}]}}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"beamc_user.erl",386}]}.
    {call,0,{f,8}}. % read/0
    {select_val,{x,0},{f,216},{list,[{atom,eof},{f,215},{atom,wait},{f,214}]}}.
  {label,214}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,219},1}. % await/1
  {label,215}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,eof},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,216}.
    {get_tuple_element,{y,0},10,{x,1}}.
    {test,is_eq_exact,{f,217},[{tr,{x,1},{t_bitstring,8}},{literal,<<>>}]}.
    {move,{y,0},{x,1}}.
    {move,{x,0},{x,2}}.
    {trim,1,0}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",389}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,217}.
    {line,[{location,"beamc_user.erl",390}]}.
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


{function, await, 1, 219}.
  {label,218}.
    {line,[{location,"beamc_user.erl",393}]}.
    {func_info,{atom,beamc_user},{atom,await},1}.
  {label,219}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     11 => {t_bitstring,8}}}}]}}.
    {allocate,2,1}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,0},{y,1}}.
  {label,220}.
    {loop_rec,{f,223},{x,0}}.
    {test,is_eq_exact,{f,221},[{x,0},{atom,input}]}.
    remove_message.
    {move,{y,1},{x,0}}.
    {call_last,1,{f,213},2}. % more/1
  {label,221}.
    {move,{x,0},{y,0}}.
    remove_message.
    {move,{y,1},{x,1}}.
    {move,{literal,<<>>},{x,2}}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",398}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {call,2,{f,32}}. % message/2
    {test,is_tagged_tuple,{f,224},[{x,0},11,{atom,server}]}.
    {get_tuple_element,{x,0},10,{x,1}}.
    {get_tuple_element,{y,1},10,{x,2}}.
    {test,is_eq_exact,{f,222},[{x,1},{literal,<<>>}]}.
    {move,{x,0},{x,1}}.
    {trim,2,0}.
    {move,{integer,11},{x,0}}.
    {line,[{location,"beamc_user.erl",399}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {call_last,1,{f,213},0}. % more/1
  {label,222}.
    {line,[{location,"beamc_user.erl",400}]}.
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
  {label,223}.
    {wait,{f,220}}.
  {label,224}.
    {line,[{location,"beamc_user.erl",398}]}.
    {case_end,{x,0}}.


{function, setopts, 2, 226}.
  {label,225}.
    {line,[{location,"beamc_user.erl",406}]}.
    {func_info,{atom,beamc_user},{atom,setopts},2}.
  {label,226}.
    {'%',{var_info,{x,0},[{type,{t_list,any,any}}]}}.
    {allocate,2,2}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,1}}.
    {line,[{location,"beamc_user.erl",407}]}.
    {call,1,{f,295}}. % '-setopts/2-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},1}.
    {make_fun3,{f,293},0,0,{x,1},{list,[{y,1}]}}.
    {'%',{var_info,{x,1},[{fun_type,{t_atom,[false,true]}}]}}.
    {move,{x,0},{y,0}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"beamc_user.erl",408}]}.
    {call_ext,2,{extfunc,lists,all,2}}.
    {test,is_eq_exact,{f,227},[{x,0},{atom,true}]}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},0}.
    {make_fun3,{f,254},0,0,{x,0},{list,[]}}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {trim,2,0}.
    {line,[{location,"beamc_user.erl",410}]}.
    {call_ext,3,{extfunc,lists,foldr,3}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,227}.
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{literal,{error,enotsup}},{y,1}]}}.
    {deallocate,2}.
    return.


{function, option, 1, 229}.
  {label,228}.
    {line,[{location,"beamc_user.erl",414}]}.
    {func_info,{atom,beamc_user},{atom,option},1}.
  {label,229}.
    {test,is_tuple,{f,233},[{x,0}]}.
    {test,test_arity,{f,237},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {select_val,{x,1},
                {f,237},
                {list,[{atom,encoding},{f,232},{atom,list},{f,230}]}}.
  {label,230}.
    {select_val,{x,2},
                {f,237},
                {list,[{atom,false},{f,231},{atom,true},{f,235}]}}.
  {label,231}.
    {move,{literal,{binary,true}},{x,0}}.
    return.
  {label,232}.
    {test,is_eq_exact,{f,237},[{x,2},{atom,utf8}]}.
    {jump,{f,234}}.
  {label,233}.
    {select_val,{x,0},
                {f,237},
                {list,[{atom,latin1},
                       {f,236},
                       {atom,list},
                       {f,235},
                       {atom,unicode},
                       {f,234}]}}.
  {label,234}.
    {move,{literal,{encoding,unicode}},{x,0}}.
    return.
  {label,235}.
    {move,{literal,{binary,false}},{x,0}}.
    return.
  {label,236}.
    {move,{literal,{encoding,latin1}},{x,0}}.
    return.
  {label,237}.
    {test,is_atom,{f,238},[{x,0}]}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{atom,true}]}}.
    return.
  {label,238}.
    return.


{function, is_option, 2, 240}.
  {label,239}.
    {line,[{location,"beamc_user.erl",423}]}.
    {func_info,{atom,beamc_user},{atom,is_option},2}.
  {label,240}.
    {test,is_tuple,{f,252},[{x,0}]}.
    {test,test_arity,{f,252},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {select_val,{x,2},
                {f,252},
                {list,[{atom,binary},
                       {f,249},
                       {atom,echo},
                       {f,247},
                       {atom,encoding},
                       {f,246},
                       {atom,expand_fun},
                       {f,244},
                       {atom,line_history},
                       {f,243},
                       {atom,log},
                       {f,242},
                       {atom,onlcr},
                       {f,241}]}}.
  {label,241}.
    {test,is_tagged_tuple,{f,252},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,252},[{x,2},{integer,2}]}.
    {jump,{f,248}}.
  {label,242}.
    {test,is_tagged_tuple,{f,252},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,252},[{x,1},{integer,26}]}.
    {move,{literal,[none,output,input,all]},{x,1}}.
    {line,[{location,"beamc_user.erl",425}]}.
    {call_ext_only,2,{extfunc,lists,member,2}}.
  {label,243}.
    {test,is_tagged_tuple,{f,252},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,252},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,252},[{x,1},{integer,28}]}.
    {jump,{f,251}}.
  {label,244}.
    {test,is_tagged_tuple,{f,252},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,252},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,252},[{x,1},{integer,26}]}.
    {test,is_function2,{f,245},[{x,0},{integer,1}]}.
    {move,{atom,true},{x,0}}.
    return.
  {label,245}.
    {bif,is_function,{f,0},[{x,0},{integer,2}],{x,0}}.
    return.
  {label,246}.
    {test,is_ne_exact,{f,250},[{x,0},{atom,latin1}]}.
    {bif,'=:=',{f,0},[{x,0},{atom,unicode}],{x,0}}.
    return.
  {label,247}.
    {test,is_tagged_tuple,{f,252},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,252},[{x,2},{integer,1}]}.
  {label,248}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_ge,{f,252},[{x,1},{integer,26}]}.
    {jump,{f,251}}.
  {label,249}.
    {test,is_tagged_tuple,{f,252},[{x,1},11,{atom,server}]}.
    {get_tuple_element,{x,1},1,{x,2}}.
    {test,is_eq_exact,{f,252},[{x,2},{integer,1}]}.
    {get_tuple_element,{x,1},2,{x,1}}.
    {test,is_lt,{f,251},[{x,1},{integer,26}]}.
  {label,250}.
    {move,{atom,true},{x,0}}.
    return.
  {label,251}.
    {bif,is_boolean,{f,0},[{x,0}],{x,0}}.
    return.
  {label,252}.
    {move,{atom,false},{x,0}}.
    return.


{function, set, 2, 254}.
  {label,253}.
    {line,[{location,"beamc_user.erl",433}]}.
    {func_info,{atom,beamc_user},{atom,set},2}.
  {label,254}.
    {test,is_tuple,{f,253},[{x,0}]}.
    {test,test_arity,{f,253},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {select_val,{x,2},
                {f,253},
                {list,[{atom,binary},
                       {f,262},
                       {atom,echo},
                       {f,261},
                       {atom,encoding},
                       {f,260},
                       {atom,expand_fun},
                       {f,258},
                       {atom,line_history},
                       {f,257},
                       {atom,log},
                       {f,256},
                       {atom,onlcr},
                       {f,255}]}}.
  {label,255}.
    {test,is_tagged_tuple,{f,266},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,10},{x,0}}.
    {line,[{location,"beamc_user.erl",438}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,256}.
    {test,is_tagged_tuple,{f,267},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,7},{x,0}}.
    {line,[{location,"beamc_user.erl",437}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,257}.
    {test,is_tagged_tuple,{f,268},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,8},{x,0}}.
    {line,[{location,"beamc_user.erl",440}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,258}.
    {test,is_function2,{f,259},[{x,3},{integer,1}]}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},4}.
    {make_fun3,{f,291},0,0,{x,0},{list,[{x,3}]}}.
    {test,is_tagged_tuple,{f,269},[{x,1},11,{atom,server}]}.
    {move,{x,0},{x,2}}.
    {move,{integer,9},{x,0}}.
    {line,[{location,"beamc_user.erl",441}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,259}.
    {test,is_tagged_tuple,{f,270},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,9},{x,0}}.
    {line,[{location,"beamc_user.erl",442}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,260}.
    {test,is_tagged_tuple,{f,271},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,4},{x,0}}.
    {line,[{location,"beamc_user.erl",433}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,261}.
    {test,is_tagged_tuple,{f,272},[{x,1},11,{atom,server}]}.
    {move,{x,3},{x,2}}.
    {move,{integer,6},{x,0}}.
    {line,[{location,"beamc_user.erl",439}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,262}.
    {select_val,{x,3},
                {f,265},
                {list,[{atom,false},{f,264},{atom,true},{f,263}]}}.
  {label,263}.
    {test,is_tagged_tuple,{f,273},[{x,1},11,{atom,server}]}.
    {move,{atom,binary},{x,2}}.
    {move,{integer,5},{x,0}}.
    {line,[{location,"beamc_user.erl",434}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,264}.
    {test,is_tagged_tuple,{f,274},[{x,1},11,{atom,server}]}.
    {move,{atom,list},{x,2}}.
    {move,{integer,5},{x,0}}.
    {line,[{location,"beamc_user.erl",435}]}.
    {call_ext_only,3,{extfunc,erlang,setelement,3}}.
  {label,265}.
    {move,{x,1},{x,0}}.
    return.
  {label,266}.
    {line,[{location,"beamc_user.erl",438}]}.
    {badrecord,{x,1}}.
  {label,267}.
    {line,[{location,"beamc_user.erl",437}]}.
    {badrecord,{x,1}}.
  {label,268}.
    {line,[{location,"beamc_user.erl",440}]}.
    {badrecord,{x,1}}.
  {label,269}.
    {line,[{location,"beamc_user.erl",441}]}.
    {badrecord,{x,1}}.
  {label,270}.
    {line,[{location,"beamc_user.erl",442}]}.
    {badrecord,{x,1}}.
  {label,271}.
    {line,[{location,"beamc_user.erl",433}]}.
    {badrecord,{x,1}}.
  {label,272}.
    {line,[{location,"beamc_user.erl",439}]}.
    {badrecord,{x,1}}.
  {label,273}.
    {line,[{location,"beamc_user.erl",434}]}.
    {badrecord,{x,1}}.
  {label,274}.
    {line,[{location,"beamc_user.erl",435}]}.
    {badrecord,{x,1}}.


{function, getopts, 1, 276}.
  {label,275}.
    {line,[{location,"beamc_user.erl",444}]}.
    {func_info,{atom,beamc_user},{atom,getopts},1}.
  {label,276}.
    {test,is_tagged_tuple,{f,275},[{x,0},11,{atom,server}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {test,is_eq_exact,{f,279},[{x,1},{integer,1}]}.
    {test,is_lt,{f,277},[{x,2},{integer,26}]}.
    {test_heap,10,4}.
    {get_tuple_element,{x,0},4,{x,0}}.
    {bif,'=:=',{f,0},[{x,0},{atom,binary}],{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,encoding},{x,3}]}}.
    {put_list,{x,1},nil,{x,1}}.
    {put_tuple2,{x,0},{list,[{atom,binary},{x,0}]}}.
    {put_list,{x,0},{x,1},{x,0}}.
    return.
  {label,277}.
    {allocate,9,3}.
    {init_yregs,{list,[{y,0},{y,1},{y,2},{y,3},{y,4},{y,5},{y,6}]}}.
    {move,{x,2},{y,7}}.
    {move,{x,0},{y,8}}.
    {move,{integer,1},{x,0}}.
    {line,[{location,"beamc_user.erl",447}]}.
    {call,1,{f,10}}. % is_terminal/1
    {move,{x,0},{y,6}}.
    {move,{y,8},{x,0}}.
    {line,[{location,"beamc_user.erl",448}]}.
    {call,1,{f,283}}. % expand_fun/1
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
    {line,[{location,"beamc_user.erl",453}]}.
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
    {test,is_ge,{f,278},[{y,7},{integer,28}]}.
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
  {label,278}.
    {test_heap,10,1}.
    {put_list,{y,1},{x,0},{x,0}}.
    {put_list,{y,2},{x,0},{x,0}}.
    {put_list,{y,3},{x,0},{x,0}}.
    {put_list,{y,4},{x,0},{x,0}}.
    {put_list,{y,5},{x,0},{x,0}}.
    {deallocate,9}.
    return.
  {label,279}.
    {test,is_lt,{f,280},[{x,2},{integer,26}]}.
    {test_heap,5,4}.
    {put_tuple2,{x,0},{list,[{atom,encoding},{x,3}]}}.
    {put_list,{x,0},nil,{x,0}}.
    return.
  {label,280}.
    {test_heap,15,4}.
    {get_tuple_element,{x,0},6,{x,1}}.
    {get_tuple_element,{x,0},9,{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,log},{x,1}]}}.
    {put_list,{x,1},nil,{x,1}}.
    {put_tuple2,{x,4},{list,[{atom,onlcr},{x,0}]}}.
    {put_list,{x,4},{x,1},{x,1}}.
    {put_tuple2,{x,3},{list,[{atom,encoding},{x,3}]}}.
    {put_list,{x,3},{x,1},{x,1}}.
    {test,is_ge,{f,281},[{x,2},{integer,28}]}.
    {test_heap,5,2}.
    {put_tuple2,{x,0},{list,[{atom,terminal},{x,0}]}}.
    {put_list,{x,0},nil,{x,0}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"beamc_user.erl",463}]}.
    {call_ext_only,2,{extfunc,erlang,'++',2}}.
  {label,281}.
    {move,{x,1},{x,0}}.
    return.


{function, expand_fun, 1, 283}.
  {label,282}.
    {line,[{location,"beamc_user.erl",467}]}.
    {func_info,{atom,beamc_user},{atom,expand_fun},1}.
  {label,283}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,11,true,
                                   #{1 => {t_atom,[server]},
                                     2 => {t_integer,{1,1}}}}}]}}.
    {get_tuple_element,{x,0},8,{x,1}}.
    {test,is_function,{f,284},[{x,1}]}.
    {move,{x,1},{x,0}}.
    return.
  {label,284}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_ge,{f,285},[{x,0},{integer,28}]}.
    {move,{atom,false},{x,0}}.
    return.
  {label,285}.
    {call_only,0,{f,14}}. % expand_fun/0


{function, module_info, 0, 287}.
  {label,286}.
    {line,[]}.
    {func_info,{atom,beamc_user},{atom,module_info},0}.
  {label,287}.
    {move,{atom,beamc_user},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 289}.
  {label,288}.
    {line,[]}.
    {func_info,{atom,beamc_user},{atom,module_info},1}.
  {label,289}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_user},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-set/2-fun-0-', 3, 291}.
  {label,290}.
    {line,[{location,"beamc_user.erl",441}]}.
    {func_info,{atom,beamc_user},{atom,'-set/2-fun-0-'},3}.
  {label,291}.
    {'%',{var_info,{x,2},[{type,{t_fun,1,any,any}}]}}.
    {allocate,0,3}.
    {move,{x,2},{x,1}}.
    {call_fun2,{atom,safe},1,{tr,{x,1},{t_fun,1,any,any}}}.
    {deallocate,0}.
    return.


{function, '-setopts/2-fun-1-', 2, 293}.
  {label,292}.
    {line,[{location,"beamc_user.erl",408}]}.
    {func_info,{atom,beamc_user},{atom,'-setopts/2-fun-1-'},2}.
  {label,293}.
    {call_only,2,{f,240}}. % is_option/2


{function, '-setopts/2-lc$^0/1-0-', 1, 295}.
  {label,294}.
    {line,[{location,"beamc_user.erl",407}]}.
    {func_info,{atom,beamc_user},{atom,'-setopts/2-lc$^0/1-0-'},1}.
  {label,295}.
    {test,is_nonempty_list,{f,296},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,1,{f,229}}. % option/1
    {swap,{y,0},{x,0}}.
    {call,1,{f,295}}. % '-setopts/2-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,296}.
    {test,is_nil,{f,297},[{x,0}]}.
    return.
  {label,297}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-narrow/3-fun-0-', 1, 299}.
  {label,298}.
    {line,[{location,"beamc_user.erl",376}]}.
    {func_info,{atom,beamc_user},{atom,'-narrow/3-fun-0-'},1}.
  {label,299}.
    {bif,'<',{f,0},[{x,0},{integer,256}],{x,0}}.
    return.


{function, '-escaped/1-lc$^0/1-0-', 1, 301}.
  {label,300}.
    {line,[{location,"beamc_user.erl",187}]}.
    {func_info,{atom,beamc_user},{atom,'-escaped/1-lc$^0/1-0-'},1}.
  {label,301}.
    {test,is_nonempty_list,{f,302},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,1,{f,111}}. % escape/1
    {swap,{y,0},{x,0}}.
    {call,1,{f,301}}. % '-escaped/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,302}.
    {test,is_nil,{f,303},[{x,0}]}.
    return.
  {label,303}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-put_bytes/2-lbc$^0/2-0-', 2, 305}.
  {label,304}.
    {line,[{location,"beamc_user.erl",156}]}.
    {func_info,{atom,beamc_user},{atom,'-put_bytes/2-lbc$^0/2-0-'},2}.
  {label,305}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,307},2,[{x,0}],{x,2}}.
    {test,bs_get_integer2,
          {f,306},
          3,
          [{x,2},
           {integer,8},
           1,
           {field_flags,[{anno,[156,{file,"beamc_user.erl"}]},unsigned,big]}],
          {x,0}}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {call,1,{f,97}}. % crlf/1
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
    {call_last,2,{f,305},2}. % '-put_bytes/2-lbc$^0/2-0-'/2
  {label,306}.
    {move,{x,1},{x,0}}.
    return.
  {label,307}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.
