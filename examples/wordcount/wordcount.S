{module, wordcount}.  %% version = 0

{exports, [{main,0},{module_info,0},{module_info,1}]}.

{attributes, []}.

{labels, 33}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"wordcount.erl",7}]}.
    {func_info,{atom,wordcount},{atom,main},0}.
  {label,2}.
    {allocate,3,0}.
    {init_yregs,{list,[{y,0},{y,1},{y,2}]}}.
    {move,{literal,[binary,{encoding,latin1}]},{x,0}}.
    {line,[{location,"wordcount.erl",8}]}.
    {call_ext,1,{extfunc,io,setopts,1}}.
    {test,is_eq_exact,{f,3},[{x,0},{atom,ok}]}.
    {move,{atom,''},{x,0}}.
    {line,[{location,"wordcount.erl",9}]}.
    {call_ext,1,{extfunc,io,get_line,1}}.
    {move,{integer,0},{x,2}}.
    {move,{literal,#{}},{x,3}}.
    {move,{integer,0},{x,1}}.
    {call,4,{f,5}}. % count/4
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,3,true,
                                   #{1 => {t_integer,any},
                                     2 => {t_integer,any}}}}]}}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},1}.
    {make_fun3,{f,32},0,0,{y,2},{list,[]}}.
    {'%',{var_info,{y,2},[{fun_type,{t_atom,[false,true]}}]}}.
    {get_tuple_element,{x,0},2,{y,1}}.
    {move,{x,0},{y,0}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"wordcount.erl",10}]}.
    {call_ext,1,{extfunc,maps,to_list,1}}.
    {move,{x,0},{x,1}}.
    {move,{y,2},{x,0}}.
    {move,{y,0},{y,2}}.
    {trim,1,2}.
    {call_ext,2,{extfunc,lists,sort,2}}.
    {move,{integer,10},{x,1}}.
    {line,[{location,"wordcount.erl",11}]}.
    {call_ext,2,{extfunc,lists,sublist,2}}.
    {call,1,{f,27}}. % '-main/0-lc$^1/1-1-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{y,0},{x,0}}.
    {trim,1,1}.
    {line,[{location,"wordcount.erl",12}]}.
    {call_ext,1,{extfunc,maps,values,1}}.
    {call_ext,1,{extfunc,lists,sum,1}}.
    {test_heap,6,1}.
    {get_tuple_element,{y,0},0,{x,1}}.
    {get_tuple_element,{y,0},1,{x,2}}.
    {put_list,{x,2},nil,{x,2}}.
    {put_list,{x,0},{x,2},{x,0}}.
    {put_list,{x,1},{x,0},{x,1}}.
    {move,{literal,"~b lines, ~b words, ~b bytes~n"},{x,0}}.
    {call_ext_last,2,{extfunc,io,format,2},1}.
  {label,3}.
    {line,[{location,"wordcount.erl",8}]}.
    {badmatch,{x,0}}.


{function, count, 4, 5}.
  {label,4}.
    {line,[{location,"wordcount.erl",14}]}.
    {func_info,{atom,wordcount},{atom,count},4}.
  {label,5}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,2},[{type,{t_integer,any}}]}}.
    {test,is_eq_exact,{f,6},[{x,0},{atom,eof}]}.
    {test_heap,4,4}.
    {put_tuple2,{x,0},{list,[{x,1},{x,2},{x,3}]}}.
    return.
  {label,6}.
    {allocate,4,4}.
    {move,{x,3},{y,0}}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{x,0},{y,3}}.
    {move,{atom,''},{x,0}}.
    {line,[{location,"wordcount.erl",17}]}.
    {call_ext,1,{extfunc,io,get_line,1}}.
    {gc_bif,'+',{f,0},1,[{tr,{y,2},{t_integer,any}},{integer,1}],{y,2}}.
    {gc_bif,byte_size,{f,0},1,[{y,3}],{x,1}}.
    {gc_bif,'+',
            {f,0},
            2,
            [{tr,{y,1},{t_integer,any}},
             {tr,{x,1},{t_integer,{0,288230376151711743}}}],
            {y,1}}.
    {swap,{y,3},{x,0}}.
    {move,{y,0},{x,2}}.
    {move,{literal,<<>>},{x,1}}.
    {trim,1,3}.
    {call,3,{f,8}}. % words/3
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,3}}.
    {move,{y,2},{x,0}}.
    {call_last,4,{f,5},3}. % count/4


{function, words, 3, 8}.
  {label,7}.
    {line,[{location,"wordcount.erl",20}]}.
    {func_info,{atom,wordcount},{atom,words},3}.
  {label,8}.
    {'%',{var_info,{x,0},[{type,{t_bs_matchable,1}},accepts_match_context]}}.
    {'%',{var_info,{x,1},[{type,{t_bitstring,1}}]}}.
    {bs_start_match4,{atom,no_fail},3,{x,0},{x,0}}.
    {bs_get_position,{x,0},{x,3},3}.
    {test,bs_get_integer2,
          {f,15},
          4,
          [{x,0},
           {integer,8},
           1,
           {field_flags,[{anno,[20,{file,"wordcount.erl"}]},unsigned,big]}],
          {x,4}}.
    {test,bs_test_unit,{f,15},[{x,0},8]}.
    {test,is_ge,{f,10},[{tr,{x,4},{t_integer,{0,255}}},{integer,65}]}.
    {test,is_ge,{f,9},[{integer,90},{tr,{x,4},{t_integer,{0,255}}}]}.
    {line,[{location,"wordcount.erl",21}]}.
    {gc_bif,'+',{f,0},5,[{tr,{x,4},{t_integer,{0,255}}},{integer,32}],{x,3}}.
    {bs_create_bin,{f,0},
                   0,4,8,
                   {x,1},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,1},{t_bitstring,1}},
                          {atom,all},
                          {atom,integer},
                          2,1,nil,
                          {tr,{x,3},{t_integer,{32,287}}},
                          {integer,8}]}}.
    {call_only,3,{f,8}}. % words/3
  {label,9}.
    {test,is_ge,{f,10},[{tr,{x,4},{t_integer,{0,255}}},{integer,97}]}.
    {test,is_ge,{f,12},[{integer,122},{tr,{x,4},{t_integer,{0,255}}}]}.
    {jump,{f,13}}.
  {label,10}.
    {test,is_ge,{f,11},[{tr,{x,4},{t_integer,{0,255}}},{integer,48}]}.
    {test,is_ge,{f,12},[{integer,57},{tr,{x,4},{t_integer,{0,255}}}]}.
    {jump,{f,13}}.
  {label,11}.
    {test,is_ne_exact,{f,13},[{tr,{x,4},{t_integer,{0,255}}},{integer,39}]}.
  {label,12}.
    {test,is_lt,{f,14},[{integer,127},{tr,{x,4},{t_integer,{0,255}}}]}.
  {label,13}.
    {line,[{location,"wordcount.erl",24}]}.
    {bs_create_bin,{f,0},
                   0,5,8,
                   {x,1},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,1},{t_bitstring,1}},
                          {atom,all},
                          {atom,integer},
                          2,1,nil,
                          {tr,{x,4},{t_integer,{0,255}}},
                          {integer,8}]}}.
    {call_only,3,{f,8}}. % words/3
  {label,14}.
    {allocate,1,3}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {line,[{location,"wordcount.erl",26}]}.
    {call,2,{f,18}}. % add/2
    {move,{literal,<<>>},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,0},{x,0}}.
    {call_last,3,{f,8},1}. % words/3
  {label,15}.
    {bs_set_position,{x,0},{x,3}}.
    {test,bs_test_tail2,{f,16},[{x,0},0]}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {call_only,2,{f,18}}. % add/2
  {label,16}.
    {bs_get_tail,{x,0},{x,0},3}.
    {jump,{f,7}}.


{function, add, 2, 18}.
  {label,17}.
    {line,[{location,"wordcount.erl",30}]}.
    {func_info,{atom,wordcount},{atom,add},2}.
  {label,18}.
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {test,is_eq_exact,{f,19},[{tr,{x,0},{t_bitstring,1}},{literal,<<>>}]}.
    {move,{x,1},{x,0}}.
    return.
  {label,19}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},2}.
    {make_fun3,{f,25},0,0,{x,2},{list,[]}}.
    {'%',{var_info,{x,2},[{fun_type,number}]}}.
    {move,{x,1},{x,3}}.
    {move,{x,2},{x,1}}.
    {move,{integer,1},{x,2}}.
    {line,[{location,"wordcount.erl",31}]}.
    {call_ext_only,4,{extfunc,maps,update_with,4}}.


{function, module_info, 0, 21}.
  {label,20}.
    {line,[]}.
    {func_info,{atom,wordcount},{atom,module_info},0}.
  {label,21}.
    {move,{atom,wordcount},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 23}.
  {label,22}.
    {line,[]}.
    {func_info,{atom,wordcount},{atom,module_info},1}.
  {label,23}.
    {move,{x,0},{x,1}}.
    {move,{atom,wordcount},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-add/2-fun-0-', 1, 25}.
  {label,24}.
    {line,[{location,"wordcount.erl",31}]}.
    {func_info,{atom,wordcount},{atom,'-add/2-fun-0-'},1}.
  {label,25}.
    {gc_bif,'+',{f,0},1,[{x,0},{integer,1}],{x,0}}.
    return.


{function, '-main/0-lc$^1/1-1-', 1, 27}.
  {label,26}.
    {line,[{location,"wordcount.erl",11}]}.
    {func_info,{atom,wordcount},{atom,'-main/0-lc$^1/1-1-'},1}.
  {label,27}.
    {test,is_nonempty_list,{f,29},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,0}}.
    {test,is_tuple,{f,28},[{x,1}]}.
    {test,test_arity,{f,28},[{x,1},2]}.
    {allocate_heap,1,4,2}.
    {move,{x,0},{y,0}}.
    {get_tuple_element,{x,1},0,{x,0}}.
    {get_tuple_element,{x,1},1,{x,1}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{x,1},{x,0},{x,1}}.
    {move,{literal,"~6b ~ts~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,27},1}. % '-main/0-lc$^1/1-1-'/1
  {label,28}.
    {call_only,1,{f,27}}. % '-main/0-lc$^1/1-1-'/1
  {label,29}.
    {test,is_nil,{f,30},[{x,0}]}.
    return.
  {label,30}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-main/0-fun-0-', 2, 32}.
  {label,31}.
    {line,[{location,"wordcount.erl",10}]}.
    {func_info,{atom,wordcount},{atom,'-main/0-fun-0-'},2}.
  {label,32}.
    {test,is_tuple,{f,31},[{x,0}]}.
    {test,test_arity,{f,31},[{x,0},2]}.
    {test,is_tuple,{f,31},[{x,1}]}.
    {test,test_arity,{f,31},[{x,1},2]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {gc_bif,'-',{f,0},3,[{x,2}],{x,2}}.
    {get_tuple_element,{x,1},1,{x,3}}.
    {gc_bif,'-',{f,0},4,[{x,3}],{x,3}}.
    {test_heap,6,4}.
    {get_tuple_element,{x,1},0,{x,1}}.
    {get_tuple_element,{x,0},0,{x,0}}.
    {put_tuple2,{x,0},{list,[{x,2},{x,0}]}}.
    {put_tuple2,{x,1},{list,[{x,3},{x,1}]}}.
    {bif,'=<',
         {f,0},
         [{tr,{x,0},{t_tuple,2,true,#{1 => number}}},
          {tr,{x,1},{t_tuple,2,true,#{1 => number}}}],
         {x,0}}.
    return.
