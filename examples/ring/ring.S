{module, ring}.  %% version = 0

{exports, [{main,1},{module_info,0},{module_info,1}]}.

{attributes, []}.

{labels, 31}.


{function, main, 1, 2}.
  {label,1}.
    {line,[{location,"ring.erl",5}]}.
    {func_info,{atom,ring},{atom,main},1}.
  {label,2}.
    {test,is_nonempty_list,{f,3},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,2}}.
    {test,is_nonempty_list,{f,1},[{x,2}]}.
    {get_list,{x,2},{x,3},{x,2}}.
    {test,is_nil,{f,1},[{x,2}]}.
    {allocate,1,4}.
    {move,{x,3},{y,0}}.
    {move,{x,1},{x,0}}.
    {line,[{location,"ring.erl",6}]}.
    {call_ext,1,{extfunc,erlang,list_to_integer,1}}.
    {swap,{y,0},{x,0}}.
    {call_ext,1,{extfunc,erlang,list_to_integer,1}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,5},1}. % run/2
  {label,3}.
    {test,is_nil,{f,1},[{x,0}]}.
    {move,{literal,["1000","200"]},{x,0}}.
    {call_only,1,{f,2}}. % main/1


{function, run, 2, 5}.
  {label,4}.
    {line,[{location,"ring.erl",8}]}.
    {func_info,{atom,ring},{atom,run},2}.
  {label,5}.
    {test,is_ge,{f,4},[{x,0},{integer,2}]}.
    {test,is_ge,{f,4},[{x,1},{integer,1}]}.
    {allocate_heap,6,{alloc,[{words,0},{floats,0},{funs,1}]},2}.
    {init_yregs,{list,[{y,0},{y,1},{y,2}]}}.
    {move,{x,1},{y,4}}.
    {move,{x,0},{y,5}}.
    {make_fun3,{f,30},0,0,{x,0},{list,[]}}.
    {recv_marker_reserve,{y,3}}.
    {line,[{location,"ring.erl",9}]}.
    {call_ext,1,{extfunc,erlang,spawn_monitor,1}}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},1}.
    {get_tuple_element,{x,0},0,{y,2}}.
    {get_tuple_element,{x,0},1,{y,1}}.
    {make_fun3,{f,26},0,0,{y,0},{list,[]}}.
    {'%',{var_info,{y,0},[{fun_type,pid}]}}.
    {recv_marker_bind,{y,3},{y,1}}.
    {move,{y,5},{x,1}}.
    {init_yregs,{list,[{y,3}]}}.
    {move,{integer,2},{x,0}}.
    {line,[{location,"ring.erl",10}]}.
    {call_ext,2,{extfunc,lists,seq,2}}.
    {move,{y,2},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,0},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {call_ext,3,{extfunc,lists,foldl,3}}.
    {test_heap,3,1}.
    {put_tuple2,{x,1},{list,[{atom,next},{x,0}]}}.
    {move,{x,0},{y,3}}.
    {move,{y,2},{x,0}}.
    {line,[{location,"ring.erl",11}]}.
    send.
    {line,[{location,"ring.erl",12}]}.
    {gc_bif,'*',{f,0},0,[{y,5},{y,4}],{x,0}}.
    {test_heap,4,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{atom,token},{x,0},{x,1}]}}.
    {init_yregs,{list,[{y,4}]}}.
    {move,{y,3},{x,0}}.
    send.
  {label,6}.
    {loop_rec,{f,11},{x,0}}.
    {test,is_tagged_tuple,{f,10},[{x,0},3,{atom,arrived}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,10},[{x,1},{tr,{y,2},pid}]}.
    {test_heap,4,1}.
    {get_tuple_element,{x,0},2,{x,0}}.
    remove_message.
    {put_list,{y,5},nil,{x,1}}.
    {put_list,{x,0},{x,1},{x,1}}.
    {init_yregs,{list,[{y,5}]}}.
    {move,{literal,"the token has come ~b times to the last of ~b~n"},{x,0}}.
    {line,[{location,"ring.erl",13}]}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{atom,stop},{x,1}}.
    {move,{y,3},{x,0}}.
    {init_yregs,{list,[{y,3}]}}.
    {line,[{location,"ring.erl",14}]}.
    send.
    {recv_marker_use,{y,1}}.
  {label,7}.
    {loop_rec,{f,9},{x,0}}.
    {test,is_tagged_tuple,{f,8},[{x,0},5,{atom,'DOWN'}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,2}}.
    {get_tuple_element,{x,0},3,{x,3}}.
    {get_tuple_element,{x,0},4,{x,0}}.
    {test,is_eq_exact,{f,8},[{x,2},{atom,process}]}.
    {test,is_eq_exact,{f,8},[{x,0},{atom,normal}]}.
    {test,is_eq_exact,{f,8},[{x,1},{tr,{y,1},reference}]}.
    {test,is_eq_exact,{f,8},[{x,3},{tr,{y,2},pid}]}.
    {recv_marker_clear,{y,1}}.
    remove_message.
    {move,{literal,"the ring is no more~n"},{x,0}}.
    {line,[{location,"ring.erl",15}]}.
    {call_ext_last,1,{extfunc,io,format,1},6}.
  {label,8}.
    {loop_rec_end,{f,7}}.
  {label,9}.
    {wait,{f,7}}.
  {label,10}.
    {loop_rec_end,{f,6}}.
  {label,11}.
    {wait,{f,6}}.


{function, node_of_ring, 2, 13}.
  {label,12}.
    {line,[{location,"ring.erl",18}]}.
    {func_info,{atom,ring},{atom,node_of_ring},2}.
  {label,13}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {allocate,2,2}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
  {label,14}.
    {loop_rec,{f,20},{x,0}}.
    {test,is_tuple,{f,18},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,19},
                        {list,[2,{f,17},3,{f,15}]}}.
  {label,15}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_eq_exact,{f,19},[{x,1},{atom,token}]}.
    {test,is_eq_exact,{f,16},[{x,2},{integer,1}]}.
    remove_message.
    {bif,self,{f,0},[],{x,1}}.
    {line,[{location,"ring.erl",23}]}.
    {gc_bif,'+',{f,0},2,[{tr,{y,0},{t_integer,any}},{integer,1}],{x,2}}.
    {test_heap,4,3}.
    {put_tuple2,{x,1},{list,[{atom,arrived},{x,1},{x,2}]}}.
    send.
    {line,[{location,"ring.erl",24}]}.
    {gc_bif,'+',{f,0},0,[{tr,{y,0},{t_integer,any}},{integer,1}],{x,1}}.
    {move,{y,1},{x,0}}.
    {call_last,2,{f,13},2}. % node_of_ring/2
  {label,16}.
    {test,is_ne_exact,{f,19},[{y,1},{atom,undefined}]}.
    {move,{x,2},{x,1}}.
    remove_message.
    {line,[{location,"ring.erl",26}]}.
    {gc_bif,'-',{f,0},2,[{x,1},{integer,1}],{x,1}}.
    {test_heap,4,2}.
    {put_tuple2,{x,1},{list,[{atom,token},{x,1},{x,0}]}}.
    {move,{y,1},{x,0}}.
    send.
    {line,[{location,"ring.erl",27}]}.
    {gc_bif,'+',{f,0},0,[{tr,{y,0},{t_integer,any}},{integer,1}],{x,1}}.
    {move,{y,1},{x,0}}.
    {call_last,2,{f,13},2}. % node_of_ring/2
  {label,17}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_eq_exact,{f,19},[{x,1},{atom,next}]}.
    {test,is_eq_exact,{f,19},[{y,1},{atom,undefined}]}.
    remove_message.
    {get_tuple_element,{x,0},1,{x,0}}.
    {move,{y,0},{x,1}}.
    {call_last,2,{f,13},2}. % node_of_ring/2
  {label,18}.
    {test,is_eq_exact,{f,19},[{x,0},{atom,stop}]}.
    remove_message.
    {move,{atom,stop},{x,1}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"ring.erl",29}]}.
    send.
    {deallocate,2}.
    return.
  {label,19}.
    {loop_rec_end,{f,14}}.
  {label,20}.
    {wait,{f,14}}.


{function, module_info, 0, 22}.
  {label,21}.
    {line,[]}.
    {func_info,{atom,ring},{atom,module_info},0}.
  {label,22}.
    {move,{atom,ring},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 24}.
  {label,23}.
    {line,[]}.
    {func_info,{atom,ring},{atom,module_info},1}.
  {label,24}.
    {move,{x,0},{x,1}}.
    {move,{atom,ring},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-run/2-fun-2-', 2, 26}.
  {label,25}.
    {line,[{location,"ring.erl",10}]}.
    {func_info,{atom,ring},{atom,'-run/2-fun-2-'},2}.
  {label,26}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},2}.
    {make_fun3,{f,28},0,0,{x,0},{list,[{x,1}]}}.
    {call_ext_only,1,{extfunc,erlang,spawn,1}}.


{function, '-run/2-fun-1-', 1, 28}.
  {label,27}.
    {line,[{location,"ring.erl",10}]}.
    {func_info,{atom,ring},{atom,'-run/2-fun-1-'},1}.
  {label,28}.
    {move,{integer,0},{x,1}}.
    {call_only,2,{f,13}}. % node_of_ring/2


{function, '-run/2-fun-0-', 0, 30}.
  {label,29}.
    {line,[{location,"ring.erl",9}]}.
    {func_info,{atom,ring},{atom,'-run/2-fun-0-'},0}.
  {label,30}.
    {move,{integer,0},{x,1}}.
    {move,{atom,undefined},{x,0}}.
    {call_only,2,{f,13}}. % node_of_ring/2
