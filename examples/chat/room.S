{module, room}.  %% version = 0

{exports, [{handle_call,3},
           {handle_cast,2},
           {handle_info,2},
           {init,1},
           {join,3},
           {leave,2},
           {members,1},
           {module_info,0},
           {module_info,1},
           {say,3},
           {start,1}]}.

{attributes, [{behaviour,[gen_server]}]}.

{labels, 44}.


{function, start, 1, 2}.
  {label,1}.
    {line,[{location,"room.erl",10}]}.
    {func_info,{atom,room},{atom,start},1}.
  {label,2}.
    {allocate,0,1}.
    {move,{x,0},{x,1}}.
    {move,nil,{x,2}}.
    {move,{atom,room},{x,0}}.
    {line,[{location,"room.erl",11}]}.
    {call_ext,3,{extfunc,gen_server,start_link,3}}.
    {test,is_tagged_tuple,{f,3},[{x,0},2,{atom,ok}]}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {deallocate,0}.
    return.
  {label,3}.
    {badmatch,{x,0}}.


{function, join, 3, 5}.
  {label,4}.
    {line,[{location,"room.erl",14}]}.
    {func_info,{atom,room},{atom,join},3}.
  {label,5}.
    {test_heap,4,3}.
    {put_tuple2,{x,1},{list,[{atom,join},{x,1},{x,2}]}}.
    {call_ext_only,2,{extfunc,gen_server,call,2}}.


{function, leave, 2, 7}.
  {label,6}.
    {line,[{location,"room.erl",15}]}.
    {func_info,{atom,room},{atom,leave},2}.
  {label,7}.
    {test_heap,3,2}.
    {put_tuple2,{x,1},{list,[{atom,leave},{x,1}]}}.
    {call_ext_only,2,{extfunc,gen_server,call,2}}.


{function, say, 3, 9}.
  {label,8}.
    {line,[{location,"room.erl",16}]}.
    {func_info,{atom,room},{atom,say},3}.
  {label,9}.
    {test_heap,4,3}.
    {put_tuple2,{x,1},{list,[{atom,say},{x,1},{x,2}]}}.
    {call_ext_only,2,{extfunc,gen_server,call,2}}.


{function, members, 1, 11}.
  {label,10}.
    {line,[{location,"room.erl",17}]}.
    {func_info,{atom,room},{atom,members},1}.
  {label,11}.
    {move,{atom,members},{x,1}}.
    {call_ext_only,2,{extfunc,gen_server,call,2}}.


{function, init, 1, 13}.
  {label,12}.
    {line,[{location,"room.erl",19}]}.
    {func_info,{atom,room},{atom,init},1}.
  {label,13}.
    {test_heap,7,1}.
    {put_tuple2,{x,0},{list,[{atom,room},{x,0},{literal,#{}}]}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    return.


{function, handle_call, 3, 15}.
  {label,14}.
    {line,[{location,"room.erl",22}]}.
    {func_info,{atom,room},{atom,handle_call},3}.
  {label,15}.
    {test,is_tuple,{f,18},[{x,0}]}.
    {test,is_tagged_tuple,
          {f,19},
          [{tr,{x,0},{t_tuple,0,false,#{}}},3,{atom,join}]}.
    {test,is_tagged_tuple,{f,20},[{x,2},3,{atom,room}]}.
    {get_tuple_element,{x,2},2,{x,1}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {bif,is_map_key,{f,16},[{x,3},{x,1}],{x,4}}.
    {test,is_eq_exact,{f,16},[{x,4},{atom,true}]}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},
                {list,[{atom,reply},
                       {literal,{error,"you are in already"}},
                       {x,2}]}}.
    return.
  {label,16}.
    {allocate,4,4}.
    {move,{x,1},{y,1}}.
    {move,{x,3},{y,2}}.
    {move,{x,2},{y,3}}.
    {get_tuple_element,{x,0},2,{y,0}}.
    {move,{y,0},{x,1}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"room.erl",25}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {test,is_map,{f,17},[{y,1}]}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{y,0},{x,0}]}}.
    {put_map_assoc,{f,0},{y,1},{x,2},1,{list,[{y,2},{x,0}]}}.
    {move,{y,3},{x,1}}.
    {init_yregs,{list,[{y,3}]}}.
    {trim,2,2}.
    {move,{integer,3},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,2,1}.
    {put_list,{y,0},{literal,[" joins"]},{x,1}}.
    {move,{x,0},{y,1}}.
    {trim,1,1}.
    {line,[{location,"room.erl",26}]}.
    {call,2,{f,30}}. % tell/2
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,reply},{atom,ok},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,17}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,badmap},{y,1}]}}.
    {line,[{location,"room.erl",25}]}.
    {call_ext_last,1,{extfunc,erlang,error,1},4}.
  {label,18}.
    {test,is_eq_exact,{f,19},[{x,0},{atom,members}]}.
    {test,is_tagged_tuple,{f,20},[{x,2},3,{atom,room}]}.
    {allocate,1,3}.
    {move,{x,2},{y,0}}.
    {get_tuple_element,{x,2},2,{x,0}}.
    {line,[{location,"room.erl",29}]}.
    {call_ext,1,{extfunc,maps,keys,1}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,reply},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,19}.
    {test,is_tagged_tuple,{f,20},[{x,2},3,{atom,room}]}.
    {bif,element,{f,20},[{integer,2},{x,0}],{x,3}}.
    {get_tuple_element,{x,2},2,{x,4}}.
    {bif,is_map_key,{f,20},[{x,3},{x,4}],{x,3}}.
    {test,is_ne_exact,{f,20},[{x,3},{atom,true}]}.
    {test_heap,11,3}.
    {get_tuple_element,{x,2},1,{x,0}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{literal,"you are not in "},{x,0},{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,reply},{x,0},{x,2}]}}.
    return.
  {label,20}.
    {test,is_tuple,{f,14},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,14},
                        {list,[2,{f,22},3,{f,21}]}}.
  {label,21}.
    {get_tuple_element,{x,0},0,{x,3}}.
    {test,is_eq_exact,{f,14},[{x,3},{atom,say}]}.
    {allocate_heap,1,6,3}.
    {move,{x,2},{y,0}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{literal,": "},{x,0},{x,0}}.
    {put_list,{x,1},{x,0},{x,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"room.erl",38}]}.
    {call,2,{f,30}}. % tell/2
    {test_heap,4,0}.
    {put_tuple2,{x,0},{list,[{atom,reply},{atom,ok},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,22}.
    {get_tuple_element,{x,0},0,{x,3}}.
    {test,is_eq_exact,{f,14},[{x,3},{atom,leave}]}.
    {test,is_tagged_tuple,{f,14},[{x,2},3,{atom,room}]}.
    {allocate,3,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,2}}.
    {get_tuple_element,{x,2},2,{x,1}}.
    {get_tuple_element,{x,0},1,{y,1}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"room.erl",33}]}.
    {call_ext,2,{extfunc,maps,take,2}}.
    {test,is_tuple,
          {f,23},
          [{tr,{x,0},
               {t_union,{t_atom,[error]},
                        none,none,
                        {t_tuple,2,true,#{2 => {t_map,any,any}}},
                        none}}]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {test,is_tuple,{f,23},[{x,1}]}.
    {test,test_arity,{f,23},[{x,1},2]}.
    {get_tuple_element,{x,1},1,{x,0}}.
    {move,{literal,[flush]},{x,1}}.
    {line,[{location,"room.erl",34}]}.
    {call_ext,2,{extfunc,erlang,demonitor,2}}.
    {test_heap,2,0}.
    {put_list,{y,1},{literal,[" leaves"]},{x,1}}.
    {move,{y,0},{y,1}}.
    {trim,1,2}.
    {move,{y,1},{x,0}}.
    {line,[{location,"room.erl",35}]}.
    {call,2,{f,30}}. % tell/2
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {trim,2,0}.
    {move,{integer,3},{x,0}}.
    {line,[{location,"room.erl",36}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{atom,reply},{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,23}.
    {line,[{location,"room.erl",33}]}.
    {badmatch,{x,0}}.


{function, handle_cast, 2, 25}.
  {label,24}.
    {line,[{location,"room.erl",41}]}.
    {func_info,{atom,room},{atom,handle_cast},2}.
  {label,25}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{atom,noreply},{x,1}]}}.
    return.


{function, handle_info, 2, 27}.
  {label,26}.
    {line,[{location,"room.erl",44}]}.
    {func_info,{atom,room},{atom,handle_info},2}.
  {label,27}.
    {test,is_tagged_tuple,{f,26},[{x,0},5,{atom,'DOWN'}]}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {test,is_eq_exact,{f,26},[{x,2},{atom,process}]}.
    {test,is_tagged_tuple,{f,26},[{x,1},3,{atom,room}]}.
    {allocate,3,2}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {get_tuple_element,{x,1},2,{y,0}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"room.erl",45}]}.
    {call_ext,1,{extfunc,maps,to_list,1}}.
    {get_tuple_element,{y,2},1,{x,2}}.
    {get_tuple_element,{y,2},3,{x,1}}.
    {init_yregs,{list,[{y,2}]}}.
    {call,3,{f,39}}. % '-handle_info/2-lc$^0/1-0-'/3
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,28},[{x,0}]}.
    {get_list,{x,0},{y,2},{x,1}}.
    {test,is_nil,{f,28},[{tr,{x,1},{t_list,any,nil}}]}.
    {move,{y,0},{x,1}}.
    {trim,1,2}.
    {move,{y,1},{x,0}}.
    {line,[{location,"room.erl",46}]}.
    {call_ext,2,{extfunc,maps,remove,2}}.
    {move,{y,0},{x,1}}.
    {move,{x,0},{x,2}}.
    {trim,1,1}.
    {move,{integer,3},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,2,1}.
    {put_list,{y,0},{literal,[" is gone"]},{x,1}}.
    {move,{x,0},{y,0}}.
    {line,[{location,"room.erl",47}]}.
    {call,2,{f,30}}. % tell/2
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,noreply},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,28}.
    {line,[{location,"room.erl",45}]}.
    {badmatch,{x,0}}.


{function, tell, 2, 30}.
  {label,29}.
    {line,[{location,"room.erl",50}]}.
    {func_info,{atom,room},{atom,tell},2}.
  {label,30}.
    {'%',{var_info,{x,1},[{type,{t_cons,any,nil}}]}}.
    {test,is_tagged_tuple,{f,29},[{x,0},3,{atom,room}]}.
    {test_heap,{alloc,[{words,2},{floats,0},{funs,1}]},2}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {make_fun3,{f,36},0,0,{x,1},{list,[{x,1},{x,2}]}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"room.erl",51}]}.
    {call_ext_only,2,{extfunc,maps,foreach,2}}.


{function, module_info, 0, 32}.
  {label,31}.
    {line,[]}.
    {func_info,{atom,room},{atom,module_info},0}.
  {label,32}.
    {move,{atom,room},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 34}.
  {label,33}.
    {line,[]}.
    {func_info,{atom,room},{atom,module_info},1}.
  {label,34}.
    {move,{x,0},{x,1}}.
    {move,{atom,room},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-tell/2-fun-0-', 4, 36}.
  {label,35}.
    {line,[{location,"room.erl",51}]}.
    {func_info,{atom,room},{atom,'-tell/2-fun-0-'},4}.
  {label,36}.
    {'%',{var_info,{x,2},[{type,{t_cons,any,nil}}]}}.
    {test,is_tuple,{f,37},[{x,1}]}.
    {test,test_arity,{f,37},[{x,1},2]}.
    {test_heap,8,4}.
    {put_list,{x,2},nil,{x,0}}.
    {put_list,{literal,"] "},{x,0},{x,0}}.
    {put_list,{x,3},{x,0},{x,0}}.
    {put_list,{literal,"["},{x,0},{x,0}}.
    {get_tuple_element,{x,1},0,{x,1}}.
    {swap,{x,0},{x,1}}.
    {call_ext_only,2,{extfunc,guest,show,2}}.
  {label,37}.
    {call_only,2,{f,43}}. % '-tell/2-inlined-0-'/2


{function, '-handle_info/2-lc$^0/1-0-', 3, 39}.
  {label,38}.
    {line,[{location,"room.erl",45}]}.
    {func_info,{atom,room},{atom,'-handle_info/2-lc$^0/1-0-'},3}.
  {label,39}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,41},[{x,0}]}.
    {get_list,{x,0},{x,3},{x,0}}.
    {test,is_tuple,{f,40},[{x,3}]}.
    {test,test_arity,{f,40},[{x,3},2]}.
    {get_tuple_element,{x,3},0,{x,4}}.
    {get_tuple_element,{x,3},1,{x,3}}.
    {test,is_tuple,{f,40},[{x,3}]}.
    {test,test_arity,{f,40},[{x,3},2]}.
    {test_heap,3,5}.
    {put_tuple2,{x,5},{list,[{x,1},{x,2}]}}.
    {test,is_eq_exact,
          {f,40},
          [{tr,{x,3},{t_tuple,2,true,#{}}},{tr,{x,5},{t_tuple,2,true,#{}}}]}.
    {allocate,1,5}.
    {move,{x,4},{y,0}}.
    {call,3,{f,39}}. % '-handle_info/2-lc$^0/1-0-'/3
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,40}.
    {call_only,3,{f,39}}. % '-handle_info/2-lc$^0/1-0-'/3
  {label,41}.
    return.


{function, '-tell/2-inlined-0-', 2, 43}.
  {label,42}.
    {line,[{location,"room.erl",51}]}.
    {func_info,{atom,room},{atom,'-tell/2-inlined-0-'},2}.
  {label,43}.
    {jump,{f,42}}.
