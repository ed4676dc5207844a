{module, code}.  %% version = 0

{exports, [{add_path,1},
           {add_path,2},
           {add_patha,1},
           {add_patha,2},
           {add_paths,1},
           {add_paths,2},
           {add_pathsa,1},
           {add_pathsa,2},
           {add_pathsz,1},
           {add_pathsz,2},
           {add_pathz,1},
           {add_pathz,2},
           {all_available,0},
           {all_loaded,0},
           {atomic_load,1},
           {clash,0},
           {clear_cache,0},
           {compiler_dir,0},
           {del_path,1},
           {del_paths,1},
           {delete,1},
           {ensure_loaded,1},
           {ensure_modules_loaded,1},
           {finish_loading,1},
           {get_doc,1},
           {get_doc,2},
           {get_mode,0},
           {get_object_code,1},
           {get_path,0},
           {is_loaded,1},
           {is_sticky,1},
           {lib_dir,0},
           {lib_dir,1},
           {lib_dir,2},
           {load_abs,1},
           {load_abs,2},
           {load_binary,3},
           {load_file,1},
           {modified_modules,0},
           {module_info,0},
           {module_info,1},
           {module_status,0},
           {module_status,1},
           {objfile_extension,0},
           {prepare_loading,1},
           {priv_dir,1},
           {purge,1},
           {replace_path,2},
           {replace_path,3},
           {root_dir,0},
           {set_path,1},
           {set_path,2},
           {soft_purge,1},
           {start_link,0},
           {stick_dir,1},
           {stick_mod,1},
           {unstick_dir,1},
           {unstick_mod,1},
           {where_is_file,1},
           {where_is_file,2},
           {which,1}]}.

{attributes, []}.

{labels, 215}.


{function, ensure_loaded, 1, 2}.
  {label,1}.
    {line,[{location,"code.erl",19}]}.
    {func_info,{atom,code},{atom,ensure_loaded},1}.
  {label,2}.
    {test,is_atom,{f,1},[{x,0}]}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"code.erl",20}]}.
    {call_ext,1,{extfunc,erlang,module_loaded,1}}.
    {select_val,{x,0},{f,5},{list,[{atom,false},{f,4},{atom,true},{f,3}]}}.
  {label,3}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,module},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,4}.
    {move,{literal,{error,nofile}},{x,0}}.
    {deallocate,1}.
    return.
  {label,5}.
    {case_end,{x,0}}.


{function, ensure_modules_loaded, 1, 7}.
  {label,6}.
    {line,[{location,"code.erl",25}]}.
    {func_info,{atom,code},{atom,ensure_modules_loaded},1}.
  {label,7}.
    {test,is_list,{f,6},[{x,0}]}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"code.erl",26}]}.
    {call,1,{f,93}}. % are_atoms/1
    {'%',{var_info,{x,0},[{type,{t_atom,[false,true]}}]}}.
    {test,is_eq_exact,{f,8},[{x,0},{atom,true}]}.
    {move,{y,0},{x,0}}.
    {trim,1,0}.
    {line,[{location,"code.erl",27}]}.
    {call,1,{f,96}}. % absent/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {call,1,{f,213}}. % '-ensure_modules_loaded/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},
                   [{type,{t_list,{t_tuple,2,true,#{2 => {t_atom,[nofile]}}},
                                  nil}}]}}.
    {call_last,1,{f,98},0}. % errors/1
  {label,8}.
    {test_heap,2,0}.
    {put_list,{y,0},nil,{x,1}}.
    {move,{atom,function_clause},{x,0}}.
    {line,[{location,"code.erl",28}]}.
    {call_ext_last,2,{extfunc,erlang,error,2},1}.


{function, is_loaded, 1, 10}.
  {label,9}.
    {line,[{location,"code.erl",31}]}.
    {func_info,{atom,code},{atom,is_loaded},1}.
  {label,10}.
    {test,is_atom,{f,9},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"code.erl",32}]}.
    {call_ext,1,{extfunc,erlang,module_loaded,1}}.
    {select_val,{x,0},{f,13},{list,[{atom,false},{f,12},{atom,true},{f,11}]}}.
  {label,11}.
    {move,{literal,{file,preloaded}},{x,0}}.
    {deallocate,0}.
    return.
  {label,12}.
    {deallocate,0}.
    return.
  {label,13}.
    {case_end,{x,0}}.


{function, which, 1, 15}.
  {label,14}.
    {line,[{location,"code.erl",37}]}.
    {func_info,{atom,code},{atom,which},1}.
  {label,15}.
    {test,is_atom,{f,14},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"code.erl",38}]}.
    {call_ext,1,{extfunc,erlang,module_loaded,1}}.
    {select_val,{x,0},{f,18},{list,[{atom,false},{f,17},{atom,true},{f,16}]}}.
  {label,16}.
    {move,{atom,preloaded},{x,0}}.
    {deallocate,0}.
    return.
  {label,17}.
    {move,{atom,non_existing},{x,0}}.
    {deallocate,0}.
    return.
  {label,18}.
    {case_end,{x,0}}.


{function, all_loaded, 0, 20}.
  {label,19}.
    {line,[{location,"code.erl",43}]}.
    {func_info,{atom,code},{atom,all_loaded},0}.
  {label,20}.
    {allocate,0,0}.
    {line,[{location,"code.erl",44}]}.
    {call_ext,0,{extfunc,erlang,loaded,0}}.
    {call_last,1,{f,209},0}. % '-all_loaded/0-lc$^0/1-0-'/1


{function, all_available, 0, 22}.
  {label,21}.
    {line,[{location,"code.erl",46}]}.
    {func_info,{atom,code},{atom,all_available},0}.
  {label,22}.
    {allocate,0,0}.
    {line,[{location,"code.erl",47}]}.
    {call_ext,0,{extfunc,erlang,loaded,0}}.
    {call,1,{f,205}}. % '-all_available/0-lc$^0/1-0-'/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,3,true,
                         #{2 => {t_atom,[preloaded]},3 => {t_atom,[true]}}},
                     nil}}]}}.
    {call_ext_last,1,{extfunc,lists,sort,1},0}.


{function, module_status, 0, 24}.
  {label,23}.
    {line,[{location,"code.erl",49}]}.
    {func_info,{atom,code},{atom,module_status},0}.
  {label,24}.
    {allocate,0,0}.
    {line,[{location,"code.erl",50}]}.
    {call_ext,0,{extfunc,erlang,loaded,0}}.
    {call_last,1,{f,26},0}. % module_status/1


{function, module_status, 1, 26}.
  {label,25}.
    {line,[{location,"code.erl",52}]}.
    {func_info,{atom,code},{atom,module_status},1}.
  {label,26}.
    {test,is_list,{f,27},[{x,0}]}.
    {call_only,1,{f,201}}. % '-module_status/1-lc$^0/1-0-'/1
  {label,27}.
    {allocate,0,1}.
    {line,[{location,"code.erl",55}]}.
    {call,1,{f,10}}. % is_loaded/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[false]},
                     none,none,
                     [{{2,{t_atom,[file]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[file]},
                             2 => {t_atom,[preloaded]}}}}],
                     none}}]}}.
    {test,is_eq_exact,
          {f,28},
          [{tr,{x,0},
               {t_union,{t_atom,[false]},
                        none,none,
                        [{{2,{t_atom,[file]}},
                          {t_tuple,2,true,
                                   #{1 => {t_atom,[file]},
                                     2 => {t_atom,[preloaded]}}}}],
                        none}},
           {literal,{file,preloaded}}]}.
    {move,{atom,loaded},{x,0}}.
    {deallocate,0}.
    return.
  {label,28}.
    {move,{atom,not_loaded},{x,0}}.
    {deallocate,0}.
    return.


{function, modified_modules, 0, 30}.
  {label,29}.
    {line,[{location,"code.erl",60}]}.
    {func_info,{atom,code},{atom,modified_modules},0}.
  {label,30}.
    {move,nil,{x,0}}.
    return.


{function, is_sticky, 1, 32}.
  {label,31}.
    {line,[{location,"code.erl",63}]}.
    {func_info,{atom,code},{atom,is_sticky},1}.
  {label,32}.
    {test,is_atom,{f,31},[{x,0}]}.
    {line,[{location,"code.erl",64}]}.
    {call_ext_only,1,{extfunc,erlang,module_loaded,1}}.


{function, get_mode, 0, 34}.
  {label,33}.
    {line,[{location,"code.erl",66}]}.
    {func_info,{atom,code},{atom,get_mode},0}.
  {label,34}.
    {move,{atom,interactive},{x,0}}.
    return.


{function, get_doc, 1, 36}.
  {label,35}.
    {line,[{location,"code.erl",69}]}.
    {func_info,{atom,code},{atom,get_doc},1}.
  {label,36}.
    {test,is_atom,{f,35},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"code.erl",70}]}.
    {call,1,{f,40}}. % no_doc/1
    {'%',{var_info,{x,0},[{type,{t_atom,[missing,non_existing]}}]}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {deallocate,0}.
    return.


{function, get_doc, 2, 38}.
  {label,37}.
    {line,[{location,"code.erl",72}]}.
    {func_info,{atom,code},{atom,get_doc},2}.
  {label,38}.
    {test,is_atom,{f,37},[{x,0}]}.
    {allocate,0,1}.
    {line,[{location,"code.erl",73}]}.
    {call,1,{f,40}}. % no_doc/1
    {'%',{var_info,{x,0},[{type,{t_atom,[missing,non_existing]}}]}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {deallocate,0}.
    return.


{function, no_doc, 1, 40}.
  {label,39}.
    {line,[{location,"code.erl",75}]}.
    {func_info,{atom,code},{atom,no_doc},1}.
  {label,40}.
    {'%',{var_info,{x,0},[{type,{t_atom,any}}]}}.
    {allocate,0,1}.
    {line,[{location,"code.erl",76}]}.
    {call_ext,1,{extfunc,erlang,module_loaded,1}}.
    {select_val,{x,0},{f,43},{list,[{atom,false},{f,42},{atom,true},{f,41}]}}.
  {label,41}.
    {move,{atom,missing},{x,0}}.
    {deallocate,0}.
    return.
  {label,42}.
    {move,{atom,non_existing},{x,0}}.
    {deallocate,0}.
    return.
  {label,43}.
    {case_end,{x,0}}.


{function, get_object_code, 1, 45}.
  {label,44}.
    {line,[{location,"code.erl",81}]}.
    {func_info,{atom,code},{atom,get_object_code},1}.
  {label,45}.
    {test,is_atom,{f,44},[{x,0}]}.
    {move,{atom,error},{x,0}}.
    return.


{function, objfile_extension, 0, 47}.
  {label,46}.
    {line,[{location,"code.erl",84}]}.
    {func_info,{atom,code},{atom,objfile_extension},0}.
  {label,47}.
    {move,{literal,".beam"},{x,0}}.
    return.


{function, load_file, 1, 49}.
  {label,48}.
    {line,[{location,"code.erl",89}]}.
    {func_info,{atom,code},{atom,load_file},1}.
  {label,49}.
    {test,is_atom,{f,48},[{x,0}]}.
    {move,{atom,nofile},{x,1}}.
    {call_only,2,{f,78}}. % not_loaded/2


{function, load_abs, 1, 51}.
  {label,50}.
    {line,[{location,"code.erl",92}]}.
    {func_info,{atom,code},{atom,load_abs},1}.
  {label,51}.
    {test,is_atom,{f,52},[{x,0}]}.
    {jump,{f,53}}.
  {label,52}.
    {test,is_list,{f,50},[{x,0}]}.
  {label,53}.
    {move,{literal,{error,nofile}},{x,0}}.
    return.


{function, load_abs, 2, 55}.
  {label,54}.
    {line,[{location,"code.erl",95}]}.
    {func_info,{atom,code},{atom,load_abs},2}.
  {label,55}.
    {test,is_atom,{f,56},[{x,0}]}.
    {jump,{f,57}}.
  {label,56}.
    {test,is_list,{f,54},[{x,0}]}.
  {label,57}.
    {test,is_atom,{f,54},[{x,1}]}.
    {move,{x,1},{x,0}}.
    {move,{atom,nofile},{x,1}}.
    {call_only,2,{f,78}}. % not_loaded/2


{function, load_binary, 3, 59}.
  {label,58}.
    {line,[{location,"code.erl",98}]}.
    {func_info,{atom,code},{atom,load_binary},3}.
  {label,59}.
    {test,is_atom,{f,58},[{x,0}]}.
    {test,is_atom,{f,60},[{x,1}]}.
    {jump,{f,61}}.
  {label,60}.
    {test,is_list,{f,58},[{x,1}]}.
  {label,61}.
    {test,is_binary,{f,58},[{x,2}]}.
    {move,{atom,badfile},{x,1}}.
    {call_only,2,{f,78}}. % not_loaded/2


{function, atomic_load, 1, 63}.
  {label,62}.
    {line,[{location,"code.erl",101}]}.
    {func_info,{atom,code},{atom,atomic_load},1}.
  {label,63}.
    {allocate,0,1}.
    {line,[{location,"code.erl",102}]}.
    {call,1,{f,66}}. % prepare_loading/1
    {'%',
     {var_info,
      {x,0},
      [{type,
        {t_union,none,none,none,
         [{{2,{t_atom,[error]}},
           {t_tuple,2,true,
            #{1 => {t_atom,[error]},
              2 =>
               {t_cons,
                {t_tuple,2,true,#{2 => {t_atom,[badfile,nofile]}}},
                nil}}}},
          {{2,{t_atom,[ok]}},
           {t_tuple,2,true,
            #{1 => {t_atom,[ok]},
              2 =>
               {t_tuple,2,true,#{1 => {t_atom,['$prepared$']},2 => nil}}}}}],
         none}}]}}.
    {test,is_tagged_tuple,
        {f,64},
        [{tr,{x,0},
             {t_union,none,none,none,
                 [{{2,{t_atom,[error]}},
                   {t_tuple,2,true,
                       #{1 => {t_atom,[error]},
                         2 =>
                             {t_cons,
                                 {t_tuple,2,true,
                                     #{2 => {t_atom,[badfile,nofile]}}},
                                 nil}}}},
                  {{2,{t_atom,[ok]}},
                   {t_tuple,2,true,
                       #{1 => {t_atom,[ok]},
                         2 =>
                             {t_tuple,2,true,
                                 #{1 => {t_atom,['$prepared$']},2 => nil}}}}}],
                 none}},
         2,
         {atom,ok}]}.
    {move,{atom,ok},{x,0}}.
    {deallocate,0}.
    return.
  {label,64}.
    {deallocate,0}.
    return.


{function, prepare_loading, 1, 66}.
  {label,65}.
    {line,[{location,"code.erl",107}]}.
    {func_info,{atom,code},{atom,prepare_loading},1}.
  {label,66}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {line,[{location,"code.erl",108}]}.
    {call,1,{f,83}}. % loadable/1
    {'%',{var_info,{x,0},[{type,{t_atom,[false,true]}}]}}.
    {test,is_eq_exact,{f,67},[{x,0},{atom,true}]}.
    {move,{y,0},{x,0}}.
    {trim,1,0}.
    {line,[{location,"code.erl",109}]}.
    {call,1,{f,197}}. % '-prepare_loading/1-lc$^0/1-0-'/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,2,true,#{2 => {t_atom,[badfile,nofile]}}},
                     nil}}]}}.
    {call_last,1,{f,90},0}. % prepared/1
  {label,67}.
    {test_heap,2,0}.
    {put_list,{y,0},nil,{x,1}}.
    {move,{atom,function_clause},{x,0}}.
    {line,[{location,"code.erl",110}]}.
    {call_ext_last,2,{extfunc,erlang,error,2},1}.


{function, finish_loading, 1, 69}.
  {label,68}.
    {line,[{location,"code.erl",113}]}.
    {func_info,{atom,code},{atom,finish_loading},1}.
  {label,69}.
    {test,is_eq_exact,{f,70},[{x,0},{literal,{'$prepared$',[]}}]}.
    {move,{atom,ok},{x,0}}.
    return.
  {label,70}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{atom,function_clause},{x,0}}.
    {line,[{location,"code.erl",116}]}.
    {call_ext_only,2,{extfunc,erlang,error,2}}.


{function, delete, 1, 72}.
  {label,71}.
    {line,[{location,"code.erl",118}]}.
    {func_info,{atom,code},{atom,delete},1}.
  {label,72}.
    {test,is_atom,{f,71},[{x,0}]}.
    {move,{atom,false},{x,0}}.
    return.


{function, purge, 1, 74}.
  {label,73}.
    {line,[{location,"code.erl",121}]}.
    {func_info,{atom,code},{atom,purge},1}.
  {label,74}.
    {test,is_atom,{f,73},[{x,0}]}.
    {move,{atom,false},{x,0}}.
    return.


{function, soft_purge, 1, 76}.
  {label,75}.
    {line,[{location,"code.erl",124}]}.
    {func_info,{atom,code},{atom,soft_purge},1}.
  {label,76}.
    {test,is_atom,{f,75},[{x,0}]}.
    {move,{atom,true},{x,0}}.
    return.


{function, not_loaded, 2, 78}.
  {label,77}.
    {line,[{location,"code.erl",128}]}.
    {func_info,{atom,code},{atom,not_loaded},2}.
  {label,78}.
    {'%',{var_info,{x,0},[{type,{t_atom,any}}]}}.
    {'%',{var_info,{x,1},[{type,{t_atom,[badfile,nofile]}}]}}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {line,[{location,"code.erl",129}]}.
    {call_ext,1,{extfunc,erlang,module_loaded,1}}.
    {select_val,{x,0},{f,81},{list,[{atom,false},{f,80},{atom,true},{f,79}]}}.
  {label,79}.
    {move,{literal,{error,sticky_directory}},{x,0}}.
    {deallocate,1}.
    return.
  {label,80}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{atom,error},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,81}.
    {case_end,{x,0}}.


{function, loadable, 1, 83}.
  {label,82}.
    {line,[{location,"code.erl",134}]}.
    {func_info,{atom,code},{atom,loadable},1}.
  {label,83}.
    {test,is_nonempty_list,{f,85},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,2}}.
    {test,is_tuple,{f,84},[{x,1}]}.
    {test,test_arity,{f,84},[{x,1},3]}.
    {get_tuple_element,{x,1},0,{x,3}}.
    {test,is_atom,{f,84},[{x,3}]}.
    {get_tuple_element,{x,1},1,{x,3}}.
    {test,is_list,{f,84},[{x,3}]}.
    {get_tuple_element,{x,1},2,{x,3}}.
    {test,is_binary,{f,84},[{x,3}]}.
    {move,{x,2},{x,0}}.
    {call_only,1,{f,83}}. % loadable/1
  {label,84}.
    {test,is_atom,{f,85},[{x,1}]}.
    {move,{x,2},{x,0}}.
    {call_only,1,{f,83}}. % loadable/1
  {label,85}.
    {bif,'=:=',{f,0},[{x,0},nil],{x,0}}.
    return.


{function, not_prepared, 1, 87}.
  {label,86}.
    {line,[{location,"code.erl",138}]}.
    {func_info,{atom,code},{atom,not_prepared},1}.
  {label,87}.
    {test,is_tuple,{f,88},[{x,0}]}.
    {test,test_arity,{f,88},[{x,0},3]}.
    {test_heap,3,1}.
    {get_tuple_element,{x,0},0,{x,0}}.
    {put_tuple2,{x,0},{list,[{x,0},{atom,badfile}]}}.
    return.
  {label,88}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{atom,nofile}]}}.
    return.


{function, prepared, 1, 90}.
  {label,89}.
    {line,[{location,"code.erl",141}]}.
    {func_info,{atom,code},{atom,prepared},1}.
  {label,90}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,2,true,#{2 => {t_atom,[badfile,nofile]}}},
                     nil}}]}}.
    {test,is_nil,
          {f,91},
          [{tr,{x,0},
               {t_list,{t_tuple,2,true,#{2 => {t_atom,[badfile,nofile]}}},
                       nil}}]}.
    {move,{literal,{ok,{'$prepared$',[]}}},{x,0}}.
    return.
  {label,91}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    return.


{function, are_atoms, 1, 93}.
  {label,92}.
    {line,[{location,"code.erl",144}]}.
    {func_info,{atom,code},{atom,are_atoms},1}.
  {label,93}.
    {test,is_nonempty_list,{f,94},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,2}}.
    {test,is_atom,{f,94},[{x,1}]}.
    {move,{x,2},{x,0}}.
    {call_only,1,{f,93}}. % are_atoms/1
  {label,94}.
    {bif,'=:=',{f,0},[{x,0},nil],{x,0}}.
    return.


{function, absent, 1, 96}.
  {label,95}.
    {line,[{location,"code.erl",147}]}.
    {func_info,{atom,code},{atom,absent},1}.
  {label,96}.
    {'%',{var_info,{x,0},[{type,{t_list,any,any}}]}}.
    {allocate,0,1}.
    {line,[{location,"code.erl",148}]}.
    {call_ext,1,{extfunc,lists,usort,1}}.
    {call,1,{f,191}}. % '-absent/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {call_ext_last,1,{extfunc,lists,reverse,1},0}.


{function, errors, 1, 98}.
  {label,97}.
    {line,[{location,"code.erl",150}]}.
    {func_info,{atom,code},{atom,errors},1}.
  {label,98}.
    {'%',{var_info,{x,0},
                   [{type,{t_list,{t_tuple,2,true,#{2 => {t_atom,[nofile]}}},
                                  nil}}]}}.
    {test,is_nil,
          {f,99},
          [{tr,{x,0},
               {t_list,{t_tuple,2,true,#{2 => {t_atom,[nofile]}}},nil}}]}.
    {move,{atom,ok},{x,0}}.
    return.
  {label,99}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    return.


{function, root_dir, 0, 101}.
  {label,100}.
    {line,[{location,"code.erl",155}]}.
    {func_info,{atom,code},{atom,root_dir},0}.
  {label,101}.
    {allocate,0,0}.
    {move,{atom,root},{x,0}}.
    {line,[{location,"code.erl",156}]}.
    {call_ext,1,{extfunc,init,get_argument,1}}.
    {test,is_tagged_tuple,{f,102},[{x,0},2,{atom,ok}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_nonempty_list,{f,102},[{x,1}]}.
    {get_list,{x,1},{x,2},{x,1}}.
    {test,is_nonempty_list,{f,102},[{x,2}]}.
    {get_list,{x,2},{x,3},{x,2}}.
    {test,is_nil,{f,102},[{x,2}]}.
    {test,is_nil,{f,102},[{x,1}]}.
    {move,{x,3},{x,0}}.
    {deallocate,0}.
    return.
  {label,102}.
    {badmatch,{x,0}}.


{function, lib_dir, 0, 104}.
  {label,103}.
    {line,[{location,"code.erl",159}]}.
    {func_info,{atom,code},{atom,lib_dir},0}.
  {label,104}.
    {allocate,0,0}.
    {line,[{location,"code.erl",160}]}.
    {call,0,{f,101}}. % root_dir/0
    {move,{literal,"/lib"},{x,1}}.
    {call_ext_last,2,{extfunc,erlang,'++',2},0}.


{function, lib_dir, 1, 106}.
  {label,105}.
    {line,[{location,"code.erl",162}]}.
    {func_info,{atom,code},{atom,lib_dir},1}.
  {label,106}.
    {test,is_atom,{f,107},[{x,0}]}.
    {jump,{f,108}}.
  {label,107}.
    {test,is_list,{f,105},[{x,0}]}.
  {label,108}.
    {move,{literal,{error,bad_name}},{x,0}}.
    return.


{function, lib_dir, 2, 110}.
  {label,109}.
    {line,[{location,"code.erl",165}]}.
    {func_info,{atom,code},{atom,lib_dir},2}.
  {label,110}.
    {test,is_atom,{f,109},[{x,0}]}.
    {test,is_atom,{f,109},[{x,1}]}.
    {move,{literal,{error,bad_name}},{x,0}}.
    return.


{function, priv_dir, 1, 112}.
  {label,111}.
    {line,[{location,"code.erl",168}]}.
    {func_info,{atom,code},{atom,priv_dir},1}.
  {label,112}.
    {test,is_atom,{f,113},[{x,0}]}.
    {jump,{f,114}}.
  {label,113}.
    {test,is_list,{f,111},[{x,0}]}.
  {label,114}.
    {move,{literal,{error,bad_name}},{x,0}}.
    return.


{function, compiler_dir, 0, 116}.
  {label,115}.
    {line,[{location,"code.erl",171}]}.
    {func_info,{atom,code},{atom,compiler_dir},0}.
  {label,116}.
    {move,{literal,{error,bad_name}},{x,0}}.
    return.


{function, get_path, 0, 118}.
  {label,117}.
    {line,[{location,"code.erl",174}]}.
    {func_info,{atom,code},{atom,get_path},0}.
  {label,118}.
    {move,nil,{x,0}}.
    return.


{function, set_path, 1, 120}.
  {label,119}.
    {line,[{location,"code.erl",177}]}.
    {func_info,{atom,code},{atom,set_path},1}.
  {label,120}.
    {test,is_list,{f,119},[{x,0}]}.
    {call_only,1,{f,124}}. % no_folders/1


{function, set_path, 2, 122}.
  {label,121}.
    {line,[{location,"code.erl",180}]}.
    {func_info,{atom,code},{atom,set_path},2}.
  {label,122}.
    {test,is_list,{f,121},[{x,0}]}.
    {test,is_atom,{f,121},[{x,1}]}.
    {call_only,1,{f,124}}. % no_folders/1


{function, no_folders, 1, 124}.
  {label,123}.
    {line,[{location,"code.erl",183}]}.
    {func_info,{atom,code},{atom,no_folders},1}.
  {label,124}.
    {'%',{var_info,{x,0},[{type,{t_list,any,any}}]}}.
    {test,is_nonempty_list,{f,125},[{x,0}]}.
    {move,{literal,{error,bad_directory}},{x,0}}.
    return.
  {label,125}.
    {move,{atom,true},{x,0}}.
    return.


{function, add_path, 1, 127}.
  {label,126}.
    {line,[{location,"code.erl",186}]}.
    {func_info,{atom,code},{atom,add_path},1}.
  {label,127}.
    {test,is_list,{f,126},[{x,0}]}.
    {move,{literal,{error,bad_directory}},{x,0}}.
    return.


{function, add_path, 2, 129}.
  {label,128}.
    {line,[{location,"code.erl",187}]}.
    {func_info,{atom,code},{atom,add_path},2}.
  {label,129}.
    {test,is_list,{f,128},[{x,0}]}.
    {test,is_atom,{f,128},[{x,1}]}.
    {move,{literal,{error,bad_directory}},{x,0}}.
    return.


{function, add_patha, 1, 131}.
  {label,130}.
    {line,[{location,"code.erl",188}]}.
    {func_info,{atom,code},{atom,add_patha},1}.
  {label,131}.
    {test,is_list,{f,130},[{x,0}]}.
    {move,{literal,{error,bad_directory}},{x,0}}.
    return.


{function, add_patha, 2, 133}.
  {label,132}.
    {line,[{location,"code.erl",189}]}.
    {func_info,{atom,code},{atom,add_patha},2}.
  {label,133}.
    {test,is_list,{f,132},[{x,0}]}.
    {test,is_atom,{f,132},[{x,1}]}.
    {move,{literal,{error,bad_directory}},{x,0}}.
    return.


{function, add_pathz, 1, 135}.
  {label,134}.
    {line,[{location,"code.erl",190}]}.
    {func_info,{atom,code},{atom,add_pathz},1}.
  {label,135}.
    {test,is_list,{f,134},[{x,0}]}.
    {move,{literal,{error,bad_directory}},{x,0}}.
    return.


{function, add_pathz, 2, 137}.
  {label,136}.
    {line,[{location,"code.erl",191}]}.
    {func_info,{atom,code},{atom,add_pathz},2}.
  {label,137}.
    {test,is_list,{f,136},[{x,0}]}.
    {test,is_atom,{f,136},[{x,1}]}.
    {move,{literal,{error,bad_directory}},{x,0}}.
    return.


{function, add_paths, 1, 139}.
  {label,138}.
    {line,[{location,"code.erl",192}]}.
    {func_info,{atom,code},{atom,add_paths},1}.
  {label,139}.
    {test,is_list,{f,138},[{x,0}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, add_paths, 2, 141}.
  {label,140}.
    {line,[{location,"code.erl",193}]}.
    {func_info,{atom,code},{atom,add_paths},2}.
  {label,141}.
    {test,is_list,{f,140},[{x,0}]}.
    {test,is_atom,{f,140},[{x,1}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, add_pathsa, 1, 143}.
  {label,142}.
    {line,[{location,"code.erl",194}]}.
    {func_info,{atom,code},{atom,add_pathsa},1}.
  {label,143}.
    {test,is_list,{f,142},[{x,0}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, add_pathsa, 2, 145}.
  {label,144}.
    {line,[{location,"code.erl",195}]}.
    {func_info,{atom,code},{atom,add_pathsa},2}.
  {label,145}.
    {test,is_list,{f,144},[{x,0}]}.
    {test,is_atom,{f,144},[{x,1}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, add_pathsz, 1, 147}.
  {label,146}.
    {line,[{location,"code.erl",196}]}.
    {func_info,{atom,code},{atom,add_pathsz},1}.
  {label,147}.
    {test,is_list,{f,146},[{x,0}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, add_pathsz, 2, 149}.
  {label,148}.
    {line,[{location,"code.erl",197}]}.
    {func_info,{atom,code},{atom,add_pathsz},2}.
  {label,149}.
    {test,is_list,{f,148},[{x,0}]}.
    {test,is_atom,{f,148},[{x,1}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, del_path, 1, 151}.
  {label,150}.
    {line,[{location,"code.erl",199}]}.
    {func_info,{atom,code},{atom,del_path},1}.
  {label,151}.
    {test,is_atom,{f,152},[{x,0}]}.
    {jump,{f,153}}.
  {label,152}.
    {test,is_list,{f,150},[{x,0}]}.
  {label,153}.
    {move,{atom,false},{x,0}}.
    return.


{function, del_paths, 1, 155}.
  {label,154}.
    {line,[{location,"code.erl",200}]}.
    {func_info,{atom,code},{atom,del_paths},1}.
  {label,155}.
    {test,is_list,{f,154},[{x,0}]}.
    {move,{atom,ok},{x,0}}.
    return.


{function, replace_path, 2, 157}.
  {label,156}.
    {line,[{location,"code.erl",202}]}.
    {func_info,{atom,code},{atom,replace_path},2}.
  {label,157}.
    {test,is_atom,{f,158},[{x,0}]}.
    {jump,{f,159}}.
  {label,158}.
    {test,is_list,{f,156},[{x,0}]}.
  {label,159}.
    {test,is_atom,{f,160},[{x,1}]}.
    {jump,{f,161}}.
  {label,160}.
    {test,is_list,{f,156},[{x,1}]}.
  {label,161}.
    {move,{literal,{error,bad_name}},{x,0}}.
    return.


{function, replace_path, 3, 163}.
  {label,162}.
    {line,[{location,"code.erl",203}]}.
    {func_info,{atom,code},{atom,replace_path},3}.
  {label,163}.
    {test,is_atom,{f,164},[{x,0}]}.
    {jump,{f,165}}.
  {label,164}.
    {test,is_list,{f,162},[{x,0}]}.
  {label,165}.
    {test,is_atom,{f,166},[{x,1}]}.
    {jump,{f,167}}.
  {label,166}.
    {test,is_list,{f,162},[{x,1}]}.
  {label,167}.
    {test,is_atom,{f,162},[{x,2}]}.
    {move,{literal,{error,bad_name}},{x,0}}.
    return.


{function, where_is_file, 1, 169}.
  {label,168}.
    {line,[{location,"code.erl",205}]}.
    {func_info,{atom,code},{atom,where_is_file},1}.
  {label,169}.
    {test,is_list,{f,168},[{x,0}]}.
    {move,{atom,non_existing},{x,0}}.
    return.


{function, where_is_file, 2, 171}.
  {label,170}.
    {line,[{location,"code.erl",206}]}.
    {func_info,{atom,code},{atom,where_is_file},2}.
  {label,171}.
    {test,is_list,{f,170},[{x,0}]}.
    {test,is_list,{f,170},[{x,1}]}.
    {move,{atom,non_existing},{x,0}}.
    return.


{function, stick_dir, 1, 173}.
  {label,172}.
    {line,[{location,"code.erl",208}]}.
    {func_info,{atom,code},{atom,stick_dir},1}.
  {label,173}.
    {test,is_list,{f,172},[{x,0}]}.
    {move,{atom,error},{x,0}}.
    return.


{function, unstick_dir, 1, 175}.
  {label,174}.
    {line,[{location,"code.erl",209}]}.
    {func_info,{atom,code},{atom,unstick_dir},1}.
  {label,175}.
    {test,is_list,{f,174},[{x,0}]}.
    {move,{atom,error},{x,0}}.
    return.


{function, stick_mod, 1, 177}.
  {label,176}.
    {line,[{location,"code.erl",210}]}.
    {func_info,{atom,code},{atom,stick_mod},1}.
  {label,177}.
    {test,is_atom,{f,176},[{x,0}]}.
    {move,{atom,true},{x,0}}.
    return.


{function, unstick_mod, 1, 179}.
  {label,178}.
    {line,[{location,"code.erl",211}]}.
    {func_info,{atom,code},{atom,unstick_mod},1}.
  {label,179}.
    {test,is_atom,{f,178},[{x,0}]}.
    {move,{atom,true},{x,0}}.
    return.


{function, clear_cache, 0, 181}.
  {label,180}.
    {line,[{location,"code.erl",213}]}.
    {func_info,{atom,code},{atom,clear_cache},0}.
  {label,181}.
    {move,{atom,ok},{x,0}}.
    return.


{function, clash, 0, 183}.
  {label,182}.
    {line,[{location,"code.erl",215}]}.
    {func_info,{atom,code},{atom,clash},0}.
  {label,183}.
    {move,{literal,[0]},{x,1}}.
    {move,{literal,"** Found ~w name clashes in code paths ~n"},{x,0}}.
    {line,[{location,"code.erl",216}]}.
    {call_ext_only,2,{extfunc,io,format,2}}.


{function, start_link, 0, 185}.
  {label,184}.
    {line,[{location,"code.erl",219}]}.
    {func_info,{atom,code},{atom,start_link},0}.
  {label,185}.
    {move,{atom,ignore},{x,0}}.
    return.


{function, module_info, 0, 187}.
  {label,186}.
    {line,[]}.
    {func_info,{atom,code},{atom,module_info},0}.
  {label,187}.
    {move,{atom,code},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 189}.
  {label,188}.
    {line,[]}.
    {func_info,{atom,code},{atom,module_info},1}.
  {label,189}.
    {move,{x,0},{x,1}}.
    {move,{atom,code},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-absent/1-lc$^0/1-0-', 1, 191}.
  {label,190}.
    {line,[{location,"code.erl",148}]}.
    {func_info,{atom,code},{atom,'-absent/1-lc$^0/1-0-'},1}.
  {label,191}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,195},[{x,0}]}.
    {allocate,2,1}.
    {get_list,{x,0},{y,1},{y,0}}.
    {move,{y,1},{x,0}}.
    {call_ext,1,{extfunc,erlang,module_loaded,1}}.
    {select_val,{x,0},
                {f,194},
                {list,[{atom,false},{f,193},{atom,true},{f,192}]}}.
  {label,192}.
    {move,{y,0},{x,0}}.
    {call_last,1,{f,191},2}. % '-absent/1-lc$^0/1-0-'/1
  {label,193}.
    {move,{y,0},{x,0}}.
    {trim,1,1}.
    {call,1,{f,191}}. % '-absent/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,194}.
    {move,{atom,badarg},{x,0}}.
    {call_ext_last,1,{extfunc,erlang,error,1},2}.
  {label,195}.
    return.


{function, '-prepare_loading/1-lc$^0/1-0-', 1, 197}.
  {label,196}.
    {line,[{location,"code.erl",109}]}.
    {func_info,{atom,code},{atom,'-prepare_loading/1-lc$^0/1-0-'},1}.
  {label,197}.
    {test,is_nonempty_list,{f,198},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,1,{f,87}}. % not_prepared/1
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,2,true,
                                   #{2 => {t_atom,[badfile,nofile]}}}}]}}.
    {swap,{y,0},{x,0}}.
    {call,1,{f,197}}. % '-prepare_loading/1-lc$^0/1-0-'/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,2,true,#{2 => {t_atom,[badfile,nofile]}}},
                     nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,198}.
    {test,is_nil,{f,199},[{x,0}]}.
    return.
  {label,199}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-module_status/1-lc$^0/1-0-', 1, 201}.
  {label,200}.
    {line,[{location,"code.erl",53}]}.
    {func_info,{atom,code},{atom,'-module_status/1-lc$^0/1-0-'},1}.
  {label,201}.
    {test,is_nonempty_list,{f,202},[{x,0}]}.
    {allocate,2,1}.
    {get_list,{x,0},{y,1},{y,0}}.
    {move,{y,1},{x,0}}.
    {call,1,{f,26}}. % module_status/1
    {'%',
     {var_info,
      {x,0},
      [{type,
        {t_union,
         {t_atom,[loaded,not_loaded]},
         {t_list,
          {t_tuple,2,true,
           #{2 =>
              {t_union,
               {t_atom,[loaded,not_loaded]},
               {t_list,
                {t_tuple,2,true,
                 #{2 =>
                    {t_union,
                     {t_atom,[loaded,not_loaded]},
                     {t_list,any,any},
                     none,none,none}}},
                nil},
               none,none,none}}},
          nil},
         none,none,none}}]}}.
    {swap,{y,0},{x,0}}.
    {call,1,{f,201}}. % '-module_status/1-lc$^0/1-0-'/1
    {'%',
     {var_info,
      {x,0},
      [{type,
        {t_list,
         {t_tuple,2,true,
          #{2 =>
             {t_union,
              {t_atom,[loaded,not_loaded]},
              {t_list,
               {t_tuple,2,true,
                #{2 =>
                   {t_union,
                    {t_atom,[loaded,not_loaded]},
                    {t_list,any,any},
                    none,none,none}}},
               nil},
              none,none,none}}},
         nil}}]}}.
    {test_heap,5,1}.
    {put_tuple2,{x,1},{list,[{y,1},{y,0}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,2}.
    return.
  {label,202}.
    {test,is_nil,{f,203},[{x,0}]}.
    return.
  {label,203}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-all_available/0-lc$^0/1-0-', 1, 205}.
  {label,204}.
    {line,[{location,"code.erl",47}]}.
    {func_info,{atom,code},{atom,'-all_available/0-lc$^0/1-0-'},1}.
  {label,205}.
    {test,is_nonempty_list,{f,206},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call_ext,1,{extfunc,erlang,atom_to_list,1}}.
    {swap,{y,0},{x,0}}.
    {call,1,{f,205}}. % '-all_available/0-lc$^0/1-0-'/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,3,true,
                         #{2 => {t_atom,[preloaded]},3 => {t_atom,[true]}}},
                     nil}}]}}.
    {test_heap,6,1}.
    {put_tuple2,{x,1},{list,[{y,0},{atom,preloaded},{atom,true}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,206}.
    {test,is_nil,{f,207},[{x,0}]}.
    return.
  {label,207}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-all_loaded/0-lc$^0/1-0-', 1, 209}.
  {label,208}.
    {line,[{location,"code.erl",44}]}.
    {func_info,{atom,code},{atom,'-all_loaded/0-lc$^0/1-0-'},1}.
  {label,209}.
    {test,is_nonempty_list,{f,210},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{y,0},{x,0}}.
    {call,1,{f,209}}. % '-all_loaded/0-lc$^0/1-0-'/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_tuple,2,true,#{2 => {t_atom,[preloaded]}}},
                     nil}}]}}.
    {test_heap,5,1}.
    {put_tuple2,{x,1},{list,[{y,0},{atom,preloaded}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,210}.
    {test,is_nil,{f,211},[{x,0}]}.
    return.
  {label,211}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bad_generator},{x,0}]}}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.


{function, '-ensure_modules_loaded/1-lc$^0/1-0-', 1, 213}.
  {label,212}.
    {line,[{location,"code.erl",27}]}.
    {func_info,{atom,code},{atom,'-ensure_modules_loaded/1-lc$^0/1-0-'},1}.
  {label,213}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,214},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{y,0},{x,0}}.
    {call,1,{f,213}}. % '-ensure_modules_loaded/1-lc$^0/1-0-'/1
    {'%',{var_info,{x,0},
                   [{type,{t_list,{t_tuple,2,true,#{2 => {t_atom,[nofile]}}},
                                  nil}}]}}.
    {test_heap,5,1}.
    {put_tuple2,{x,1},{list,[{y,0},{atom,nofile}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,214}.
    return.
