{module, bank}.  %% version = 0

{exports, [{balance,1},
           {close,1},
           {deposit,2},
           {handle_call,3},
           {handle_cast,2},
           {init,1},
           {main,0},
           {module_info,0},
           {module_info,1},
           {open,2},
           {transfer,3},
           {withdraw,2}]}.

{attributes, [{behaviour,[gen_server]}]}.

{labels, 90}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"bank.erl",13}]}.
    {func_info,{atom,bank},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{literal,[{ann,100},{bob,50},{eve,0}]},{x,0}}.
    {line,[{location,"bank.erl",14}]}.
    {call,1,{f,87}}. % '-main/0-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{atom,bob},{x,1}}.
    {move,{integer,30},{x,2}}.
    {move,{atom,ann},{x,0}}.
    {line,[{location,"bank.erl",15}]}.
    {call,3,{f,28}}. % transfer/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,#{1 => {t_atom,[error]}}}},
                      {{2,{t_atom,[ok]}},
                       {t_tuple,2,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,"ann gives bob 30"},{x,0}}.
    {call,2,{f,4}}. % show/2
    {move,{atom,ann},{x,1}}.
    {move,{integer,1},{x,2}}.
    {move,{atom,eve},{x,0}}.
    {line,[{location,"bank.erl",16}]}.
    {call,3,{f,28}}. % transfer/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,#{1 => {t_atom,[error]}}}},
                      {{2,{t_atom,[ok]}},
                       {t_tuple,2,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,"eve gives ann 1"},{x,0}}.
    {call,2,{f,4}}. % show/2
    {move,{atom,zoe},{x,1}}.
    {move,{integer,10},{x,2}}.
    {move,{atom,ann},{x,0}}.
    {line,[{location,"bank.erl",17}]}.
    {call,3,{f,28}}. % transfer/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,#{1 => {t_atom,[error]}}}},
                      {{2,{t_atom,[ok]}},
                       {t_tuple,2,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,"ann gives zoe 10"},{x,0}}.
    {call,2,{f,4}}. % show/2
    {move,{atom,ann},{x,1}}.
    {move,{integer,10},{x,2}}.
    {move,{atom,ann},{x,0}}.
    {line,[{location,"bank.erl",18}]}.
    {call,3,{f,28}}. % transfer/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,#{1 => {t_atom,[error]}}}},
                      {{2,{t_atom,[ok]}},
                       {t_tuple,2,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,"ann gives herself 10"},{x,0}}.
    {call,2,{f,4}}. % show/2
    {move,{atom,eve},{x,1}}.
    {move,{integer,-5},{x,2}}.
    {move,{atom,bob},{x,0}}.
    {line,[{location,"bank.erl",19}]}.
    {call,3,{f,28}}. % transfer/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,#{1 => {t_atom,[error]}}}},
                      {{2,{t_atom,[ok]}},
                       {t_tuple,2,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,"bob gives eve -5"},{x,0}}.
    {call,2,{f,4}}. % show/2
    {move,{literal,[ann,bob,eve]},{x,0}}.
    {line,[{location,"bank.erl",20}]}.
    {call,1,{f,8}}. % balances/1
    {'%',{var_info,{x,0},[{type,{t_cons,any,nil}}]}}.
    {move,{literal,[ann,bob,eve]},{x,0}}.
    {line,[{location,"bank.erl",21}]}.
    {call,1,{f,10}}. % busy_day/1
    {move,{literal,[ann,bob,eve]},{x,0}}.
    {line,[{location,"bank.erl",22}]}.
    {call,1,{f,81}}. % '-main/0-lc$^1/1-2-'/1
    {'%',{var_info,{x,0},
                   [{type,{t_cons,{t_tuple,2,true,#{1 => {t_atom,[ok]}}},
                                  nil}}]}}.
    {call,1,{f,84}}. % '-main/0-lc$^2/1-1-'/1
    {'%',{var_info,{x,0},[{type,{t_cons,any,nil}}]}}.
    {call_ext,1,{extfunc,lists,sum,1}}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"all close: ~b~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{atom,eve},{x,0}}.
    {line,[{location,"bank.erl",23}]}.
    {call,1,{f,20}}. % balance/1
    {move,{x,0},{x,1}}.
    {move,{literal,"eve has"},{x,0}}.
    {call_last,2,{f,4},0}. % show/2


{function, show, 2, 4}.
  {label,3}.
    {line,[{location,"bank.erl",25}]}.
    {func_info,{atom,bank},{atom,show},2}.
  {label,4}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_tuple,{f,3},[{x,1}]}.
    {test,test_arity,{f,3},[{x,1},2]}.
    {get_tuple_element,{x,1},0,{x,2}}.
    {get_tuple_element,{x,1},1,{x,3}}.
    {select_val,{x,2},{f,3},{list,[{atom,error},{f,6},{atom,ok},{f,5}]}}.
  {label,5}.
    {test_heap,4,4}.
    {put_list,{x,3},nil,{x,1}}.
    {put_list,{x,0},{x,1},{x,1}}.
    {move,{literal,"~s: ~b~n"},{x,0}}.
    {call_ext_only,2,{extfunc,io,format,2}}.
  {label,6}.
    {test_heap,4,4}.
    {put_list,{x,3},nil,{x,1}}.
    {put_list,{x,0},{x,1},{x,1}}.
    {move,{literal,"~s: no, ~s~n"},{x,0}}.
    {line,[{location,"bank.erl",26}]}.
    {call_ext_only,2,{extfunc,io,format,2}}.


{function, balances, 1, 8}.
  {label,7}.
    {line,[{location,"bank.erl",28}]}.
    {func_info,{atom,bank},{atom,balances},1}.
  {label,8}.
    {'%',{var_info,{x,0},[{type,{t_cons,{t_atom,[ann,bob,eve]},nil}}]}}.
    {call_only,1,{f,78}}. % '-balances/1-lc$^0/1-0-'/1


{function, busy_day, 1, 10}.
  {label,9}.
    {line,[{location,"bank.erl",32}]}.
    {func_info,{atom,bank},{atom,busy_day},1}.
  {label,10}.
    {'%',{var_info,{x,0},[{type,{t_cons,{t_atom,[ann,bob,eve]},nil}}]}}.
    {allocate,2,1}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,0},{y,1}}.
    {line,[{location,"bank.erl",33}]}.
    {call,1,{f,16}}. % total/1
    {move,{x,0},{y,0}}.
    {move,{integer,20},{x,1}}.
    {move,{integer,1},{x,0}}.
    {line,[{location,"bank.erl",34}]}.
    {call_ext,2,{extfunc,lists,seq,2}}.
    {move,{y,1},{x,1}}.
    {call,2,{f,72}}. % '-busy_day/1-lc$^0/1-0-'/2
    {'%',{var_info,{x,0},
                   [{type,{t_list,{t_tuple,2,true,#{1 => pid,2 => reference}},
                                  nil}}]}}.
    {line,[{location,"bank.erl",35}]}.
    {call,1,{f,66}}. % '-busy_day/1-lc$^2/1-1-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"bank.erl",37}]}.
    {call,1,{f,16}}. % total/1
    {swap,{y,1},{x,0}}.
    {call,1,{f,16}}. % total/1
    {test_heap,6,1}.
    {bif,'=:=',{f,0},[{x,0},{y,0}],{x,0}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{y,1},{x,0},{x,0}}.
    {put_list,{integer,5000},{x,0},{x,1}}.
    {move,{literal,"~b transfers later the sum is ~b, as before: ~p~n"},{x,0}}.
    {line,[{location,"bank.erl",36}]}.
    {call_ext_last,2,{extfunc,io,format,2},2}.


{function, work, 3, 12}.
  {label,11}.
    {line,[{location,"bank.erl",39}]}.
    {func_info,{atom,bank},{atom,work},3}.
  {label,12}.
    {'%',{var_info,{x,1},[{type,{t_list,{t_atom,[ann,bob,eve]},nil}}]}}.
    {'%',{var_info,{x,2},[{type,{t_integer,any}}]}}.
    {test,is_eq_exact,{f,13},[{tr,{x,2},{t_integer,any}},{integer,0}]}.
    {move,{atom,ok},{x,0}}.
    return.
  {label,13}.
    {test,is_nonempty_list,{f,14},[{x,1}]}.
    {get_list,{x,1},{x,3},{x,1}}.
    {line,[{location,"bank.erl",41}]}.
    {gc_bif,'+',{f,0},4,[{x,0},{tr,{x,2},{t_integer,any}}],{x,4}}.
    {gc_bif,length,
            {f,0},
            5,
            [{tr,{x,1},{t_list,{t_atom,[ann,bob,eve]},nil}}],
            {x,5}}.
    {gc_bif,'rem',
            {f,0},
            6,
            [{tr,{x,4},number},{tr,{x,5},{t_integer,{0,288230376151711743}}}],
            {x,4}}.
    {allocate,4,5}.
    {move,{x,3},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,2},{y,2}}.
    {move,{x,0},{y,3}}.
    {gc_bif,'+',
            {f,0},
            5,
            [{tr,{x,4},{t_integer,{-288230376151711742,288230376151711742}}},
             {integer,1}],
            {x,0}}.
    {call_ext,2,{extfunc,lists,nth,2}}.
    {line,[{location,"bank.erl",42}]}.
    {gc_bif,'*',{f,0},1,[{tr,{y,3},number},{tr,{y,2},{t_integer,any}}],{x,1}}.
    {gc_bif,'rem',{f,0},2,[{tr,{x,1},number},{integer,7}],{x,1}}.
    {gc_bif,'+',{f,0},2,[{tr,{x,1},{t_integer,{-6,6}}},{integer,1}],{x,2}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call,3,{f,28}}. % transfer/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,#{1 => {t_atom,[error]}}}},
                      {{2,{t_atom,[ok]}},
                       {t_tuple,2,true,#{1 => {t_atom,[ok]}}}}],
                     none}}]}}.
    {test_heap,2,0}.
    {put_list,{y,0},nil,{x,1}}.
    {move,{y,1},{x,0}}.
    {trim,2,2}.
    {line,[{location,"bank.erl",43}]}.
    {call_ext,2,{extfunc,erlang,'++',2}}.
    {gc_bif,'-',{f,0},1,[{tr,{y,0},{t_integer,any}},{integer,1}],{x,2}}.
    {move,{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {call_last,3,{f,12},2}. % work/3
  {label,14}.
    {move,nil,{x,1}}.
    {jump,{f,11}}.


{function, total, 1, 16}.
  {label,15}.
    {line,[{location,"bank.erl",45}]}.
    {func_info,{atom,bank},{atom,total},1}.
  {label,16}.
    {'%',{var_info,{x,0},[{type,{t_cons,{t_atom,[ann,bob,eve]},nil}}]}}.
    {allocate,0,1}.
    {line,[{location,"bank.erl",46}]}.
    {call,1,{f,59}}. % '-total/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {call_ext_last,1,{extfunc,lists,sum,1},0}.


{function, open, 2, 18}.
  {label,17}.
    {line,[{location,"bank.erl",50}]}.
    {func_info,{atom,bank},{atom,open},2}.
  {label,18}.
    {test,is_integer,{f,17},[{x,1}]}.
    {test,is_ge,{f,17},[{tr,{x,1},{t_integer,any}},{integer,0}]}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{atom,local},{x,0}]}}.
    {move,{x,1},{x,2}}.
    {move,nil,{x,3}}.
    {move,{atom,bank},{x,1}}.
    {line,[{location,"bank.erl",51}]}.
    {call_ext_only,4,{extfunc,gen_server,start_link,4}}.


{function, balance, 1, 20}.
  {label,19}.
    {line,[{location,"bank.erl",53}]}.
    {func_info,{atom,bank},{atom,balance},1}.
  {label,20}.
    {move,{atom,balance},{x,1}}.
    {call_only,2,{f,41}}. % call/2


{function, deposit, 2, 22}.
  {label,21}.
    {line,[{location,"bank.erl",55}]}.
    {func_info,{atom,bank},{atom,deposit},2}.
  {label,22}.
    {test,is_ge,{f,23},[{integer,0},{x,1}]}.
    {move,{literal,{error,"that is no amount"}},{x,0}}.
    return.
  {label,23}.
    {test_heap,3,2}.
    {put_tuple2,{x,1},{list,[{atom,deposit},{x,1}]}}.
    {call_only,2,{f,41}}. % call/2


{function, withdraw, 2, 25}.
  {label,24}.
    {line,[{location,"bank.erl",58}]}.
    {func_info,{atom,bank},{atom,withdraw},2}.
  {label,25}.
    {test,is_ge,{f,26},[{integer,0},{x,1}]}.
    {move,{literal,{error,"that is no amount"}},{x,0}}.
    return.
  {label,26}.
    {test_heap,3,2}.
    {put_tuple2,{x,1},{list,[{atom,withdraw},{x,1}]}}.
    {call_only,2,{f,41}}. % call/2


{function, transfer, 3, 28}.
  {label,27}.
    {line,[{location,"bank.erl",62}]}.
    {func_info,{atom,bank},{atom,transfer},3}.
  {label,28}.
    {test,is_eq_exact,{f,29},[{x,1},{x,0}]}.
    {move,{literal,{error,"it is the same account"}},{x,0}}.
    return.
  {label,29}.
    {allocate,4,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{x,0},{y,3}}.
    {move,{x,2},{x,1}}.
    {line,[{location,"bank.erl",64}]}.
    {call,2,{f,25}}. % withdraw/2
    {move,{x,0},{y,0}}.
    {test,is_tuple,{f,35},[{x,0}]}.
    {test,test_arity,{f,35},[{x,0},2]}.
    {get_tuple_element,{y,0},0,{x,0}}.
    {select_val,{x,0},{f,35},{list,[{atom,error},{f,32},{atom,ok},{f,30}]}}.
  {label,30}.
    {move,{y,1},{x,1}}.
    {move,{y,2},{x,0}}.
    {init_yregs,{list,[{y,2}]}}.
    {line,[{location,"bank.erl",66}]}.
    {call,2,{f,22}}. % deposit/2
    {move,{x,0},{y,2}}.
    {test,is_tuple,{f,34},[{x,0}]}.
    {test,test_arity,{f,34},[{x,0},2]}.
    {get_tuple_element,{y,2},0,{x,0}}.
    {select_val,{x,0},{f,34},{list,[{atom,error},{f,31},{atom,ok},{f,32}]}}.
  {label,31}.
    {move,{y,1},{x,1}}.
    {move,{y,3},{x,0}}.
    {move,{y,2},{y,3}}.
    {trim,3,1}.
    {line,[{location,"bank.erl",70}]}.
    {call,2,{f,22}}. % deposit/2
    {test,is_tagged_tuple,{f,33},[{x,0},2,{atom,ok}]}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,32}.
    {move,{y,0},{x,0}}.
    {deallocate,4}.
    return.
  {label,33}.
    {badmatch,{x,0}}.
  {label,34}.
    {line,[{location,"bank.erl",66}]}.
    {case_end,{y,2}}.
  {label,35}.
    {line,[{location,"bank.erl",64}]}.
    {case_end,{y,0}}.


{function, close, 1, 37}.
  {label,36}.
    {line,[{location,"bank.erl",77}]}.
    {func_info,{atom,bank},{atom,close},1}.
  {label,37}.
    {allocate,2,1}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,0},{y,1}}.
    {line,[{location,"bank.erl",78}]}.
    {call,1,{f,20}}. % balance/1
    {move,{x,0},{y,0}}.
    {test,is_tagged_tuple,{f,39},[{x,0},2,{atom,ok}]}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,1}.
    {line,[{location,"bank.erl",79}]}.
    {call_ext,1,{extfunc,gen_server,stop,1}}.
    {test,is_eq_exact,{f,38},[{x,0},{atom,ok}]}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,38}.
    {badmatch,{x,0}}.
  {label,39}.
    {line,[{location,"bank.erl",78}]}.
    {badmatch,{x,0}}.


{function, call, 2, 41}.
  {label,40}.
    {line,[{location,"bank.erl",82}]}.
    {func_info,{atom,bank},{atom,call},2}.
  {label,41}.
    {'%',
        {var_info,
            {x,1},
            [{type,
                 {t_union,
                     {t_atom,[balance]},
                     none,none,
                     [{{2,{t_atom,[deposit]}},
                       {t_tuple,2,true,#{1 => {t_atom,[deposit]}}}},
                      {{2,{t_atom,[withdraw]}},
                       {t_tuple,2,true,#{1 => {t_atom,[withdraw]}}}}],
                     none}}]}}.
    {allocate,2,2}.
    {move,{x,0},{y,0}}.
    {'try',{y,1},{f,42}}.
    {line,[{location,"bank.erl",83}]}.
    {call_ext,2,{extfunc,gen_server,call,2}}.
    {try_end,{y,1}}.
    {deallocate,2}.
    return.
  {label,42}.
    {try_case,{y,1}}.
    {test,is_eq_exact,
          {f,43},
          [{tr,{x,0},{t_atom,[error,exit,throw]}},{atom,exit}]}.
    {test,is_tagged_tuple,{f,43},[{x,1},2,{atom,noproc}]}.
    {move,{y,0},{x,0}}.
    {trim,2,0}.
    {line,[{scope,[0]},{location,"bank.erl",84}]}.
    {call_ext,1,{extfunc,erlang,atom_to_list,1}}.
    {test_heap,7,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{literal,"there is no account "},{x,0},{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,43}.
    {bif,raise,{f,0},[{x,2},{x,1}],{x,0}}.


{function, init, 1, 45}.
  {label,44}.
    {line,[{location,"bank.erl",89}]}.
    {func_info,{atom,bank},{atom,init},1}.
  {label,45}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    return.


{function, handle_call, 3, 47}.
  {label,46}.
    {line,[{location,"bank.erl",92}]}.
    {func_info,{atom,bank},{atom,handle_call},3}.
  {label,47}.
    {test,is_tuple,{f,51},[{x,0}]}.
    {test,test_arity,{f,46},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,3}}.
    {get_tuple_element,{x,0},1,{x,4}}.
    {select_val,{x,3},
                {f,46},
                {list,[{atom,deposit},{f,50},{atom,withdraw},{f,48}]}}.
  {label,48}.
    {test,is_lt,{f,49},[{x,2},{x,4}]}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},
                {list,[{atom,reply},
                       {literal,{error,"there is not so much"}},
                       {x,2}]}}.
    return.
  {label,49}.
    {line,[{location,"bank.erl",99}]}.
    {gc_bif,'-',{f,0},5,[{x,2},{x,4}],{x,0}}.
    {test_heap,7,1}.
    {put_tuple2,{x,1},{list,[{atom,ok},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,reply},{x,1},{x,0}]}}.
    return.
  {label,50}.
    {line,[{location,"bank.erl",95}]}.
    {gc_bif,'+',{f,0},5,[{x,2},{x,4}],{x,0}}.
    {test_heap,7,1}.
    {put_tuple2,{x,1},{list,[{atom,ok},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,reply},{x,1},{x,0}]}}.
    return.
  {label,51}.
    {test,is_eq_exact,{f,46},[{x,0},{atom,balance}]}.
    {test_heap,7,3}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,2}]}}.
    {put_tuple2,{x,0},{list,[{atom,reply},{x,0},{x,2}]}}.
    return.


{function, handle_cast, 2, 53}.
  {label,52}.
    {line,[{location,"bank.erl",101}]}.
    {func_info,{atom,bank},{atom,handle_cast},2}.
  {label,53}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{atom,noreply},{x,1}]}}.
    return.


{function, module_info, 0, 55}.
  {label,54}.
    {line,[]}.
    {func_info,{atom,bank},{atom,module_info},0}.
  {label,55}.
    {move,{atom,bank},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 57}.
  {label,56}.
    {line,[]}.
    {func_info,{atom,bank},{atom,module_info},1}.
  {label,57}.
    {move,{x,0},{x,1}}.
    {move,{atom,bank},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-total/1-lc$^0/1-0-', 1, 59}.
  {label,58}.
    {line,[{location,"bank.erl",46}]}.
    {func_info,{atom,bank},{atom,'-total/1-lc$^0/1-0-'},1}.
  {label,59}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[ann,bob,eve]},nil}}]}}.
    {test,is_nonempty_list,{f,60},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,1,{f,20}}. % balance/1
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,0}}.
    {move,{y,0},{x,1}}.
    {call_last,2,{f,62},1}. % '-total/1-lc$^1/1-1-'/2
  {label,60}.
    return.


{function, '-total/1-lc$^1/1-1-', 2, 62}.
  {label,61}.
    {line,[{location,"bank.erl",46}]}.
    {func_info,{atom,bank},{atom,'-total/1-lc$^1/1-1-'},2}.
  {label,62}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {'%',{var_info,{x,1},[{type,{t_list,{t_atom,[ann,bob,eve]},nil}}]}}.
    {test,is_nonempty_list,{f,64},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {test,is_tagged_tuple,{f,63},[{x,2},2,{atom,ok}]}.
    {allocate,1,3}.
    {move,{x,2},{y,0}}.
    {call,2,{f,62}}. % '-total/1-lc$^1/1-1-'/2
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {get_tuple_element,{y,0},1,{x,1}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,63}.
    {call_only,2,{f,62}}. % '-total/1-lc$^1/1-1-'/2
  {label,64}.
    {move,{x,1},{x,0}}.
    {call_only,1,{f,59}}. % '-total/1-lc$^0/1-0-'/1


{function, '-busy_day/1-lc$^2/1-1-', 1, 66}.
  {label,65}.
    {line,[{location,"bank.erl",35}]}.
    {func_info,{atom,bank},{atom,'-busy_day/1-lc$^2/1-1-'},1}.
  {label,66}.
    {'%',{var_info,{x,0},
                   [{type,{t_list,{t_tuple,2,true,#{1 => pid,2 => reference}},
                                  nil}}]}}.
    {test,is_nonempty_list,{f,70},[{x,0}]}.
    {allocate,3,1}.
    {get_list,{x,0},{x,0},{y,2}}.
    {get_tuple_element,{x,0},0,{y,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
  {label,67}.
    {loop_rec,{f,69},{x,0}}.
    {test,is_tagged_tuple,{f,68},[{x,0},5,{atom,'DOWN'}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {get_tuple_element,{x,0},4,{x,0}}.
    {test,is_eq_exact,{f,68},[{x,2},{atom,process}]}.
    {test,is_eq_exact,{f,68},[{x,0},{atom,normal}]}.
    {test,is_eq_exact,{f,68},[{x,1},{tr,{y,0},reference}]}.
    {test,is_eq_exact,{f,68},[{x,3},{tr,{y,1},pid}]}.
    remove_message.
    {move,{y,2},{x,0}}.
    {call_last,1,{f,66},3}. % '-busy_day/1-lc$^2/1-1-'/1
  {label,68}.
    {loop_rec_end,{f,67}}.
  {label,69}.
    {wait,{f,67}}.
  {label,70}.
    return.


{function, '-busy_day/1-lc$^0/1-0-', 2, 72}.
  {label,71}.
    {line,[{location,"bank.erl",34}]}.
    {func_info,{atom,bank},{atom,'-busy_day/1-lc$^0/1-0-'},2}.
  {label,72}.
    {'%',{var_info,{x,1},[{type,{t_cons,{t_atom,[ann,bob,eve]},nil}}]}}.
    {test,is_nonempty_list,{f,73},[{x,0}]}.
    {allocate_heap,2,{alloc,[{words,2},{floats,0},{funs,1}]},2}.
    {move,{x,1},{y,1}}.
    {get_list,{x,0},{x,0},{y,0}}.
    {make_fun3,{f,76},0,0,{x,0},{list,[{x,1},{x,0}]}}.
    {'%',{var_info,{x,0},[{fun_type,{t_atom,[ok]}}]}}.
    {call_ext,1,{extfunc,erlang,spawn_monitor,1}}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{y,1}}.
    {trim,1,1}.
    {move,{x,2},{x,0}}.
    {call,2,{f,72}}. % '-busy_day/1-lc$^0/1-0-'/2
    {'%',{var_info,{x,0},
                   [{type,{t_list,{t_tuple,2,true,#{1 => pid,2 => reference}},
                                  nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,73}.
    {test,is_nil,{f,74},[{x,0}]}.
    return.
  {label,74}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-busy_day/1-fun-1-', 2, 76}.
  {label,75}.
    {line,[{location,"bank.erl",34}]}.
    {func_info,{atom,bank},{atom,'-busy_day/1-fun-1-'},2}.
  {label,76}.
    {'%',{var_info,{x,0},[{type,{t_cons,{t_atom,[ann,bob,eve]},nil}}]}}.
    {move,{integer,250},{x,2}}.
    {swap,{x,0},{x,1}}.
    {call_only,3,{f,12}}. % work/3


{function, '-balances/1-lc$^0/1-0-', 1, 78}.
  {label,77}.
    {line,[{location,"bank.erl",29}]}.
    {func_info,{atom,bank},{atom,'-balances/1-lc$^0/1-0-'},1}.
  {label,78}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[ann,bob,eve]},nil}}]}}.
    {test,is_nonempty_list,{f,79},[{x,0}]}.
    {allocate,2,1}.
    {get_list,{x,0},{y,1},{y,0}}.
    {move,{y,1},{x,0}}.
    {call_ext,1,{extfunc,erlang,atom_to_list,1}}.
    {move,{literal," has"},{x,1}}.
    {call_ext,2,{extfunc,erlang,'++',2}}.
    {swap,{y,1},{x,0}}.
    {call,1,{f,20}}. % balance/1
    {move,{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {init_yregs,{list,[{y,1}]}}.
    {call,2,{f,4}}. % show/2
    {move,{x,0},{y,1}}.
    {move,{y,0},{x,0}}.
    {trim,1,1}.
    {call,1,{f,78}}. % '-balances/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,79}.
    return.


{function, '-main/0-lc$^1/1-2-', 1, 81}.
  {label,80}.
    {line,[{location,"bank.erl",22}]}.
    {func_info,{atom,bank},{atom,'-main/0-lc$^1/1-2-'},1}.
  {label,81}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[ann,bob,eve]},nil}}]}}.
    {test,is_nonempty_list,{f,82},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,1,{f,37}}. % close/1
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{1 => {t_atom,[ok]}}}}]}}.
    {swap,{y,0},{x,0}}.
    {call,1,{f,81}}. % '-main/0-lc$^1/1-2-'/1
    {'%',{var_info,{x,0},
                   [{type,{t_list,{t_tuple,2,true,#{1 => {t_atom,[ok]}}},
                                  nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,82}.
    return.


{function, '-main/0-lc$^2/1-1-', 1, 84}.
  {label,83}.
    {line,[{location,"bank.erl",22}]}.
    {func_info,{atom,bank},{atom,'-main/0-lc$^2/1-1-'},1}.
  {label,84}.
    {'%',{var_info,{x,0},
                   [{type,{t_list,{t_tuple,2,true,#{1 => {t_atom,[ok]}}},
                                  nil}}]}}.
    {test,is_nonempty_list,{f,85},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{y,0},{x,0}}.
    {call,1,{f,84}}. % '-main/0-lc$^2/1-1-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {get_tuple_element,{y,0},1,{x,1}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,85}.
    return.


{function, '-main/0-lc$^0/1-0-', 1, 87}.
  {label,86}.
    {line,[{location,"bank.erl",14}]}.
    {func_info,{atom,bank},{atom,'-main/0-lc$^0/1-0-'},1}.
  {label,87}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_union,none,none,none,
                         [{{2,{t_atom,[ann]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[ann]},
                                 2 => {t_integer,{100,100}}}}},
                          {{2,{t_atom,[bob]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[bob]},
                                 2 => {t_integer,{50,50}}}}},
                          {{2,{t_atom,[eve]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[eve]},
                                 2 => {t_integer,{0,0}}}}}],
                         none},
                     nil}}]}}.
    {test,is_nonempty_list,{f,88},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {swap,{x,0},{x,1}}.
    {call,2,{f,18}}. % open/2
    {test,is_tagged_tuple,{f,89},[{x,0},2,{atom,ok}]}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,87},1}. % '-main/0-lc$^0/1-0-'/1
  {label,88}.
    return.
  {label,89}.
    {badmatch,{x,0}}.
