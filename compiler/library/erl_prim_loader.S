{module, erl_prim_loader}.  %% version = 0

{exports, [{get_cwd,0},
           {get_cwd,1},
           {get_file,1},
           {get_path,0},
           {is_basename,1},
           {list_dir,1},
           {module_info,0},
           {module_info,1},
           {purge_archive_cache,0},
           {read_file,1},
           {read_file_info,1},
           {read_link_info,1},
           {set_path,1}]}.

{attributes, []}.

{labels, 35}.


{function, get_path, 0, 2}.
  {label,1}.
    {line,[{location,"erl_prim_loader.erl",7}]}.
    {func_info,{atom,erl_prim_loader},{atom,get_path},0}.
  {label,2}.
    {move,{literal,{ok,[]}},{x,0}}.
    return.


{function, set_path, 1, 4}.
  {label,3}.
    {line,[{location,"erl_prim_loader.erl",10}]}.
    {func_info,{atom,erl_prim_loader},{atom,set_path},1}.
  {label,4}.
    {test,is_list,{f,3},[{x,0}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, get_file, 1, 6}.
  {label,5}.
    {line,[{location,"erl_prim_loader.erl",13}]}.
    {func_info,{atom,erl_prim_loader},{atom,get_file},1}.
  {label,6}.
    {test,is_atom,{f,7},[{x,0}]}.
    {allocate,0,1}.
    {call_ext,1,{extfunc,erlang,atom_to_list,1}}.
    {call_last,1,{f,6},0}. % get_file/1
  {label,7}.
    {test,is_list,{f,5},[{x,0}]}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"erl_prim_loader.erl",15}]}.
    {call_ext,1,{extfunc,prim_file,read_file,1}}.
    {test,is_tuple,{f,10},[{x,0}]}.
    {test,test_arity,{f,10},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {select_val,{x,1},{f,10},{list,[{atom,error},{f,9},{atom,ok},{f,8}]}}.
  {label,8}.
    {test_heap,4,1}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,9}.
    {move,{atom,error},{x,0}}.
    {deallocate,1}.
    return.
  {label,10}.
    {case_end,{x,0}}.


{function, read_file, 1, 12}.
  {label,11}.
    {line,[{location,"erl_prim_loader.erl",20}]}.
    {func_info,{atom,erl_prim_loader},{atom,read_file},1}.
  {label,12}.
    {test,is_list,{f,11},[{x,0}]}.
    {line,[{location,"erl_prim_loader.erl",21}]}.
    {call_ext_only,1,{extfunc,prim_file,read_file,1}}.


{function, list_dir, 1, 14}.
  {label,13}.
    {line,[{location,"erl_prim_loader.erl",23}]}.
    {func_info,{atom,erl_prim_loader},{atom,list_dir},1}.
  {label,14}.
    {test,is_list,{f,13},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"erl_prim_loader.erl",24}]}.
    {call_ext,1,{extfunc,prim_file,list_dir,1}}.
    {call_last,1,{f,28},0}. % ok_or_error/1


{function, read_file_info, 1, 16}.
  {label,15}.
    {line,[{location,"erl_prim_loader.erl",26}]}.
    {func_info,{atom,erl_prim_loader},{atom,read_file_info},1}.
  {label,16}.
    {test,is_list,{f,15},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"erl_prim_loader.erl",27}]}.
    {call_ext,1,{extfunc,prim_file,read_file_info,1}}.
    {call_last,1,{f,28},0}. % ok_or_error/1


{function, read_link_info, 1, 18}.
  {label,17}.
    {line,[{location,"erl_prim_loader.erl",29}]}.
    {func_info,{atom,erl_prim_loader},{atom,read_link_info},1}.
  {label,18}.
    {test,is_list,{f,17},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"erl_prim_loader.erl",30}]}.
    {call_ext,1,{extfunc,prim_file,read_link_info,1}}.
    {call_last,1,{f,28},0}. % ok_or_error/1


{function, get_cwd, 0, 20}.
  {label,19}.
    {line,[{location,"erl_prim_loader.erl",32}]}.
    {func_info,{atom,erl_prim_loader},{atom,get_cwd},0}.
  {label,20}.
    {allocate,0,0}.
    {line,[{location,"erl_prim_loader.erl",33}]}.
    {call_ext,0,{extfunc,prim_file,get_cwd,0}}.
    {call_last,1,{f,28},0}. % ok_or_error/1


{function, get_cwd, 1, 22}.
  {label,21}.
    {line,[{location,"erl_prim_loader.erl",35}]}.
    {func_info,{atom,erl_prim_loader},{atom,get_cwd},1}.
  {label,22}.
    {allocate,0,1}.
    {line,[{location,"erl_prim_loader.erl",36}]}.
    {call_ext,1,{extfunc,prim_file,get_cwd,1}}.
    {call_last,1,{f,28},0}. % ok_or_error/1


{function, is_basename, 1, 24}.
  {label,23}.
    {line,[{location,"erl_prim_loader.erl",38}]}.
    {func_info,{atom,erl_prim_loader},{atom,is_basename},1}.
  {label,24}.
    {test,is_list,{f,23},[{x,0}]}.
    {allocate,0,1}.
    {move,{x,0},{x,1}}.
    {move,{integer,47},{x,0}}.
    {line,[{location,"erl_prim_loader.erl",39}]}.
    {call_ext,2,{extfunc,lists,member,2}}.
    {bif,'not',{f,0},[{x,0}],{x,0}}.
    {deallocate,0}.
    return.


{function, purge_archive_cache, 0, 26}.
  {label,25}.
    {line,[{location,"erl_prim_loader.erl",41}]}.
    {func_info,{atom,erl_prim_loader},{atom,purge_archive_cache},0}.
  {label,26}.
    {move,{literal,{ok,[]}},{x,0}}.
    return.


{function, ok_or_error, 1, 28}.
  {label,27}.
    {line,[{location,"erl_prim_loader.erl",44}]}.
    {func_info,{atom,erl_prim_loader},{atom,ok_or_error},1}.
  {label,28}.
    {test,is_tuple,{f,27},[{x,0}]}.
    {test,test_arity,{f,27},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {select_val,{x,1},{f,27},{list,[{atom,error},{f,30},{atom,ok},{f,29}]}}.
  {label,29}.
    return.
  {label,30}.
    {move,{atom,error},{x,0}}.
    return.


{function, module_info, 0, 32}.
  {label,31}.
    {line,[]}.
    {func_info,{atom,erl_prim_loader},{atom,module_info},0}.
  {label,32}.
    {move,{atom,erl_prim_loader},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 34}.
  {label,33}.
    {line,[]}.
    {func_info,{atom,erl_prim_loader},{atom,module_info},1}.
  {label,34}.
    {move,{x,0},{x,1}}.
    {move,{atom,erl_prim_loader},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
