{module, json}.  %% version = 0

{exports, [{main,0},{module_info,0},{module_info,1}]}.

{attributes, []}.

{labels, 118}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"json.erl",6}]}.
    {func_info,{atom,json},{atom,main},0}.
  {label,2}.
    {allocate,2,0}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {move,{literal,[binary,{encoding,unicode}]},{x,0}}.
    {line,[{location,"json.erl",7}]}.
    {call_ext,1,{extfunc,io,setopts,1}}.
    {test,is_eq_exact,{f,6},[{x,0},{atom,ok}]}.
    {'try',{y,1},{f,3}}.
    {move,nil,{x,0}}.
    {line,[{scope,[3]},{location,"json.erl",9}]}.
    {call,1,{f,8}}. % input/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {call,1,{f,20}}. % value/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,2,true,
                     #{1 =>
                           {t_union,
                               {t_atom,[false,null,true]},
                               none,none,
                               [{{2,{t_atom,[array]}},
                                 {t_tuple,2,true,#{1 => {t_atom,[array]}}}},
                                {{2,{t_atom,[number]}},
                                 {t_tuple,2,true,
                                     #{1 => {t_atom,[number]},
                                       2 => {t_bitstring,8}}}},
                                {{2,{t_atom,[object]}},
                                 {t_tuple,2,true,#{1 => {t_atom,[object]}}}},
                                {{2,{t_atom,[string]}},
                                 {t_tuple,2,true,
                                     #{1 => {t_atom,[string]},
                                       2 => {t_bitstring,1}}}}],
                               none},
                       2 => {t_bitstring,8}}}}]}}.
    {get_tuple_element,{x,0},0,{y,0}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {line,[{scope,[3]},{location,"json.erl",10}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {call,1,{f,13}}. % expect_end/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {test,is_eq_exact,{f,5},[{tr,{x,0},{t_bitstring,8}},{literal,<<>>}]}.
    {move,{integer,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{scope,[2]},{location,"json.erl",11}]}.
    {call,2,{f,80}}. % show/2
    {test_heap,2,1}.
    {put_list,{x,0},{literal,"\n"},{x,0}}.
    {call_ext,1,{extfunc,io,put_chars,1}}.
    {try_end,{y,1}}.
    {deallocate,2}.
    return.
  {label,3}.
    {try_case,{y,1}}.
    {test,is_eq_exact,
          {f,4},
          [{tr,{x,0},{t_atom,[error,exit,throw]}},{atom,throw}]}.
    {test,is_tagged_tuple,{f,4},[{x,1},3,{atom,expected}]}.
    {get_tuple_element,{x,1},1,{y,1}}.
    {get_tuple_element,{x,1},2,{x,0}}.
    {move,{integer,20},{x,2}}.
    {move,{integer,0},{x,1}}.
    {line,[{scope,[0]},{location,"json.erl",14}]}.
    {call_ext,3,{extfunc,string,slice,3}}.
    {test_heap,4,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{y,1},{x,0},{x,2}}.
    {move,{literal,"expected ~ts before ~tp~n"},{x,1}}.
    {trim,2,0}.
    {move,{atom,standard_error},{x,0}}.
    {call_ext,3,{extfunc,io,format,3}}.
    {move,{integer,1},{x,0}}.
    {line,[{scope,[0]},{location,"json.erl",15}]}.
    {call_ext_last,1,{extfunc,erlang,halt,1},0}.
  {label,4}.
    {bif,raise,{f,0},[{x,2},{x,1}],{x,0}}.
  {label,5}.
    {line,[{scope,[2]},{location,"json.erl",10}]}.
    {badmatch,{x,0}}.
  {label,6}.
    {line,[{scope,[3]},{location,"json.erl",7}]}.
    {badmatch,{x,0}}.


{function, input, 1, 8}.
  {label,7}.
    {line,[{location,"json.erl",18}]}.
    {func_info,{atom,json},{atom,input},1}.
  {label,8}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {move,{atom,''},{x,0}}.
    {line,[{location,"json.erl",19}]}.
    {call_ext,1,{extfunc,io,get_line,1}}.
    {test,is_eq_exact,{f,9},[{x,0},{atom,eof}]}.
    {move,{y,0},{x,0}}.
    {trim,1,0}.
    {line,[{location,"json.erl",20}]}.
    {call_ext,1,{extfunc,lists,reverse,1}}.
    {call_ext_last,1,{extfunc,erlang,iolist_to_binary,1},0}.
  {label,9}.
    {test_heap,2,1}.
    {put_list,{x,0},{y,0},{x,0}}.
    {call_last,1,{f,8},1}. % input/1


{function, expected, 2, 11}.
  {label,10}.
    {line,[{location,"json.erl",24}]}.
    {func_info,{atom,json},{atom,expected},2}.
  {label,11}.
    {'%',{var_info,{x,0},[{type,{t_cons,{t_integer,{32,125}},nil}}]}}.
    {'%',{var_info,{x,1},[{type,{t_bitstring,1}}]}}.
    {test_heap,4,2}.
    {put_tuple2,{x,1},{list,[{atom,expected},{x,0},{x,1}]}}.
    {move,nil,{x,2}}.
    {move,{atom,throw},{x,0}}.
    {line,[{location,"json.erl",25}]}.
    {call_ext_only,3,{extfunc,erlang,raise,3}}.


{function, expect_end, 1, 13}.
  {label,12}.
    {line,[{location,"json.erl",27}]}.
    {func_info,{atom,json},{atom,expect_end},1}.
  {label,13}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {test,is_eq_exact,{f,14},[{tr,{x,0},{t_bitstring,8}},{literal,<<>>}]}.
    return.
  {label,14}.
    {move,{x,0},{x,1}}.
    {move,{literal,"the end"},{x,0}}.
    {call_only,2,{f,11}}. % expected/2


{function, blank, 1, 16}.
  {label,15}.
    {line,[{location,"json.erl",30}]}.
    {func_info,{atom,json},{atom,blank},1}.
  {label,16}.
    {'%',{var_info,{x,0},[{type,{t_bs_matchable,8}},accepts_match_context]}}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,0}}.
    {bs_get_position,{x,0},{x,1},1}.
    {test,bs_get_integer2,
          {f,18},
          2,
          [{x,0},
           {integer,8},
           1,
           {field_flags,[{anno,[30,{file,"json.erl"}]},unsigned,big]}],
          {x,2}}.
    {select_val,{x,2},
                {f,18},
                {list,[{integer,9},
                       {f,17},
                       {integer,10},
                       {f,17},
                       {integer,13},
                       {f,17},
                       {integer,32},
                       {f,17}]}}.
  {label,17}.
    {call_only,1,{f,16}}. % blank/1
  {label,18}.
    {bs_set_position,{x,0},{x,1}}.
    {bs_get_tail,{x,0},{x,0},1}.
    return.


{function, value, 1, 20}.
  {label,19}.
    {line,[{location,"json.erl",35}]}.
    {func_info,{atom,json},{atom,value},1}.
  {label,20}.
    {'%',{var_info,{x,0},[{type,{t_bs_matchable,8}},accepts_match_context]}}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,0}}.
    {bs_get_position,{x,0},{x,1},1}.
    {test,bs_get_integer2,
          {f,29},
          2,
          [{x,0},
           {integer,8},
           1,
           {field_flags,[{anno,[35,{file,"json.erl"}]},unsigned,big]}],
          {x,2}}.
    {select_val,{x,2},
                {f,27},
                {list,[{integer,34},
                       {f,26},
                       {integer,91},
                       {f,25},
                       {integer,102},
                       {f,24},
                       {integer,110},
                       {f,23},
                       {integer,116},
                       {f,22},
                       {integer,123},
                       {f,21}]}}.
  {label,21}.
    {allocate,0,1}.
    {line,[{location,"json.erl",40}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {call_last,1,{f,39},0}. % object/1
  {label,22}.
    {test,bs_match_string,{f,27},[{x,0},24,{string,<<"rue">>}]}.
    {bs_get_tail,{x,0},{x,0},1}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,true},{x,0}]}}.
    return.
  {label,23}.
    {test,bs_match_string,{f,27},[{x,0},24,{string,<<"ull">>}]}.
    {bs_get_tail,{x,0},{x,0},1}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,null},{x,0}]}}.
    return.
  {label,24}.
    {test,bs_match_string,{f,27},[{x,0},32,{string,<<"alse">>}]}.
    {bs_get_tail,{x,0},{x,0},1}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,false},{x,0}]}}.
    return.
  {label,25}.
    {allocate,0,1}.
    {line,[{location,"json.erl",39}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {call_last,1,{f,31},0}. % array/1
  {label,26}.
    {move,{literal,<<>>},{x,1}}.
    {call_only,2,{f,49}}. % string/2
  {label,27}.
    {test,is_ne_exact,{f,28},[{tr,{x,2},{t_integer,{0,255}}},{integer,45}]}.
    {test,is_ge,{f,29},[{tr,{x,2},{t_integer,{0,255}}},{integer,48}]}.
    {test,is_ge,{f,29},[{integer,57},{tr,{x,2},{t_integer,{0,255}}}]}.
  {label,28}.
    {bs_set_position,{x,0},{x,1}}.
    {bs_get_tail,{x,0},{x,0},1}.
    {call_only,1,{f,72}}. % number/1
  {label,29}.
    {bs_set_position,{x,0},{x,1}}.
    {bs_get_tail,{x,0},{x,1},1}.
    {move,{literal,"a value"},{x,0}}.
    {call_only,2,{f,11}}. % expected/2


{function, array, 1, 31}.
  {label,30}.
    {line,[{location,"json.erl",44}]}.
    {func_info,{atom,json},{atom,array},1}.
  {label,31}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}},accepts_match_context]}}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,0}}.
    {test,bs_match_string,{f,32},[{x,0},8,{string,<<"]">>}]}.
    {bs_get_tail,{x,0},{x,0},1}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{literal,{array,[]}},{x,0}]}}.
    return.
  {label,32}.
    {move,nil,{x,1}}.
    {call_only,2,{f,34}}. % elements/2


{function, elements, 2, 34}.
  {label,33}.
    {line,[{location,"json.erl",47}]}.
    {func_info,{atom,json},{atom,elements},2}.
  {label,34}.
    {'%',{var_info,{x,0},[{type,{t_bs_matchable,8}},accepts_match_context]}}.
    {'%',
        {var_info,
            {x,1},
            [{type,
                 {t_list,
                     {t_union,
                         {t_atom,[false,null,true]},
                         none,none,
                         [{{2,{t_atom,[array]}},
                           {t_tuple,2,true,#{1 => {t_atom,[array]}}}},
                          {{2,{t_atom,[number]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[number]},
                                 2 => {t_bitstring,8}}}},
                          {{2,{t_atom,[object]}},
                           {t_tuple,2,true,#{1 => {t_atom,[object]}}}},
                          {{2,{t_atom,[string]}},
                           {t_tuple,2,true,
                               #{1 => {t_atom,[string]},
                                 2 => {t_bitstring,1}}}}],
                         none},
                     nil}}]}}.
    {allocate,3,2}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {move,{x,1},{y,2}}.
    {line,[{location,"json.erl",48}]}.
    {call,1,{f,20}}. % value/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,2,true,
                     #{1 =>
                           {t_union,
                               {t_atom,[false,null,true]},
                               none,none,
                               [{{2,{t_atom,[array]}},
                                 {t_tuple,2,true,#{1 => {t_atom,[array]}}}},
                                {{2,{t_atom,[number]}},
                                 {t_tuple,2,true,
                                     #{1 => {t_atom,[number]},
                                       2 => {t_bitstring,8}}}},
                                {{2,{t_atom,[object]}},
                                 {t_tuple,2,true,#{1 => {t_atom,[object]}}}},
                                {{2,{t_atom,[string]}},
                                 {t_tuple,2,true,
                                     #{1 => {t_atom,[string]},
                                       2 => {t_bitstring,1}}}}],
                               none},
                       2 => {t_bitstring,8}}}}]}}.
    {get_tuple_element,{x,0},0,{y,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {line,[{location,"json.erl",49}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,1}}.
    {test,bs_get_integer2,
          {f,37},
          2,
          [{x,1},
           {integer,8},
           1,
           {field_flags,[{anno,[50,{file,"json.erl"}]},unsigned,big]}],
          {x,2}}.
    {select_val,{x,2},{f,37},{list,[{integer,44},{f,36},{integer,93},{f,35}]}}.
  {label,35}.
    {bs_get_tail,{x,1},{y,0},2}.
    {test_heap,2,0}.
    {put_list,{y,1},nil,{x,1}}.
    {move,{y,2},{x,0}}.
    {move,{y,0},{y,2}}.
    {trim,2,1}.
    {line,[{location,"json.erl",51}]}.
    {call_ext,2,{extfunc,lists,reverse,2}}.
    {test_heap,6,1}.
    {put_tuple2,{x,0},{list,[{atom,array},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,36}.
    {move,{x,1},{x,0}}.
    {line,[{location,"json.erl",50}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {test_heap,2,1}.
    {put_list,{y,1},{y,2},{x,1}}.
    {call_last,2,{f,34},3}. % elements/2
  {label,37}.
    {move,{x,0},{x,1}}.
    {move,{literal,"a comma or ]"},{x,0}}.
    {call_last,2,{f,11},3}. % expected/2


{function, object, 1, 39}.
  {label,38}.
    {line,[{location,"json.erl",55}]}.
    {func_info,{atom,json},{atom,object},1}.
  {label,39}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}},accepts_match_context]}}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,0}}.
    {test,bs_match_string,{f,40},[{x,0},8,{string,<<"}">>}]}.
    {bs_get_tail,{x,0},{x,0},1}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{literal,{object,[]}},{x,0}]}}.
    return.
  {label,40}.
    {move,nil,{x,1}}.
    {call_only,2,{f,42}}. % members/2


{function, members, 2, 42}.
  {label,41}.
    {line,[{location,"json.erl",58}]}.
    {func_info,{atom,json},{atom,members},2}.
  {label,42}.
    {'%',{var_info,{x,0},[{type,{t_bs_matchable,8}},accepts_match_context]}}.
    {'%',
     {var_info,
      {x,1},
      [{type,
        {t_list,
         {t_tuple,2,true,
          #{1 =>
             {t_tuple,2,true,#{1 => {t_atom,[string]},2 => {t_bitstring,1}}},
            2 =>
             {t_union,
              {t_atom,[false,null,true]},
              none,none,
              [{{2,{t_atom,[array]}},
                {t_tuple,2,true,#{1 => {t_atom,[array]}}}},
               {{2,{t_atom,[number]}},
                {t_tuple,2,true,
                 #{1 => {t_atom,[number]},2 => {t_bitstring,8}}}},
               {{2,{t_atom,[object]}},
                {t_tuple,2,true,#{1 => {t_atom,[object]}}}},
               {{2,{t_atom,[string]}},
                {t_tuple,2,true,
                 #{1 => {t_atom,[string]},2 => {t_bitstring,1}}}}],
              none}}},
         nil}}]}}.
    {bs_start_match4,{atom,no_fail},2,{x,0},{x,0}}.
    {test,bs_match_string,{f,47},[{x,0},8,{string,<<"\"">>}]}.
    {allocate,4,2}.
    {init_yregs,{list,[{y,0},{y,1},{y,2}]}}.
    {move,{x,1},{y,3}}.
    {move,{literal,<<>>},{x,1}}.
    {line,[{location,"json.erl",59}]}.
    {call,2,{f,49}}. % string/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,2,true,
                     #{1 =>
                           {t_tuple,2,true,
                               #{1 => {t_atom,[string]},2 => {t_bitstring,1}}},
                       2 => {t_bitstring,8}}}}]}}.
    {get_tuple_element,{x,0},0,{y,2}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {line,[{location,"json.erl",61}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,1}}.
    {test,bs_match_string,{f,46},[{x,1},8,{string,<<":">>}]}.
    {move,{x,1},{x,0}}.
    {line,[{location,"json.erl",62}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {call,1,{f,20}}. % value/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,2,true,
                     #{1 =>
                           {t_union,
                               {t_atom,[false,null,true]},
                               none,none,
                               [{{2,{t_atom,[array]}},
                                 {t_tuple,2,true,#{1 => {t_atom,[array]}}}},
                                {{2,{t_atom,[number]}},
                                 {t_tuple,2,true,
                                     #{1 => {t_atom,[number]},
                                       2 => {t_bitstring,8}}}},
                                {{2,{t_atom,[object]}},
                                 {t_tuple,2,true,#{1 => {t_atom,[object]}}}},
                                {{2,{t_atom,[string]}},
                                 {t_tuple,2,true,
                                     #{1 => {t_atom,[string]},
                                       2 => {t_bitstring,1}}}}],
                               none},
                       2 => {t_bitstring,8}}}}]}}.
    {get_tuple_element,{x,0},0,{y,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {line,[{location,"json.erl",65}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,1}}.
    {test,bs_get_integer2,
          {f,45},
          2,
          [{x,1},
           {integer,8},
           1,
           {field_flags,[{anno,[66,{file,"json.erl"}]},unsigned,big]}],
          {x,2}}.
    {select_val,{x,2},
                {f,45},
                {list,[{integer,44},{f,44},{integer,125},{f,43}]}}.
  {label,43}.
    {bs_get_tail,{x,1},{y,0},2}.
    {test_heap,5,0}.
    {put_tuple2,{x,0},{list,[{y,2},{y,1}]}}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{y,3},{x,0}}.
    {move,{y,0},{y,3}}.
    {trim,3,1}.
    {line,[{location,"json.erl",67}]}.
    {call_ext,2,{extfunc,lists,reverse,2}}.
    {test_heap,6,1}.
    {put_tuple2,{x,0},{list,[{atom,object},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,44}.
    {move,{x,1},{x,0}}.
    {line,[{location,"json.erl",66}]}.
    {call,1,{f,16}}. % blank/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {test_heap,5,1}.
    {put_tuple2,{x,1},{list,[{y,2},{y,1}]}}.
    {put_list,{x,1},{y,3},{x,1}}.
    {call_last,2,{f,42},4}. % members/2
  {label,45}.
    {move,{x,0},{x,1}}.
    {move,{literal,"a comma or }"},{x,0}}.
    {call_last,2,{f,11},4}. % expected/2
  {label,46}.
    {move,{x,0},{x,1}}.
    {move,{literal,"a colon"},{x,0}}.
    {call_last,2,{f,11},4}. % expected/2
  {label,47}.
    {bs_get_tail,{x,0},{x,1},1}.
    {move,{literal,"a key"},{x,0}}.
    {call_only,2,{f,11}}. % expected/2


{function, string, 2, 49}.
  {label,48}.
    {line,[{location,"json.erl",73}]}.
    {func_info,{atom,json},{atom,string},2}.
  {label,49}.
    {'%',{var_info,{x,0},[{type,{t_bs_context,8}},accepts_match_context]}}.
    {'%',{var_info,{x,1},[{type,{t_bitstring,1}}]}}.
    {bs_start_match4,{atom,resume},2,{x,0},{x,0}}.
    {bs_get_position,{x,0},{x,2},2}.
    {test,bs_get_integer2,
          {f,53},
          3,
          [{x,0},
           {integer,8},
           1,
           {field_flags,[{anno,[73,{file,"json.erl"}]},unsigned,big]}],
          {x,3}}.
    {select_val,{x,3},{f,53},{list,[{integer,34},{f,52},{integer,92},{f,50}]}}.
  {label,50}.
    {test,bs_get_integer2,
          {f,53},
          3,
          [{x,0},
           {integer,8},
           1,
           {field_flags,[{anno,[74,{file,"json.erl"}]},unsigned,big]}],
          {x,3}}.
    {test,is_eq_exact,{f,51},[{tr,{x,3},{t_integer,{0,255}}},{integer,117}]}.
    {test,bs_get_binary2,
          {f,51},
          4,
          [{x,0},
           {integer,4},
           8,
           {field_flags,[{anno,[74,{file,"json.erl"}]},unsigned,big]}],
          {x,2}}.
    {allocate,2,3}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"json.erl",74}]}.
    {call,1,{f,59}}. % code/1
    {move,{y,0},{x,1}}.
    {move,{y,1},{x,2}}.
    {call_last,3,{f,56},2}. % escaped/3
  {label,51}.
    {allocate,2,4}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,3},{x,0}}.
    {line,[{location,"json.erl",75}]}.
    {call,1,{f,63}}. % escape/1
    {'%',{var_info,{x,0},[{type,{t_integer,{8,92}}}]}}.
    {bs_create_bin,{f,0},
                   0,1,8,
                   {x,1},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{y,1},{t_bitstring,1}},
                          {atom,all},
                          {atom,integer},
                          2,1,nil,
                          {tr,{x,0},{t_integer,{8,92}}},
                          {integer,8}]}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,49},2}. % string/2
  {label,52}.
    {bs_get_tail,{x,0},{x,0},2}.
    {test_heap,6,2}.
    {put_tuple2,{x,1},{list,[{atom,string},{x,1}]}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    return.
  {label,53}.
    {bs_set_position,{x,0},{x,2}}.
    {test,bs_get_utf8,
          {f,54},
          3,
          [{x,0},{field_flags,[{anno,[76,{file,"json.erl"}]},unsigned,big]}],
          {x,3}}.
    {test,is_ge,{f,54},[{tr,{x,3},{t_integer,{0,1114111}}},{integer,32}]}.
    {line,[{location,"json.erl",76}]}.
    {bs_create_bin,{f,0},
                   0,4,8,
                   {x,1},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,1},{t_bitstring,1}},
                          {atom,all},
                          {atom,utf8},
                          2,0,nil,
                          {tr,{x,3},{t_integer,{0,1114111}}},
                          {atom,undefined}]}}.
    {call_only,2,{f,49}}. % string/2
  {label,54}.
    {bs_set_position,{x,0},{x,2}}.
    {bs_get_tail,{x,0},{x,1},1}.
    {move,{literal,"the end of a string"},{x,0}}.
    {call_only,2,{f,11}}. % expected/2


{function, escaped, 3, 56}.
  {label,55}.
    {line,[{location,"json.erl",80}]}.
    {func_info,{atom,json},{atom,escaped},3}.
  {label,56}.
    {'%',{var_info,{x,1},[{type,{t_bs_context,8}},accepts_match_context]}}.
    {'%',{var_info,{x,2},[{type,{t_bitstring,1}}]}}.
    {bs_start_match4,{atom,resume},3,{x,1},{x,1}}.
    {bs_get_position,{x,1},{x,3},3}.
    {test,bs_match_string,{f,57},[{x,1},16,{string,<<"\\u">>}]}.
    {test,bs_get_binary2,
          {f,57},
          4,
          [{x,1},
           {integer,4},
           8,
           {field_flags,[{anno,[80,{file,"json.erl"}]},unsigned,big]}],
          {x,4}}.
    {test,is_ge,{f,57},[{x,0},{integer,55296}]}.
    {test,is_lt,{f,57},[{x,0},{integer,56320}]}.
    {allocate,3,5}.
    {move,{x,1},{y,0}}.
    {move,{x,2},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{x,4},{x,0}}.
    {line,[{location,"json.erl",81}]}.
    {call,1,{f,59}}. % code/1
    {line,[{location,"json.erl",82}]}.
    {gc_bif,'-',{f,0},1,[{y,2},{integer,55296}],{x,1}}.
    {gc_bif,'*',{f,0},2,[{tr,{x,1},number},{integer,1024}],{x,1}}.
    {gc_bif,'+',{f,0},2,[{tr,{x,1},number},{integer,65536}],{x,1}}.
    {gc_bif,'+',{f,0},2,[{tr,{x,1},number},{x,0}],{x,0}}.
    {gc_bif,'-',{f,0},1,[{tr,{x,0},number},{integer,56320}],{x,0}}.
    {bs_create_bin,{f,0},
                   0,1,8,
                   {x,1},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{y,1},{t_bitstring,1}},
                          {atom,all},
                          {atom,utf8},
                          2,0,nil,
                          {tr,{x,0},number},
                          {atom,undefined}]}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,49},3}. % string/2
  {label,57}.
    {line,[{location,"json.erl",84}]}.
    {bs_create_bin,{f,0},
                   0,4,8,
                   {x,0},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,2},{t_bitstring,1}},
                          {atom,all},
                          {atom,utf8},
                          2,0,nil,
                          {x,0},
                          {atom,undefined}]}}.
    {bs_set_position,{x,1},{x,3}}.
    {swap,{x,0},{x,1}}.
    {call_only,2,{f,49}}. % string/2


{function, code, 1, 59}.
  {label,58}.
    {line,[{location,"json.erl",86}]}.
    {func_info,{atom,json},{atom,code},1}.
  {label,59}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {allocate,2,1}.
    {move,{x,0},{y,0}}.
    {'try',{y,1},{f,60}}.
    {move,{integer,16},{x,1}}.
    {line,[{location,"json.erl",87}]}.
    {call_ext,2,{extfunc,erlang,binary_to_integer,2}}.
    {try_end,{y,1}}.
    {deallocate,2}.
    return.
  {label,60}.
    {try_case,{y,1}}.
    {test,is_eq_exact,
          {f,61},
          [{tr,{x,0},{t_atom,[error,exit,throw]}},{atom,error}]}.
    {test,is_eq_exact,{f,61},[{x,1},{atom,badarg}]}.
    {move,{y,0},{x,1}}.
    {move,{literal,"four hexadecimal digits"},{x,0}}.
    {call_last,2,{f,11},2}. % expected/2
  {label,61}.
    {bif,raise,{f,0},[{x,2},{x,1}],{x,0}}.


{function, escape, 1, 63}.
  {label,62}.
    {line,[{location,"json.erl",91}]}.
    {func_info,{atom,json},{atom,escape},1}.
  {label,63}.
    {'%',{var_info,{x,0},[{type,{t_integer,{0,255}}}]}}.
    {select_val,{x,0},
                {f,70},
                {list,[{integer,34},
                       {f,69},
                       {integer,47},
                       {f,69},
                       {integer,92},
                       {f,69},
                       {integer,98},
                       {f,68},
                       {integer,102},
                       {f,67},
                       {integer,110},
                       {f,66},
                       {integer,114},
                       {f,65},
                       {integer,116},
                       {f,64}]}}.
  {label,64}.
    {move,{integer,9},{x,0}}.
    return.
  {label,65}.
    {move,{integer,13},{x,0}}.
    return.
  {label,66}.
    {move,{integer,10},{x,0}}.
    return.
  {label,67}.
    {move,{integer,12},{x,0}}.
    return.
  {label,68}.
    {move,{integer,8},{x,0}}.
    return.
  {label,69}.
    return.
  {label,70}.
    {line,[{location,"json.erl",97}]}.
    {bs_create_bin,{f,0},
                   0,1,1,
                   {x,1},
                   {list,[{atom,integer},
                          1,1,nil,
                          {tr,{x,0},{t_integer,{0,255}}},
                          {integer,8}]}}.
    {move,{literal,"an escape"},{x,0}}.
    {call_only,2,{f,11}}. % expected/2


{function, number, 1, 72}.
  {label,71}.
    {line,[{location,"json.erl",99}]}.
    {func_info,{atom,json},{atom,number},1}.
  {label,72}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {move,{integer,0},{x,1}}.
    {line,[{location,"json.erl",100}]}.
    {call,2,{f,75}}. % number_length/2
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {bs_start_match4,{atom,no_fail},1,{y,0},{x,1}}.
    {test,bs_get_binary2,
          {f,73},
          2,
          [{x,1},
           {x,0},
           8,
           {field_flags,[{anno,[101,{file,"json.erl"}]},unsigned,big]}],
          {x,0}}.
    {bs_get_tail,{x,1},{x,1},2}.
    {test_heap,6,2}.
    {put_tuple2,{x,0},{list,[{atom,number},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    {deallocate,1}.
    return.
  {label,73}.
    {line,[{location,"json.erl",101}]}.
    {badmatch,{y,0}}.


{function, number_length, 2, 75}.
  {label,74}.
    {line,[{location,"json.erl",104}]}.
    {func_info,{atom,json},{atom,number_length},2}.
  {label,75}.
    {'%',{var_info,{x,0},[{type,{t_bs_matchable,8}},accepts_match_context]}}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {bs_start_match4,{atom,no_fail},2,{x,0},{x,0}}.
    {bs_get_position,{x,0},{x,2},2}.
    {test,bs_skip_bits2,
          {f,78},
          [{x,0},
           {x,1},
           8,
           {field_flags,[{anno,[106,{file,"json.erl"}]},unsigned,big]}]}.
    {test,bs_get_integer2,
          {f,78},
          3,
          [{x,0},
           {integer,8},
           1,
           {field_flags,[{anno,[106,{file,"json.erl"}]},unsigned,big]}],
          {x,3}}.
    {test,is_ge,{f,76},[{tr,{x,3},{t_integer,{0,255}}},{integer,48}]}.
    {test,is_lt,{f,77},[{integer,57},{tr,{x,3},{t_integer,{0,255}}}]}.
    {select_val,{x,3},
                {f,78},
                {list,[{integer,69},{f,77},{integer,101},{f,77}]}}.
  {label,76}.
    {select_val,{x,3},
                {f,78},
                {list,[{integer,43},
                       {f,77},
                       {integer,45},
                       {f,77},
                       {integer,46},
                       {f,77},
                       {integer,69},
                       {f,77},
                       {integer,101},
                       {f,77}]}}.
  {label,77}.
    {line,[{location,"json.erl",107}]}.
    {gc_bif,'+',{f,0},3,[{tr,{x,1},{t_integer,any}},{integer,1}],{x,1}}.
    {bs_set_position,{x,0},{x,2}}.
    {call_only,2,{f,75}}. % number_length/2
  {label,78}.
    {move,{x,1},{x,0}}.
    return.


{function, show, 2, 80}.
  {label,79}.
    {line,[{location,"json.erl",114}]}.
    {func_info,{atom,json},{atom,show},2}.
  {label,80}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {test,is_tuple,{f,87},[{x,0}]}.
    {test,test_arity,{f,87},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {select_val,{x,2},
                {f,87},
                {list,[{atom,array},
                       {f,85},
                       {atom,number},
                       {f,84},
                       {atom,object},
                       {f,82},
                       {atom,string},
                       {f,81}]}}.
  {label,81}.
    {move,{x,3},{x,0}}.
    {call_only,1,{f,91}}. % quoted/1
  {label,82}.
    {test,is_nil,{f,83},[{x,3}]}.
    {move,{literal,"{}"},{x,0}}.
    return.
  {label,83}.
    {allocate,1,4}.
    {move,{x,1},{y,0}}.
    {move,{x,3},{x,0}}.
    {line,[{location,"json.erl",116}]}.
    {call,2,{f,110}}. % '-show/2-lc$^0/1-0-'/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_cons,any,nil},nil}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,",\n"},{x,0}}.
    {line,[{location,"json.erl",117}]}.
    {call_ext,2,{extfunc,lists,join,2}}.
    {swap,{y,0},{x,0}}.
    {call,1,{f,89}}. % indent/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,{32,32}},nil}}]}}.
    {test_heap,8,1}.
    {put_list,{x,0},{literal,"}"},{x,0}}.
    {put_list,{integer,10},{x,0},{x,0}}.
    {put_list,{y,0},{x,0},{x,0}}.
    {put_list,{literal,"{\n"},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,84}.
    {move,{x,3},{x,0}}.
    return.
  {label,85}.
    {test,is_nil,{f,86},[{x,3}]}.
    {move,{literal,"[]"},{x,0}}.
    return.
  {label,86}.
    {allocate,1,4}.
    {move,{x,1},{y,0}}.
    {move,{x,3},{x,0}}.
    {line,[{location,"json.erl",120}]}.
    {call,2,{f,115}}. % '-show/2-lc$^1/1-1-'/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_cons,any,nil},nil}}]}}.
    {move,{x,0},{x,1}}.
    {move,{literal,",\n"},{x,0}}.
    {line,[{location,"json.erl",121}]}.
    {call_ext,2,{extfunc,lists,join,2}}.
    {swap,{y,0},{x,0}}.
    {call,1,{f,89}}. % indent/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,{32,32}},nil}}]}}.
    {test_heap,8,1}.
    {put_list,{x,0},{literal,"]"},{x,0}}.
    {put_list,{integer,10},{x,0},{x,0}}.
    {put_list,{y,0},{x,0},{x,0}}.
    {put_list,{literal,"[\n"},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,87}.
    {line,[{location,"json.erl",124}]}.
    {call_ext_only,1,{extfunc,erlang,atom_to_list,1}}.


{function, indent, 1, 89}.
  {label,88}.
    {line,[{location,"json.erl",126}]}.
    {func_info,{atom,json},{atom,indent},1}.
  {label,89}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {gc_bif,'*',{f,0},1,[{tr,{x,0},{t_integer,any}},{integer,2}],{x,0}}.
    {move,{integer,32},{x,1}}.
    {call_ext_only,2,{extfunc,lists,duplicate,2}}.


{function, quoted, 1, 91}.
  {label,90}.
    {line,[{location,"json.erl",128}]}.
    {func_info,{atom,json},{atom,quoted},1}.
  {label,91}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {allocate,0,1}.
    {call,1,{f,106}}. % '-quoted/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,4,1}.
    {put_list,{x,0},{literal,"\""},{x,0}}.
    {put_list,{integer,34},{x,0},{x,0}}.
    {deallocate,0}.
    return.


{function, quote, 1, 93}.
  {label,92}.
    {line,[{location,"json.erl",130}]}.
    {func_info,{atom,json},{atom,quote},1}.
  {label,93}.
    {'%',{var_info,{x,0},[{type,{t_integer,{0,1114111}}}]}}.
    {select_val,{x,0},
                {f,99},
                {list,[{integer,9},
                       {f,98},
                       {integer,10},
                       {f,97},
                       {integer,13},
                       {f,96},
                       {integer,34},
                       {f,95},
                       {integer,92},
                       {f,94}]}}.
  {label,94}.
    {move,{literal,"\\\\"},{x,0}}.
    return.
  {label,95}.
    {move,{literal,"\\\""},{x,0}}.
    return.
  {label,96}.
    {move,{literal,"\\r"},{x,0}}.
    return.
  {label,97}.
    {move,{literal,"\\n"},{x,0}}.
    return.
  {label,98}.
    {move,{literal,"\\t"},{x,0}}.
    return.
  {label,99}.
    {test,is_lt,{f,100},[{tr,{x,0},{t_integer,{0,1114111}}},{integer,32}]}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"\\u~4.16.0b"},{x,0}}.
    {line,[{location,"json.erl",135}]}.
    {call_ext_only,2,{extfunc,io_lib,format,2}}.
  {label,100}.
    return.


{function, module_info, 0, 102}.
  {label,101}.
    {line,[]}.
    {func_info,{atom,json},{atom,module_info},0}.
  {label,102}.
    {move,{atom,json},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 104}.
  {label,103}.
    {line,[]}.
    {func_info,{atom,json},{atom,module_info},1}.
  {label,104}.
    {move,{x,0},{x,1}}.
    {move,{atom,json},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-quoted/1-lc$^0/1-0-', 1, 106}.
  {label,105}.
    {line,[{location,"json.erl",128}]}.
    {func_info,{atom,json},{atom,'-quoted/1-lc$^0/1-0-'},1}.
  {label,106}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,108},1,[{x,0}],{x,1}}.
    {test,bs_get_utf8,
          {f,107},
          2,
          [{x,1},{field_flags,[{anno,[128,{file,"json.erl"}]},unsigned,big]}],
          {x,0}}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {call,1,{f,93}}. % quote/1
    {swap,{y,0},{x,0}}.
    {call,1,{f,106}}. % '-quoted/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,107}.
    {move,nil,{x,0}}.
    return.
  {label,108}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-show/2-lc$^0/1-0-', 2, 110}.
  {label,109}.
    {line,[{location,"json.erl",116}]}.
    {func_info,{atom,json},{atom,'-show/2-lc$^0/1-0-'},2}.
  {label,110}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {test,is_nonempty_list,{f,112},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {test,is_tuple,{f,111},[{x,2}]}.
    {test,test_arity,{f,111},[{x,2},2]}.
    {get_tuple_element,{x,2},0,{x,3}}.
    {get_tuple_element,{x,2},1,{x,2}}.
    {test,is_tagged_tuple,{f,111},[{x,3},2,{atom,string}]}.
    {gc_bif,'+',{f,0},4,[{tr,{x,1},{t_integer,any}},{integer,1}],{x,4}}.
    {allocate,4,5}.
    {move,{x,3},{y,0}}.
    {move,{x,2},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{x,1},{y,3}}.
    {move,{x,4},{x,0}}.
    {call,1,{f,89}}. % indent/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,{32,32}},nil}}]}}.
    {get_tuple_element,{y,0},1,{x,1}}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,0}}.
    {call,1,{f,91}}. % quoted/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_cons,
                     {t_union,none,
                         {t_list,any,nil},
                         {t_integer,{34,34}},
                         none,none},
                     nil}}]}}.
    {gc_bif,'+',{f,0},1,[{tr,{y,3},{t_integer,any}},{integer,1}],{x,1}}.
    {swap,{y,1},{x,0}}.
    {call,2,{f,80}}. % show/2
    {move,{y,2},{x,2}}.
    {move,{y,3},{x,1}}.
    {move,{x,0},{y,3}}.
    {move,{y,0},{y,2}}.
    {trim,1,3}.
    {move,{x,2},{x,0}}.
    {call,2,{f,110}}. % '-show/2-lc$^0/1-0-'/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_cons,any,nil},nil}}]}}.
    {test_heap,10,1}.
    {put_list,{y,2},nil,{x,1}}.
    {put_list,{literal,": "},{x,1},{x,1}}.
    {put_list,{y,0},{x,1},{x,1}}.
    {put_list,{y,1},{x,1},{x,1}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,3}.
    return.
  {label,111}.
    {call_only,2,{f,110}}. % '-show/2-lc$^0/1-0-'/2
  {label,112}.
    {test,is_nil,{f,113},[{x,0}]}.
    return.
  {label,113}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-show/2-lc$^1/1-1-', 2, 115}.
  {label,114}.
    {line,[{location,"json.erl",120}]}.
    {func_info,{atom,json},{atom,'-show/2-lc$^1/1-1-'},2}.
  {label,115}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {test,is_nonempty_list,{f,116},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {gc_bif,'+',{f,0},3,[{tr,{x,1},{t_integer,any}},{integer,1}],{x,3}}.
    {allocate,3,4}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{x,3},{x,0}}.
    {call,1,{f,89}}. % indent/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,{32,32}},nil}}]}}.
    {gc_bif,'+',{f,0},1,[{tr,{y,2},{t_integer,any}},{integer,1}],{x,1}}.
    {swap,{y,0},{x,0}}.
    {call,2,{f,80}}. % show/2
    {move,{y,1},{x,2}}.
    {move,{y,2},{x,1}}.
    {move,{x,0},{y,2}}.
    {move,{y,0},{y,1}}.
    {trim,1,2}.
    {move,{x,2},{x,0}}.
    {call,2,{f,115}}. % '-show/2-lc$^1/1-1-'/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_cons,any,nil},nil}}]}}.
    {test_heap,6,1}.
    {put_list,{y,1},nil,{x,1}}.
    {put_list,{y,0},{x,1},{x,1}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,2}.
    return.
  {label,116}.
    {test,is_nil,{f,117},[{x,0}]}.
    return.
  {label,117}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.
