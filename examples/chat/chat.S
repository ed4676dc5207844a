{module, chat}.  %% version = 0

{exports, [{main,0},{module_info,0},{module_info,1}]}.

{attributes, []}.

{labels, 55}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"chat.erl",12}]}.
    {func_info,{atom,chat},{atom,main},0}.
  {label,2}.
    {allocate,1,0}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{literal,{#{},#{}}},{x,0}}.
    {line,[{location,"chat.erl",13}]}.
    {call,1,{f,4}}. % lines/1
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,2,true,
                                   #{1 => {t_map,any,any},
                                     2 => {t_map,any,any}}}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {move,{x,1},{x,0}}.
    {line,[{location,"chat.erl",17}]}.
    {call_ext,1,{extfunc,maps,to_list,1}}.
    {call_ext,1,{extfunc,lists,sort,1}}.
    {call,1,{f,49}}. % '-main/0-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{y,0},{x,0}}.
    {trim,1,0}.
    {line,[{location,"chat.erl",19}]}.
    {call_ext,1,{extfunc,maps,to_list,1}}.
    {call_ext,1,{extfunc,lists,sort,1}}.
    {call_last,1,{f,46},0}. % '-main/0-lc$^2/1-2-'/1


{function, lines, 1, 4}.
  {label,3}.
    {line,[{location,"chat.erl",21}]}.
    {func_info,{atom,chat},{atom,lines},1}.
  {label,4}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,2,true,
                                   #{1 => {t_map,any,any},
                                     2 => {t_map,any,any}}}}]}}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {move,{atom,''},{x,0}}.
    {line,[{location,"chat.erl",22}]}.
    {call_ext,1,{extfunc,io,get_line,1}}.
    {test,is_eq_exact,{f,5},[{x,0},{atom,eof}]}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,5}.
    {line,[{location,"chat.erl",24}]}.
    {call_ext,1,{extfunc,string,trim,1}}.
    {move,{literal," "},{x,1}}.
    {call_ext,2,{extfunc,string,split,2}}.
    {move,{y,0},{x,1}}.
    {trim,1,0}.
    {call,2,{f,7}}. % line/2
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,2,true,
                                   #{1 => {t_map,any,any},
                                     2 => {t_map,any,any}}}}]}}.
    {call_last,1,{f,4},0}. % lines/1


{function, line, 2, 7}.
  {label,6}.
    {line,[{location,"chat.erl",27}]}.
    {func_info,{atom,chat},{atom,line},2}.
  {label,7}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,2,true,
                                   #{1 => {t_map,any,any},
                                     2 => {t_map,any,any}}}}]}}.
    {test,is_nonempty_list,{f,8},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {test,is_nonempty_list,{f,8},[{x,0}]}.
    {get_list,{x,0},{x,3},{x,0}}.
    {test,is_nil,{f,8},[{x,0}]}.
    {allocate,2,4}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{literal," "},{x,1}}.
    {move,{x,3},{x,0}}.
    {line,[{location,"chat.erl",28}]}.
    {call_ext,2,{extfunc,string,split,2}}.
    {test,is_nonempty_list,{f,9},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,2}}.
    {move,{y,1},{x,3}}.
    {move,{x,1},{x,0}}.
    {move,{y,0},{x,1}}.
    {call_last,4,{f,11},2}. % act/4
  {label,8}.
    {move,{x,1},{x,0}}.
    return.
  {label,9}.
    {badmatch,{x,0}}.


{function, act, 4, 11}.
  {label,10}.
    {line,[{location,"chat.erl",33}]}.
    {func_info,{atom,chat},{atom,act},4}.
  {label,11}.
    {'%',{var_info,{x,3},
                   [{type,{t_tuple,2,true,
                                   #{1 => {t_map,any,any},
                                     2 => {t_map,any,any}}}}]}}.
    {test,is_nonempty_list,{f,16},[{x,0}]}.
    {get_list,{x,0},{x,4},{x,5}}.
    {select_val,{x,4},
                {f,16},
                {list,[{integer,100},
                       {f,15},
                       {integer,106},
                       {f,14},
                       {integer,108},
                       {f,13},
                       {integer,115},
                       {f,12}]}}.
  {label,12}.
    {test,is_eq_exact,{f,16},[{x,5},{literal,"ay"}]}.
    {test,is_nonempty_list,{f,16},[{x,2}]}.
    {get_list,{x,2},{x,4},{x,2}}.
    {test,is_nil,{f,16},[{x,2}]}.
    {allocate,2,5}.
    {move,{x,3},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{literal," "},{x,1}}.
    {move,{x,4},{x,0}}.
    {line,[{location,"chat.erl",42}]}.
    {call_ext,2,{extfunc,string,split,2}}.
    {test,is_nonempty_list,{f,17},[{x,0}]}.
    {test_heap,{alloc,[{words,2},{floats,0},{funs,1}]},1}.
    {get_list,{x,0},{x,1},{x,0}}.
    {make_fun3,{f,41},0,0,{x,2},{list,[{y,1},{x,0}]}}.
    {get_tuple_element,{y,0},1,{x,0}}.
    {swap,{x,0},{x,1}}.
    {move,{y,0},{y,1}}.
    {trim,1,1}.
    {line,[{location,"chat.erl",43}]}.
    {call,3,{f,23}}. % in_room/3
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,13}.
    {test,is_eq_exact,{f,16},[{x,5},{literal,"eave"}]}.
    {test,is_nonempty_list,{f,16},[{x,2}]}.
    {get_list,{x,2},{x,4},{x,2}}.
    {test,is_nil,{f,16},[{x,2}]}.
    {allocate_heap,1,{alloc,[{words,1},{floats,0},{funs,1}]},5}.
    {move,{x,3},{y,0}}.
    {make_fun3,{f,39},0,0,{x,2},{list,[{x,1}]}}.
    {get_tuple_element,{x,3},1,{x,1}}.
    {move,{x,4},{x,0}}.
    {line,[{location,"chat.erl",39}]}.
    {call,3,{f,23}}. % in_room/3
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,14}.
    {test,is_eq_exact,{f,16},[{x,5},{literal,"oin"}]}.
    {test,is_nonempty_list,{f,16},[{x,2}]}.
    {get_list,{x,2},{x,4},{x,2}}.
    {test,is_nil,{f,16},[{x,2}]}.
    {allocate,4,5}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,4},{y,2}}.
    {move,{x,1},{y,3}}.
    {get_tuple_element,{x,3},0,{x,1}}.
    {get_tuple_element,{x,3},1,{y,1}}.
    {move,{literal,fun guest:start/0},{x,2}}.
    {move,{y,3},{x,0}}.
    {line,[{location,"chat.erl",34}]}.
    {call,3,{f,20}}. % there/3
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_map,any,any}}}}]}}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},1}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {make_fun3,{f,37},0,0,{x,2},{list,[{y,2}]}}.
    {swap,{y,2},{x,0}}.
    {move,{y,1},{x,1}}.
    {init_yregs,{list,[{y,1}]}}.
    {line,[{location,"chat.erl",35}]}.
    {call,3,{f,20}}. % there/3
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_map,any,any}}}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,1}}.
    {get_tuple_element,{y,2},0,{x,2}}.
    {move,{x,1},{x,0}}.
    {move,{y,3},{x,1}}.
    {move,{y,0},{y,2}}.
    {trim,1,3}.
    {line,[{location,"chat.erl",36}]}.
    {call_ext,3,{extfunc,room,join,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,2},{x,0}}.
    {move,{y,0},{y,2}}.
    {trim,1,2}.
    {call,2,{f,26}}. % told/2
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{y,0},{y,1}]}}.
    {deallocate,2}.
    return.
  {label,15}.
    {test,is_eq_exact,{f,16},[{x,5},{literal,"rop"}]}.
    {test,is_nil,{f,16},[{x,2}]}.
    {allocate,3,4}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,2}}.
    {get_tuple_element,{x,3},0,{x,1}}.
    {get_tuple_element,{x,3},1,{y,1}}.
    {move,{y,2},{x,0}}.
    {line,[{location,"chat.erl",46}]}.
    {call_ext,2,{extfunc,maps,take,2}}.
    {test,is_tuple,
          {f,18},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},
                        none,none,
                        {t_tuple,2,true,#{2 => {t_map,any,any}}},
                        none}}]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {move,{x,1},{x,0}}.
    {move,{atom,kill},{x,1}}.
    {line,[{location,"chat.erl",47}]}.
    {call_ext,2,{extfunc,erlang,exit,2}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"chat.erl",49}]}.
    {call_ext,1,{extfunc,maps,values,1}}.
    {move,{y,2},{x,1}}.
    {move,{y,0},{y,2}}.
    {trim,1,2}.
    {call,2,{f,43}}. % '-act/4-lc$^3/1-0-'/2
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{y,1},{y,0}]}}.
    {deallocate,2}.
    return.
  {label,16}.
    {allocate_heap,1,7,4}.
    {move,{x,3},{y,0}}.
    {put_list,{x,0},{literal,["?"]},{x,0}}.
    {put_list,{literal,"what is "},{x,0},{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"chat.erl",52}]}.
    {call,2,{f,26}}. % told/2
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,17}.
    {line,[{location,"chat.erl",42}]}.
    {badmatch,{x,0}}.
  {label,18}.
    {line,[{location,"chat.erl",46}]}.
    {badmatch,{atom,error}}.


{function, there, 3, 20}.
  {label,19}.
    {line,[{location,"chat.erl",56}]}.
    {func_info,{atom,chat},{atom,there},3}.
  {label,20}.
    {'%',{var_info,{x,1},[{type,{t_map,any,any}}]}}.
    {'%',{var_info,{x,2},[{type,{t_fun,0,any,any}}]}}.
    {get_map_elements,{f,21},{tr,{x,1},{t_map,any,any}},{list,[{x,0},{x,3}]}}.
    {test_heap,3,4}.
    {put_tuple2,{x,0},{list,[{x,3},{x,1}]}}.
    return.
  {label,21}.
    {allocate,2,3}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"chat.erl",60}]}.
    {call_fun2,{atom,safe},0,{tr,{x,0},{t_fun,0,any,any}}}.
    {put_map_assoc,{f,0},{y,0},{x,1},1,{list,[{y,1},{x,0}]}}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    {deallocate,2}.
    return.


{function, in_room, 3, 23}.
  {label,22}.
    {line,[{location,"chat.erl",64}]}.
    {func_info,{atom,chat},{atom,in_room},3}.
  {label,23}.
    {'%',{var_info,{x,1},[{type,{t_map,any,any}}]}}.
    {'%',{var_info,{x,2},[{type,{t_fun,1,any,any}}]}}.
    {get_map_elements,{f,24},{tr,{x,1},{t_map,any,any}},{list,[{x,0},{x,1}]}}.
    {allocate,0,3}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {line,[{location,"chat.erl",66}]}.
    {call_fun2,{atom,safe},1,{tr,{x,1},{t_fun,1,any,any}}}.
    {deallocate,0}.
    return.
  {label,24}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"there is no room ~s~n"},{x,0}}.
    {line,[{location,"chat.erl",67}]}.
    {call_ext_only,2,{extfunc,io,format,2}}.


{function, told, 2, 26}.
  {label,25}.
    {line,[{location,"chat.erl",70}]}.
    {func_info,{atom,chat},{atom,told},2}.
  {label,26}.
    {test,is_tuple,{f,27},[{x,1}]}.
    {test,is_tagged_tuple,
          {f,25},
          [{tr,{x,1},{t_tuple,0,false,#{}}},2,{atom,error}]}.
    {test_heap,4,2}.
    {get_tuple_element,{x,1},1,{x,1}}.
    {put_list,{x,1},nil,{x,1}}.
    {put_list,{x,0},{x,1},{x,1}}.
    {move,{literal,"~s: ~s~n"},{x,0}}.
    {line,[{location,"chat.erl",71}]}.
    {call_ext_only,2,{extfunc,io,format,2}}.
  {label,27}.
    {test,is_eq_exact,{f,25},[{x,1},{atom,ok}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, wait_until_gone, 2, 29}.
  {label,28}.
    {line,[{location,"chat.erl",73}]}.
    {func_info,{atom,chat},{atom,wait_until_gone},2}.
  {label,29}.
    {allocate,2,2}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{x,0}}.
    {line,[{location,"chat.erl",74}]}.
    {call_ext,1,{extfunc,room,members,1}}.
    {move,{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {call_ext,2,{extfunc,lists,member,2}}.
    {test,is_eq_exact,{f,31},[{x,0},{atom,true}]}.
  {label,30}.
    {wait_timeout,{f,30},{integer,1}}.
    timeout.
    {move,{y,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {call_last,2,{f,29},2}. % wait_until_gone/2
  {label,31}.
    {move,{atom,ok},{x,0}}.
    {deallocate,2}.
    return.


{function, module_info, 0, 33}.
  {label,32}.
    {line,[]}.
    {func_info,{atom,chat},{atom,module_info},0}.
  {label,33}.
    {move,{atom,chat},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 35}.
  {label,34}.
    {line,[]}.
    {func_info,{atom,chat},{atom,module_info},1}.
  {label,35}.
    {move,{x,0},{x,1}}.
    {move,{atom,chat},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-act/4-fun-0-', 1, 37}.
  {label,36}.
    {line,[{location,"chat.erl",35}]}.
    {func_info,{atom,chat},{atom,'-act/4-fun-0-'},1}.
  {label,37}.
    {call_ext_only,1,{extfunc,room,start,1}}.


{function, '-act/4-fun-1-', 2, 39}.
  {label,38}.
    {line,[{location,"chat.erl",39}]}.
    {func_info,{atom,chat},{atom,'-act/4-fun-1-'},2}.
  {label,39}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {call_ext,2,{extfunc,room,leave,2}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,26},1}. % told/2


{function, '-act/4-fun-2-', 3, 41}.
  {label,40}.
    {line,[{location,"chat.erl",43}]}.
    {func_info,{atom,chat},{atom,'-act/4-fun-2-'},3}.
  {label,41}.
    {allocate,1,3}.
    {move,{x,1},{y,0}}.
    {call_ext,3,{extfunc,room,say,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,26},1}. % told/2


{function, '-act/4-lc$^3/1-0-', 2, 43}.
  {label,42}.
    {line,[{location,"chat.erl",49}]}.
    {func_info,{atom,chat},{atom,'-act/4-lc$^3/1-0-'},2}.
  {label,43}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,44},[{x,0}]}.
    {allocate,2,2}.
    {move,{x,1},{y,1}}.
    {get_list,{x,0},{x,1},{y,0}}.
    {move,{y,1},{x,0}}.
    {call,2,{f,29}}. % wait_until_gone/2
    {'%',{var_info,{x,0},[{type,{t_atom,[ok]}}]}}.
    {move,{y,1},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,43},2}. % '-act/4-lc$^3/1-0-'/2
  {label,44}.
    return.


{function, '-main/0-lc$^2/1-2-', 1, 46}.
  {label,45}.
    {line,[{location,"chat.erl",19}]}.
    {func_info,{atom,chat},{atom,'-main/0-lc$^2/1-2-'},1}.
  {label,46}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_tuple,2,true,#{}},nil}}]}}.
    {test,is_nonempty_list,{f,47},[{x,0}]}.
    {allocate,2,1}.
    {get_list,{x,0},{x,0},{y,1}}.
    {get_tuple_element,{x,0},0,{y,0}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {line,[{location,"chat.erl",18}]}.
    {call_ext,1,{extfunc,room,members,1}}.
    {gc_bif,length,{f,0},1,[{x,0}],{x,0}}.
    {test_heap,4,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{y,0},{x,0},{x,1}}.
    {trim,1,1}.
    {move,{literal,"~s: ~b still there~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {swap,{y,0},{x,0}}.
    {line,[{location,"chat.erl",19}]}.
    {call,1,{f,46}}. % '-main/0-lc$^2/1-2-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,47}.
    return.


{function, '-main/0-lc$^0/1-0-', 1, 49}.
  {label,48}.
    {line,[{location,"chat.erl",17}]}.
    {func_info,{atom,chat},{atom,'-main/0-lc$^0/1-0-'},1}.
  {label,49}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_tuple,2,true,#{}},nil}}]}}.
    {test,is_nonempty_list,{f,50},[{x,0}]}.
    {allocate_heap,2,2,1}.
    {get_list,{x,0},{x,0},{y,1}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {put_list,{x,1},nil,{x,1}}.
    {move,{literal,"== ~s ==~n"},{x,0}}.
    {line,[{location,"chat.erl",15}]}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{y,0},{x,0}}.
    {trim,1,1}.
    {line,[{location,"chat.erl",16}]}.
    {call_ext,1,{extfunc,guest,screen,1}}.
    {call,1,{f,52}}. % '-main/0-lc$^1/1-1-'/1
    {'%',{var_info,{x,0},[{type,nil}]}}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,49},1}. % '-main/0-lc$^0/1-0-'/1
  {label,50}.
    return.


{function, '-main/0-lc$^1/1-1-', 1, 52}.
  {label,51}.
    {line,[{location,"chat.erl",16}]}.
    {func_info,{atom,chat},{atom,'-main/0-lc$^1/1-1-'},1}.
  {label,52}.
    {test,is_nonempty_list,{f,53},[{x,0}]}.
    {allocate_heap,1,2,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"~s~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,52},1}. % '-main/0-lc$^1/1-1-'/1
  {label,53}.
    {test,is_nil,{f,54},[{x,0}]}.
    return.
  {label,54}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.
