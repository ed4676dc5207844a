{module, ram_file}.  %% version = 0

{exports, [{advise,4},
           {allocate,3},
           {close,1},
           {copy,3},
           {datasync,1},
           {get_file,1},
           {get_size,1},
           {ipread_s32bu_p32bu,3},
           {module_info,0},
           {module_info,1},
           {open,2},
           {position,2},
           {pread,2},
           {pread,3},
           {pwrite,2},
           {pwrite,3},
           {read,2},
           {sync,1},
           {truncate,1},
           {write,2}]}.

{attributes, []}.

{labels, 220}.


{function, open, 2, 2}.
  {label,1}.
    {line,[{location,"ram_file.erl",34}]}.
    {func_info,{atom,ram_file},{atom,open},2}.
  {label,2}.
    {test,is_list,{f,1},[{x,1}]}.
    {allocate_heap,1,10,2}.
    {move,{x,0},{y,0}}.
    {bif,self,{f,0},[],{x,0}}.
    {put_tuple2,{x,0},
                {list,[{atom,file},
                       {x,0},
                       {atom,undefined},
                       {atom,false},
                       {atom,false},
                       {atom,list},
                       {integer,0},
                       {integer,0},
                       {literal,#{}}]}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"ram_file.erl",35}]}.
    {call,2,{f,8}}. % modes/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},2 => {t_atom,[badarg]}}}},
                      {{9,{t_atom,[file]}},
                       {t_tuple,9,true,
                           #{1 => {t_atom,[file]},
                             3 => {t_atom,[undefined]},
                             4 => {t_atom,[false,true]},
                             5 => {t_atom,[false,true]},
                             6 => {t_atom,[binary,list]},
                             7 => {t_integer,{0,0}},
                             8 => {t_integer,{0,0}},
                             9 => {t_map,none,none}}}}],
                     none}}]}}.
    {select_tuple_arity,
        {tr,{x,0},
            {t_union,none,none,none,
                [{{2,{t_atom,[error]}},
                  {t_tuple,2,true,
                      #{1 => {t_atom,[error]},2 => {t_atom,[badarg]}}}},
                 {{9,{t_atom,[file]}},
                  {t_tuple,9,true,
                      #{1 => {t_atom,[file]},
                        3 => {t_atom,[undefined]},
                        4 => {t_atom,[false,true]},
                        5 => {t_atom,[false,true]},
                        6 => {t_atom,[binary,list]},
                        7 => {t_integer,{0,0}},
                        8 => {t_integer,{0,0}},
                        9 => {t_map,none,none}}}}],
                none}},
        {f,6},
        {list,[2,{f,5},9,{f,3}]}}.
  {label,3}.
    {get_tuple_element,{x,0},4,{x,1}}.
    {test,is_eq_exact,{f,4},[{x,1},{atom,true}]}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,16},1}. % start/2
  {label,4}.
    {move,{x,0},{x,1}}.
    {move,{atom,true},{x,2}}.
    {move,{integer,4},{x,0}}.
    {line,[{location,"ram_file.erl",36}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,16},1}. % start/2
  {label,5}.
    {deallocate,1}.
    return.
  {label,6}.
    {line,[{location,"ram_file.erl",35}]}.
    {case_end,{x,0}}.


{function, modes, 2, 8}.
  {label,7}.
    {line,[{location,"ram_file.erl",41}]}.
    {func_info,{atom,ram_file},{atom,modes},2}.
  {label,8}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,9,true,
                                   #{1 => {t_atom,[file]},
                                     3 => {t_atom,[undefined]},
                                     4 => {t_atom,[false,true]},
                                     5 => {t_atom,[false,true]},
                                     6 => {t_atom,[binary,list]},
                                     7 => {t_integer,{0,0}},
                                     8 => {t_integer,{0,0}},
                                     9 => {t_map,none,none}}}}]}}.
    {test,is_nonempty_list,{f,13},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {select_val,{x,2},
                {f,14},
                {list,[{atom,binary},
                       {f,12},
                       {atom,ram},
                       {f,11},
                       {atom,read},
                       {f,10},
                       {atom,write},
                       {f,9}]}}.
  {label,9}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{atom,true},{x,2}}.
    {move,{integer,5},{x,0}}.
    {line,[{location,"ram_file.erl",44}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,8},1}. % modes/2
  {label,10}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{atom,true},{x,2}}.
    {move,{integer,4},{x,0}}.
    {line,[{location,"ram_file.erl",43}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,8},1}. % modes/2
  {label,11}.
    {call_only,2,{f,8}}. % modes/2
  {label,12}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{atom,binary},{x,2}}.
    {move,{integer,6},{x,0}}.
    {line,[{location,"ram_file.erl",45}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,8},1}. % modes/2
  {label,13}.
    {test,is_nil,{f,14},[{x,0}]}.
    {move,{x,1},{x,0}}.
    return.
  {label,14}.
    {move,{literal,{error,badarg}},{x,0}}.
    return.


{function, start, 2, 16}.
  {label,15}.
    {line,[{location,"ram_file.erl",48}]}.
    {func_info,{atom,ram_file},{atom,start},2}.
  {label,16}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,9,true,
                                   #{1 => {t_atom,[file]},
                                     3 => {t_atom,[undefined]},
                                     4 => {t_atom,[false,true]},
                                     5 => {t_atom,[false,true]},
                                     6 => {t_atom,[binary,list]},
                                     7 => {t_integer,{0,0}},
                                     8 => {t_integer,{0,0}},
                                     9 => {t_map,none,none}}}}]}}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},2}.
    {make_fun3,{f,217},0,0,{x,1},{list,[{x,1}]}}.
    {'%',
        {var_info,
            {x,1},
            [{fun_type,
                 {t_tuple,2,true,
                     #{1 => {t_atom,[ok]},
                       2 =>
                           {t_tuple,3,true,
                               #{1 => {t_atom,[file_descriptor]},
                                 2 => {t_atom,[ram_file]},
                                 3 => pid}}}}}]}}.
    {call_only,2,{f,18}}. % with_bytes/2


{function, with_bytes, 2, 18}.
  {label,17}.
    {line,[{location,"ram_file.erl",55}]}.
    {func_info,{atom,ram_file},{atom,with_bytes},2}.
  {label,18}.
    {'%',{var_info,{x,1},[{type,{t_fun,1,any,any}}]}}.
    {allocate,2,2}.
    {move,{x,1},{y,0}}.
    {'try',{y,1},{f,19}}.
    {line,[{location,"ram_file.erl",56}]}.
    {call_ext,1,{extfunc,erlang,iolist_to_binary,1}}.
    {try_end,{y,1}}.
    {move,{y,0},{x,1}}.
    {line,[{location,"ram_file.erl",57}]}.
    {call_fun2,{atom,safe},1,{tr,{x,1},{t_fun,1,any,any}}}.
    {deallocate,2}.
    return.
  {label,19}.
    {try_case,{y,1}}.
    {test,is_eq_exact,
          {f,20},
          [{tr,{x,0},{t_atom,[error,exit,throw]}},{atom,error}]}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,1}]}}.
    {deallocate,2}.
    return.
  {label,20}.
    {bif,raise,{f,0},[{x,2},{x,1}],{x,0}}.


{function, close, 1, 22}.
  {label,21}.
    {line,[{location,"ram_file.erl",62}]}.
    {func_info,{atom,ram_file},{atom,close},1}.
  {label,22}.
    {test,is_tagged_tuple,{f,21},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,21},[{x,1},{atom,ram_file}]}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_pid,{f,26},[{x,0}]}.
    {bif,node,{f,26},[{tr,{x,0},pid}],{x,1}}.
    {bif,node,{f,0},[],{x,2}}.
    {test,is_eq_exact,
          {f,26},
          [{tr,{x,1},{t_atom,any}},{tr,{x,2},{t_atom,any}}]}.
    {allocate,2,1}.
    {move,{x,0},{y,1}}.
    {recv_marker_reserve,{y,0}}.
    {move,{x,0},{x,1}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"ram_file.erl",63}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {test_heap,4,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{x,0},{x,1},{atom,close}]}}.
    {recv_marker_bind,{y,0},{x,0}}.
    {swap,{y,1},{x,0}}.
    {init_yregs,{list,[{y,0}]}}.
    {line,[{location,"ram_file.erl",64}]}.
    send.
    {recv_marker_use,{y,1}}.
  {label,23}.
    {loop_rec,{f,25},{x,0}}.
    {test,is_tagged_tuple,{f,24},[{x,0},5,{atom,'DOWN'}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_eq_exact,{f,24},[{x,0},{atom,process}]}.
    {test,is_eq_exact,{f,24},[{x,1},{tr,{y,1},reference}]}.
    {recv_marker_clear,{y,1}}.
    remove_message.
    {move,{atom,ok},{x,0}}.
    {deallocate,2}.
    return.
  {label,24}.
    {loop_rec_end,{f,23}}.
  {label,25}.
    {wait,{f,23}}.
  {label,26}.
    {move,{atom,ok},{x,0}}.
    return.


{function, read, 2, 28}.
  {label,27}.
    {line,[{location,"ram_file.erl",71}]}.
    {func_info,{atom,ram_file},{atom,read},2}.
  {label,28}.
    {test,is_tagged_tuple,{f,27},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {test,is_eq_exact,{f,27},[{x,2},{atom,ram_file}]}.
    {test,is_integer,{f,27},[{x,1}]}.
    {test,is_ge,{f,27},[{tr,{x,1},{t_integer,any}},{integer,0}]}.
    {test,is_lt,{f,29},[{tr,{x,1},{t_integer,any}},{integer,2147483648}]}.
    {allocate_heap,1,3,2}.
    {move,{x,1},{y,0}}.
    {put_tuple2,{x,1},{list,[{atom,read},{x,1}]}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {line,[{location,"ram_file.erl",72}]}.
    {call,2,{f,113}}. % call/2
    {move,{y,0},{x,1}}.
    {call_last,2,{f,31},1}. % found/2
  {label,29}.
    {move,{literal,{error,einval}},{x,0}}.
    return.


{function, found, 2, 31}.
  {label,30}.
    {line,[{location,"ram_file.erl",76}]}.
    {func_info,{atom,ram_file},{atom,found},2}.
  {label,31}.
    {test,is_tagged_tuple,{f,33},[{x,0},2,{atom,ok}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {test,is_tuple,{f,33},[{x,2}]}.
    {test,test_arity,{f,33},[{x,2},2]}.
    {get_tuple_element,{x,2},0,{x,0}}.
    {test,is_eq_exact,{f,32},[{x,0},{integer,0}]}.
    {test,is_ne_exact,{f,32},[{x,1},{integer,0}]}.
    {move,{atom,eof},{x,0}}.
    return.
  {label,32}.
    {test_heap,3,3}.
    {get_tuple_element,{x,2},1,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    return.
  {label,33}.
    return.


{function, write, 2, 35}.
  {label,34}.
    {line,[{location,"ram_file.erl",80}]}.
    {func_info,{atom,ram_file},{atom,write},2}.
  {label,35}.
    {test,is_tagged_tuple,{f,34},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {test,is_eq_exact,{f,34},[{x,2},{atom,ram_file}]}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},2}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {make_fun3,{f,215},0,0,{x,0},{list,[{x,0}]}}.
    {swap,{x,0},{x,1}}.
    {call_only,2,{f,18}}. % with_bytes/2


{function, written, 1, 37}.
  {label,36}.
    {line,[{location,"ram_file.erl",83}]}.
    {func_info,{atom,ram_file},{atom,written},1}.
  {label,37}.
    {test,is_tagged_tuple,{f,38},[{x,0},2,{atom,ok}]}.
    {move,{atom,ok},{x,0}}.
    return.
  {label,38}.
    return.


{function, copy, 3, 40}.
  {label,39}.
    {line,[{location,"ram_file.erl",86}]}.
    {func_info,{atom,ram_file},{atom,copy},3}.
  {label,40}.
    {test,is_tagged_tuple,{f,39},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {test,is_eq_exact,{f,39},[{x,3},{atom,ram_file}]}.
    {test,is_tagged_tuple,{f,39},[{x,1},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,1},1,{x,3}}.
    {test,is_eq_exact,{f,39},[{x,3},{atom,ram_file}]}.
    {test,is_integer,{f,41},[{x,2}]}.
    {test,is_lt,{f,42},[{tr,{x,2},{t_integer,any}},{integer,0}]}.
  {label,41}.
    {test,is_atom,{f,39},[{x,2}]}.
  {label,42}.
    {line,[{location,"ram_file.erl",89}]}.
    {call_ext_only,3,{extfunc,file,copy_opened,3}}.


{function, datasync, 1, 44}.
  {label,43}.
    {line,[{location,"ram_file.erl",91}]}.
    {func_info,{atom,ram_file},{atom,datasync},1}.
  {label,44}.
    {test,is_tagged_tuple,{f,43},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,43},[{x,1},{atom,ram_file}]}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {move,{atom,sync},{x,1}}.
    {call_only,2,{f,113}}. % call/2


{function, sync, 1, 46}.
  {label,45}.
    {line,[{location,"ram_file.erl",93}]}.
    {func_info,{atom,ram_file},{atom,sync},1}.
  {label,46}.
    {test,is_tagged_tuple,{f,45},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,45},[{x,1},{atom,ram_file}]}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {move,{atom,sync},{x,1}}.
    {call_only,2,{f,113}}. % call/2


{function, truncate, 1, 48}.
  {label,47}.
    {line,[{location,"ram_file.erl",95}]}.
    {func_info,{atom,ram_file},{atom,truncate},1}.
  {label,48}.
    {test,is_tagged_tuple,{f,47},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,47},[{x,1},{atom,ram_file}]}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {move,{atom,truncate},{x,1}}.
    {call_only,2,{f,113}}. % call/2


{function, position, 2, 50}.
  {label,49}.
    {line,[{location,"ram_file.erl",97}]}.
    {func_info,{atom,ram_file},{atom,position},2}.
  {label,50}.
    {test,is_tagged_tuple,{f,49},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,3}}.
    {test,is_eq_exact,{f,49},[{x,2},{atom,ram_file}]}.
    {allocate,1,4}.
    {move,{x,3},{y,0}}.
    {move,{x,1},{x,0}}.
    {line,[{location,"ram_file.erl",98}]}.
    {call,1,{f,54}}. % from/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[bad]},
                     none,none,
                     {t_tuple,2,true,#{1 => {t_atom,[bof,cur,eof]}}},
                     none}}]}}.
    {test,is_tuple,
          {f,52},
          [{tr,{x,0},
               {t_union,{t_atom,[bad]},
                        none,none,
                        {t_tuple,2,true,#{1 => {t_atom,[bof,cur,eof]}}},
                        none}}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_ge,{f,51},[{x,1},{integer,-2147483648}]}.
    {test,is_lt,{f,51},[{x,1},{integer,2147483648}]}.
    {test_heap,3,1}.
    {put_tuple2,{x,1},{list,[{atom,position},{x,0}]}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,113},1}. % call/2
  {label,51}.
    {move,{literal,{error,einval}},{x,0}}.
    {deallocate,1}.
    return.
  {label,52}.
    {move,{literal,{error,badarg}},{x,0}}.
    {deallocate,1}.
    return.


{function, from, 1, 54}.
  {label,53}.
    {line,[{location,"ram_file.erl",104}]}.
    {func_info,{atom,ram_file},{atom,from},1}.
  {label,54}.
    {test,is_integer,{f,55},[{x,0}]}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,bof},{x,0}]}}.
    return.
  {label,55}.
    {select_val,{x,0},
                {f,57},
                {list,[{atom,bof},
                       {f,56},
                       {atom,cur},
                       {f,56},
                       {atom,eof},
                       {f,56}]}}.
  {label,56}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{integer,0}]}}.
    return.
  {label,57}.
    {test,is_tuple,{f,59},[{x,0}]}.
    {test,test_arity,{f,59},[{x,0},2]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_integer,{f,59},[{x,1}]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {select_val,{x,1},
                {f,59},
                {list,[{atom,bof},
                       {f,58},
                       {atom,cur},
                       {f,58},
                       {atom,eof},
                       {f,58}]}}.
  {label,58}.
    return.
  {label,59}.
    {move,{atom,bad},{x,0}}.
    return.


{function, pread, 2, 61}.
  {label,60}.
    {line,[{location,"ram_file.erl",109}]}.
    {func_info,{atom,ram_file},{atom,pread},2}.
  {label,61}.
    {test,is_tagged_tuple,{f,60},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,3}}.
    {test,is_eq_exact,{f,60},[{x,2},{atom,ram_file}]}.
    {test,is_list,{f,60},[{x,1}]}.
    {allocate,2,4}.
    {move,{x,3},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,1},{x,0}}.
    {line,[{location,"ram_file.erl",110}]}.
    {call,1,{f,64}}. % places/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[ok]},
                     none,none,
                     [{{2,{t_atom,[error]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[error]},
                             2 => {t_atom,[badarg,einval]}}}}],
                     none}}]}}.
    {test,is_eq_exact,
          {f,62},
          [{tr,{x,0},
               {t_union,{t_atom,[ok]},
                        none,none,
                        [{{2,{t_atom,[error]}},
                          {t_tuple,2,true,
                                   #{1 => {t_atom,[error]},
                                     2 => {t_atom,[badarg,einval]}}}}],
                        none}},
           {atom,ok}]}.
    {move,{y,1},{x,1}}.
    {move,nil,{x,2}}.
    {move,{y,0},{x,0}}.
    {call_last,3,{f,69},2}. % pread_all/3
  {label,62}.
    {deallocate,2}.
    return.


{function, places, 1, 64}.
  {label,63}.
    {line,[{location,"ram_file.erl",115}]}.
    {func_info,{atom,ram_file},{atom,places},1}.
  {label,64}.
    {test,is_nonempty_list,{f,66},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,0}}.
    {test,is_tuple,{f,67},[{x,1}]}.
    {test,test_arity,{f,67},[{x,1},2]}.
    {get_tuple_element,{x,1},0,{x,2}}.
    {test,is_integer,{f,67},[{x,2}]}.
    {get_tuple_element,{x,1},1,{x,1}}.
    {test,is_integer,{f,67},[{x,1}]}.
    {test,is_ge,{f,67},[{tr,{x,1},{t_integer,any}},{integer,0}]}.
    {test,is_ge,{f,65},[{tr,{x,2},{t_integer,any}},{integer,-2147483648}]}.
    {test,is_lt,{f,65},[{tr,{x,2},{t_integer,any}},{integer,2147483648}]}.
    {test,is_ge,{f,65},[{tr,{x,1},{t_integer,any}},{integer,-2147483648}]}.
    {test,is_lt,{f,65},[{tr,{x,1},{t_integer,any}},{integer,2147483648}]}.
    {call_only,1,{f,64}}. % places/1
  {label,65}.
    {move,{literal,{error,einval}},{x,0}}.
    return.
  {label,66}.
    {test,is_nil,{f,67},[{x,0}]}.
    {move,{atom,ok},{x,0}}.
    return.
  {label,67}.
    {move,{literal,{error,badarg}},{x,0}}.
    return.


{function, pread_all, 3, 69}.
  {label,68}.
    {line,[{location,"ram_file.erl",123}]}.
    {func_info,{atom,ram_file},{atom,pread_all},3}.
  {label,69}.
    {'%',{var_info,{x,2},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,72},[{x,1}]}.
    {get_list,{x,1},{x,3},{x,4}}.
    {test,is_tuple,{f,68},[{x,3}]}.
    {test,test_arity,{f,68},[{x,3},2]}.
    {allocate_heap,4,4,5}.
    {move,{x,4},{y,1}}.
    {move,{x,2},{y,2}}.
    {move,{x,0},{y,3}}.
    {get_tuple_element,{x,3},0,{x,0}}.
    {get_tuple_element,{x,3},1,{y,0}}.
    {put_tuple2,{x,1},{list,[{atom,pread},{x,0},{y,0}]}}.
    {move,{y,3},{x,0}}.
    {line,[{location,"ram_file.erl",126}]}.
    {call,2,{f,113}}. % call/2
    {move,{y,0},{x,1}}.
    {init_yregs,{list,[{y,0}]}}.
    {call,2,{f,31}}. % found/2
    {test,is_tuple,{f,70},[{x,0}]}.
    {test,is_tagged_tuple,
          {f,71},
          [{tr,{x,0},{t_tuple,0,false,#{}}},2,{atom,ok}]}.
    {test_heap,2,1}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {put_list,{x,0},{y,2},{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{y,3},{x,0}}.
    {call_last,3,{f,69},4}. % pread_all/3
  {label,70}.
    {test,is_eq_exact,{f,71},[{x,0},{atom,eof}]}.
    {test_heap,2,0}.
    {put_list,{atom,eof},{y,2},{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{y,3},{x,0}}.
    {call_last,3,{f,69},4}. % pread_all/3
  {label,71}.
    {deallocate,4}.
    return.
  {label,72}.
    {test,is_nil,{f,68},[{x,1}]}.
    {allocate,0,3}.
    {move,{x,2},{x,0}}.
    {line,[{location,"ram_file.erl",124}]}.
    {call_ext,1,{extfunc,lists,reverse,1}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.


{function, pread, 3, 74}.
  {label,73}.
    {line,[{location,"ram_file.erl",132}]}.
    {func_info,{atom,ram_file},{atom,pread},3}.
  {label,74}.
    {test,is_tagged_tuple,{f,73},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {test,is_eq_exact,{f,73},[{x,3},{atom,ram_file}]}.
    {test,is_integer,{f,76},[{x,1}]}.
    {test,is_integer,{f,76},[{x,2}]}.
    {test,is_ge,{f,76},[{tr,{x,2},{t_integer,any}},{integer,0}]}.
    {test,is_ge,{f,75},[{tr,{x,1},{t_integer,any}},{integer,-2147483648}]}.
    {test,is_lt,{f,75},[{tr,{x,1},{t_integer,any}},{integer,2147483648}]}.
    {test,is_ge,{f,75},[{tr,{x,2},{t_integer,any}},{integer,-2147483648}]}.
    {test,is_lt,{f,75},[{tr,{x,2},{t_integer,any}},{integer,2147483648}]}.
    {allocate_heap,1,4,3}.
    {move,{x,2},{y,0}}.
    {put_tuple2,{x,1},{list,[{atom,pread},{x,1},{x,2}]}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {line,[{location,"ram_file.erl",134}]}.
    {call,2,{f,113}}. % call/2
    {move,{y,0},{x,1}}.
    {call_last,2,{f,31},1}. % found/2
  {label,75}.
    {move,{literal,{error,einval}},{x,0}}.
    return.
  {label,76}.
    {move,{literal,{error,badarg}},{x,0}}.
    return.


{function, pwrite, 2, 78}.
  {label,77}.
    {line,[{location,"ram_file.erl",141}]}.
    {func_info,{atom,ram_file},{atom,pwrite},2}.
  {label,78}.
    {test,is_tagged_tuple,{f,77},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,3}}.
    {test,is_eq_exact,{f,77},[{x,2},{atom,ram_file}]}.
    {test,is_list,{f,77},[{x,1}]}.
    {allocate,1,4}.
    {move,{x,3},{y,0}}.
    {move,{x,1},{x,0}}.
    {move,nil,{x,1}}.
    {line,[{location,"ram_file.erl",142}]}.
    {call,2,{f,81}}. % writes/2
    {test,is_tagged_tuple,{f,79},[{x,0},2,{atom,ok}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {move,{integer,0},{x,2}}.
    {move,{y,0},{x,0}}.
    {call_last,3,{f,86},1}. % pwrite_all/3
  {label,79}.
    {deallocate,1}.
    return.


{function, writes, 2, 81}.
  {label,80}.
    {line,[{location,"ram_file.erl",147}]}.
    {func_info,{atom,ram_file},{atom,writes},2}.
  {label,81}.
    {'%',{var_info,{x,1},
                   [{type,{t_list,{t_tuple,2,true,#{1 => {t_integer,any}}},
                                  nil}}]}}.
    {test,is_nonempty_list,{f,83},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {test,is_tuple,{f,84},[{x,2}]}.
    {test,test_arity,{f,84},[{x,2},2]}.
    {get_tuple_element,{x,2},0,{x,3}}.
    {test,is_integer,{f,84},[{x,3}]}.
    {test,is_ge,{f,82},[{tr,{x,3},{t_integer,any}},{integer,-2147483648}]}.
    {test,is_lt,{f,82},[{tr,{x,3},{t_integer,any}},{integer,2147483648}]}.
    {test_heap,{alloc,[{words,3},{floats,0},{funs,1}]},4}.
    {make_fun3,{f,213},0,0,{x,1},{list,[{x,1},{x,0},{x,3}]}}.
    {get_tuple_element,{x,2},1,{x,0}}.
    {call_only,2,{f,18}}. % with_bytes/2
  {label,82}.
    {line,[{location,"ram_file.erl",152}]}.
    {gc_bif,length,
            {f,0},
            2,
            [{tr,{x,1},{t_list,{t_tuple,2,true,#{1 => {t_integer,any}}},nil}}],
            {x,0}}.
    {test_heap,6,1}.
    {put_tuple2,{x,0},{list,[{x,0},{atom,einval}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    return.
  {label,83}.
    {test,is_nil,{f,84},[{x,0}]}.
    {allocate,0,2}.
    {move,{x,1},{x,0}}.
    {line,[{location,"ram_file.erl",148}]}.
    {call_ext,1,{extfunc,lists,reverse,1}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,84}.
    {move,{literal,{error,badarg}},{x,0}}.
    return.


{function, pwrite_all, 3, 86}.
  {label,85}.
    {line,[{location,"ram_file.erl",156}]}.
    {func_info,{atom,ram_file},{atom,pwrite_all},3}.
  {label,86}.
    {'%',{var_info,{x,2},[{type,{t_integer,any}}]}}.
    {test,is_nonempty_list,{f,89},[{x,1}]}.
    {get_list,{x,1},{x,3},{x,4}}.
    {test,is_tuple,{f,85},[{x,3}]}.
    {test,test_arity,{f,85},[{x,3},2]}.
    {allocate_heap,3,4,5}.
    {move,{x,4},{y,0}}.
    {move,{x,2},{y,1}}.
    {move,{x,0},{y,2}}.
    {get_tuple_element,{x,3},0,{x,0}}.
    {get_tuple_element,{x,3},1,{x,1}}.
    {put_tuple2,{x,1},{list,[{atom,pwrite},{x,0},{x,1}]}}.
    {move,{y,2},{x,0}}.
    {line,[{location,"ram_file.erl",159}]}.
    {call,2,{f,113}}. % call/2
    {test,is_tuple,{f,90},[{x,0}]}.
    {test,test_arity,{f,90},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {select_val,{x,1},{f,90},{list,[{atom,error},{f,88},{atom,ok},{f,87}]}}.
  {label,87}.
    {line,[{location,"ram_file.erl",160}]}.
    {gc_bif,'+',{f,0},0,[{tr,{y,1},{t_integer,any}},{integer,1}],{x,2}}.
    {move,{y,0},{x,1}}.
    {move,{y,2},{x,0}}.
    {call_last,3,{f,86},3}. % pwrite_all/3
  {label,88}.
    {test_heap,6,1}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {put_tuple2,{x,0},{list,[{y,1},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,error},{x,0}]}}.
    {deallocate,3}.
    return.
  {label,89}.
    {test,is_nil,{f,85},[{x,1}]}.
    {move,{atom,ok},{x,0}}.
    return.
  {label,90}.
    {line,[{location,"ram_file.erl",159}]}.
    {case_end,{x,0}}.


{function, pwrite, 3, 92}.
  {label,91}.
    {line,[{location,"ram_file.erl",164}]}.
    {func_info,{atom,ram_file},{atom,pwrite},3}.
  {label,92}.
    {test,is_tagged_tuple,{f,91},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {test,is_eq_exact,{f,91},[{x,3},{atom,ram_file}]}.
    {test,is_integer,{f,94},[{x,1}]}.
    {test,is_ge,{f,93},[{tr,{x,1},{t_integer,any}},{integer,-2147483648}]}.
    {test,is_lt,{f,93},[{tr,{x,1},{t_integer,any}},{integer,2147483648}]}.
    {test_heap,{alloc,[{words,2},{floats,0},{funs,1}]},3}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {make_fun3,{f,211},0,0,{x,1},{list,[{x,1},{x,0}]}}.
    {move,{x,2},{x,0}}.
    {call_only,2,{f,18}}. % with_bytes/2
  {label,93}.
    {move,{literal,{error,einval}},{x,0}}.
    return.
  {label,94}.
    {move,{literal,{error,badarg}},{x,0}}.
    return.


{function, ipread_s32bu_p32bu, 3, 96}.
  {label,95}.
    {line,[{location,"ram_file.erl",171}]}.
    {func_info,{atom,ram_file},{atom,ipread_s32bu_p32bu},3}.
  {label,96}.
    {test,is_tagged_tuple,{f,95},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {test,is_eq_exact,{f,95},[{x,3},{atom,ram_file}]}.
    {line,[{location,"ram_file.erl",172}]}.
    {call_ext_only,3,{extfunc,file,ipread_s32bu_p32bu_int,3}}.


{function, get_file, 1, 98}.
  {label,97}.
    {line,[{location,"ram_file.erl",174}]}.
    {func_info,{atom,ram_file},{atom,get_file},1}.
  {label,98}.
    {test,is_tagged_tuple,{f,97},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,99},[{x,1},{atom,ram_file}]}.
    {allocate,0,1}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {move,{atom,get_file},{x,1}}.
    {call,2,{f,113}}. % call/2
    {move,{integer,0},{x,1}}.
    {call_last,2,{f,31},0}. % found/2
  {label,99}.
    {move,{literal,{error,enotsup}},{x,0}}.
    return.


{function, get_size, 1, 101}.
  {label,100}.
    {line,[{location,"ram_file.erl",177}]}.
    {func_info,{atom,ram_file},{atom,get_size},1}.
  {label,101}.
    {test,is_tagged_tuple,{f,100},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_eq_exact,{f,102},[{x,1},{atom,ram_file}]}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {move,{atom,get_size},{x,1}}.
    {call_only,2,{f,113}}. % call/2
  {label,102}.
    {move,{literal,{error,enotsup}},{x,0}}.
    return.


{function, advise, 4, 104}.
  {label,103}.
    {line,[{location,"ram_file.erl",181}]}.
    {func_info,{atom,ram_file},{atom,advise},4}.
  {label,104}.
    {test,is_tagged_tuple,{f,103},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,4}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_eq_exact,{f,107},[{x,4},{atom,ram_file}]}.
    {test,is_integer,{f,106},[{x,1}]}.
    {test,is_integer,{f,106},[{x,2}]}.
    {allocate,1,4}.
    {move,{x,0},{y,0}}.
    {move,{literal,[normal,random,sequential,will_need,dont_need,no_reuse]},
          {x,1}}.
    {move,{x,3},{x,0}}.
    {line,[{location,"ram_file.erl",182}]}.
    {call_ext,2,{extfunc,lists,member,2}}.
    {test,is_eq_exact,{f,105},[{x,0},{atom,true}]}.
    {move,{atom,sync},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,113},1}. % call/2
  {label,105}.
    {move,{literal,{error,einval}},{x,0}}.
    {deallocate,1}.
    return.
  {label,106}.
    {move,{atom,badarg},{x,0}}.
    {line,[{location,"ram_file.erl",187}]}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.
  {label,107}.
    {move,{literal,{error,enotsup}},{x,0}}.
    return.


{function, allocate, 3, 109}.
  {label,108}.
    {line,[{location,"ram_file.erl",191}]}.
    {func_info,{atom,ram_file},{atom,allocate},3}.
  {label,109}.
    {test,is_tagged_tuple,{f,108},[{x,0},3,{atom,file_descriptor}]}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {test,is_eq_exact,{f,111},[{x,3},{atom,ram_file}]}.
    {test,is_integer,{f,110},[{x,1}]}.
    {test,is_integer,{f,110},[{x,2}]}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {move,{atom,sync},{x,1}}.
    {call_only,2,{f,113}}. % call/2
  {label,110}.
    {move,{atom,badarg},{x,0}}.
    {line,[{location,"ram_file.erl",194}]}.
    {call_ext_only,1,{extfunc,erlang,error,1}}.
  {label,111}.
    {move,{literal,{error,enotsup}},{x,0}}.
    return.


{function, call, 2, 113}.
  {label,112}.
    {line,[{location,"ram_file.erl",198}]}.
    {func_info,{atom,ram_file},{atom,call},2}.
  {label,113}.
    {'%',
        {var_info,
            {x,1},
            [{type,
                 {t_union,
                     {t_atom,[get_file,get_size,sync,truncate]},
                     none,none,
                     [{{2,{t_atom,[position]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[position]},
                             2 =>
                                 {t_tuple,2,true,
                                     #{1 => {t_atom,[bof,cur,eof]}}}}}},
                      {{2,{t_atom,[read]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[read]},2 => {t_integer,any}}}},
                      {{2,{t_atom,[write]}},
                       {t_tuple,2,true,#{1 => {t_atom,[write]}}}},
                      {{3,{t_atom,[pread]}},
                       {t_tuple,3,true,#{1 => {t_atom,[pread]}}}},
                      {{3,{t_atom,[pwrite]}},
                       {t_tuple,3,true,#{1 => {t_atom,[pwrite]}}}}],
                     none}}]}}.
    {test,is_pid,{f,123},[{x,0}]}.
    {bif,node,{f,123},[{tr,{x,0},pid}],{x,2}}.
    {bif,node,{f,0},[],{x,3}}.
    {test,is_eq_exact,
          {f,123},
          [{tr,{x,2},{t_atom,any}},{tr,{x,3},{t_atom,any}}]}.
    {allocate,3,2}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {recv_marker_reserve,{y,0}}.
    {move,{x,0},{x,1}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"ram_file.erl",199}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {test_heap,4,1}.
    {bif,self,{f,0},[],{x,1}}.
    {put_tuple2,{x,1},{list,[{x,0},{x,1},{y,1}]}}.
    {recv_marker_bind,{y,0},{x,0}}.
    {move,{x,0},{y,1}}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{y,2},{x,0}}.
    {line,[{location,"ram_file.erl",200}]}.
    send.
    {recv_marker_use,{y,1}}.
  {label,114}.
    {loop_rec,{f,122},{x,0}}.
    {test,is_tuple,{f,121},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,121},
                        {list,[2,{f,116},5,{f,115}]}}.
  {label,115}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_eq_exact,{f,121},[{x,1},{atom,'DOWN'}]}.
    {test,is_eq_exact,{f,121},[{x,0},{atom,process}]}.
    {test,is_eq_exact,{f,121},[{x,2},{tr,{y,1},reference}]}.
    {recv_marker_clear,{y,1}}.
    remove_message.
    {move,{literal,{error,einval}},{x,0}}.
    {deallocate,3}.
    return.
  {label,116}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {test,is_tuple,{f,117},[{x,0}]}.
    {test,is_tagged_tuple,
          {f,121},
          [{tr,{x,0},{t_tuple,0,false,#{}}},3,{atom,data}]}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {test,is_eq_exact,{f,121},[{x,1},{tr,{y,2},pid}]}.
    {test,is_eq_exact,{f,121},[{x,2},{tr,{y,1},reference}]}.
    {move,{x,0},{y,0}}.
    remove_message.
    {move,{literal,[flush]},{x,1}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"ram_file.erl",203}]}.
    {call_ext,2,{extfunc,erlang,demonitor,2}}.
    {recv_marker_clear,{y,1}}.
    {get_tuple_element,{y,0},2,{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{y,2},{x,0}}.
    {trim,3,0}.
    {line,[{location,"ram_file.erl",204}]}.
    {call,3,{f,125}}. % first/3
    {call_last,1,{f,130},0}. % result/1
  {label,117}.
    {test,is_eq_exact,{f,121},[{x,0},{atom,to_owner}]}.
    {test,is_eq_exact,{f,121},[{x,1},{tr,{y,1},reference}]}.
    remove_message.
    {move,{literal,[flush]},{x,1}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"ram_file.erl",206}]}.
    {call_ext,2,{extfunc,erlang,demonitor,2}}.
    {recv_marker_clear,{y,1}}.
  {label,118}.
    {loop_rec,{f,120},{x,0}}.
    {test,is_tuple,{f,119},[{x,0}]}.
    {test,test_arity,{f,119},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {test,is_tagged_tuple,{f,119},[{x,0},3,{atom,data}]}.
    {test,is_eq_exact,{f,119},[{x,1},{tr,{y,2},pid}]}.
    remove_message.
    {get_tuple_element,{x,0},2,{x,0}}.
    {call_last,1,{f,130},3}. % result/1
  {label,119}.
    {loop_rec_end,{f,118}}.
  {label,120}.
    {wait,{f,118}}.
  {label,121}.
    {loop_rec_end,{f,114}}.
  {label,122}.
    {wait,{f,114}}.
  {label,123}.
    {move,{literal,{error,einval}},{x,0}}.
    return.


{function, first, 3, 125}.
  {label,124}.
    {line,[{location,"ram_file.erl",217}]}.
    {func_info,{atom,ram_file},{atom,first},3}.
  {label,125}.
    {'%',{var_info,{x,0},[{type,pid}]}}.
    {'%',{var_info,{x,1},[{type,reference}]}}.
    {allocate,4,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{y,2}}.
    {move,{x,0},{y,3}}.
  {label,126}.
    {loop_rec,{f,128},{x,0}}.
    {test,is_tuple,{f,127},[{x,0}]}.
    {test,test_arity,{f,127},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {test,is_tagged_tuple,{f,127},[{x,0},3,{atom,data}]}.
    {test,is_eq_exact,{f,127},[{x,1},{tr,{y,3},pid}]}.
    {test_heap,7,1}.
    {move,{x,0},{y,0}}.
    remove_message.
    {bif,self,{f,0},[],{x,0}}.
    {put_tuple2,{x,1},{list,[{atom,data},{y,2},{y,1}]}}.
    {put_tuple2,{x,1},{list,[{y,3},{x,1}]}}.
    {move,{y,0},{y,3}}.
    {trim,3,1}.
    {line,[{location,"ram_file.erl",220}]}.
    send.
    {get_tuple_element,{y,0},2,{x,0}}.
    {deallocate,1}.
    return.
  {label,127}.
    {loop_rec_end,{f,126}}.
  {label,128}.
    timeout.
    {move,{y,1},{x,0}}.
    {deallocate,4}.
    return.


{function, result, 1, 130}.
  {label,129}.
    {line,[{location,"ram_file.erl",226}]}.
    {func_info,{atom,ram_file},{atom,result},1}.
  {label,130}.
    {test,is_tuple,{f,134},[{x,0}]}.
    {test,test_arity,{f,134},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {select_val,{x,1},
                {f,134},
                {list,[{atom,binary},
                       {f,133},
                       {atom,list},
                       {f,132},
                       {atom,number},
                       {f,131}]}}.
  {label,131}.
    {line,[{location,"ram_file.erl",228}]}.
    {gc_bif,'band',{f,0},3,[{x,2},{integer,4294967295}],{x,0}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    return.
  {label,132}.
    {line,[{location,"ram_file.erl",226}]}.
    {gc_bif,byte_size,{f,0},3,[{x,2}],{x,0}}.
    {allocate,1,3}.
    {move,{x,0},{y,0}}.
    {move,{x,2},{x,0}}.
    {call_ext,1,{extfunc,erlang,binary_to_list,1}}.
    {test_heap,6,1}.
    {put_tuple2,{x,0},{list,[{y,0},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,133}.
    {line,[{location,"ram_file.erl",227}]}.
    {gc_bif,byte_size,{f,0},3,[{x,2}],{x,0}}.
    {test_heap,6,3}.
    {put_tuple2,{x,0},{list,[{x,0},{x,2}]}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    return.
  {label,134}.
    return.


{function, serve, 2, 136}.
  {label,135}.
    {line,[{location,"ram_file.erl",233}]}.
    {func_info,{atom,ram_file},{atom,serve},2}.
  {label,136}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,9,true,
                                   #{1 => {t_atom,[file]},
                                     3 => {t_atom,[undefined]},
                                     4 => {t_atom,[false,true]},
                                     5 => {t_atom,[false,true]},
                                     6 => {t_atom,[binary,list]},
                                     7 => {t_integer,{0,0}},
                                     8 => {t_integer,{0,0}},
                                     9 => {t_map,none,none}}}}]}}.
    {allocate,3,2}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{x,0},{x,1}}.
    {move,{literal,#{}},{x,2}}.
    {move,{integer,0},{x,0}}.
    {line,[{location,"ram_file.erl",234}]}.
    {call,3,{f,192}}. % store/3
    {'%',{var_info,{x,0},[{type,{t_map,{t_integer,any},{t_bitstring,1}}}]}}.
    {get_tuple_element,{y,1},1,{x,1}}.
    {move,{x,0},{y,0}}.
    {move,{atom,process},{x,0}}.
    {line,[{location,"ram_file.erl",235}]}.
    {call_ext,2,{extfunc,erlang,monitor,2}}.
    {gc_bif,byte_size,{f,0},1,[{y,2}],{y,2}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{y,1}}.
    {move,{y,0},{x,2}}.
    {trim,1,2}.
    {move,{integer,9},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {set_tuple_element,{y,1},{x,0},7}.
    {set_tuple_element,{y,0},{x,0},2}.
    {call_last,1,{f,138},2}. % loop/1


{function, loop, 1, 138}.
  {label,137}.
    {line,[{location,"ram_file.erl",237}]}.
    {func_info,{atom,ram_file},{atom,loop},1}.
  {label,138}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {allocate,3,1}.
    {move,{x,0},{y,2}}.
    {get_tuple_element,{x,0},1,{y,1}}.
    {get_tuple_element,{x,0},2,{y,0}}.
  {label,139}.
    {loop_rec,{f,147},{x,0}}.
    {test,is_tuple,{f,146},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,146},
                        {list,[3,{f,141},5,{f,140}]}}.
  {label,140}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_eq_exact,{f,146},[{x,1},{atom,'DOWN'}]}.
    {test,is_eq_exact,{f,146},[{x,0},{atom,process}]}.
    {test,is_eq_exact,{f,146},[{x,2},{tr,{y,0},reference}]}.
    {jump,{f,142}}.
  {label,141}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {get_tuple_element,{x,0},2,{x,0}}.
    {test,is_eq_exact,{f,144},[{x,0},{atom,close}]}.
    {test,is_eq_exact,{f,143},[{x,2},{y,1}]}.
  {label,142}.
    remove_message.
    {move,{atom,ok},{x,0}}.
    {deallocate,3}.
    return.
  {label,143}.
    {test,is_reference,{f,144},[{x,1}]}.
    remove_message.
    {move,{atom,normal},{x,1}}.
    {move,{y,1},{x,0}}.
    {line,[{location,"ram_file.erl",243}]}.
    {call_ext_last,2,{extfunc,erlang,exit,2},3}.
  {label,144}.
    {test,is_eq_exact,{f,145},[{x,2},{y,1}]}.
    remove_message.
    {move,{y,2},{x,2}}.
    {trim,3,0}.
    {line,[{location,"ram_file.erl",245}]}.
    {call,3,{f,149}}. % answer/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {call_last,1,{f,138},0}. % loop/1
  {label,145}.
    {test,is_reference,{f,146},[{x,1}]}.
    {test,is_pid,{f,146},[{x,2}]}.
    {test_heap,3,3}.
    {move,{x,1},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,2},{x,0}}.
    remove_message.
    {put_tuple2,{x,1},{list,[{x,1},{atom,to_owner}]}}.
    {line,[{location,"ram_file.erl",247}]}.
    send.
    {move,{y,0},{x,1}}.
    {move,{y,2},{x,2}}.
    {move,{y,1},{x,0}}.
    {trim,3,0}.
    {line,[{location,"ram_file.erl",248}]}.
    {call,3,{f,149}}. % answer/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {call_last,1,{f,138},0}. % loop/1
  {label,146}.
    remove_message.
    {move,{y,2},{x,0}}.
    {call_last,1,{f,138},3}. % loop/1
  {label,147}.
    {wait,{f,139}}.


{function, answer, 3, 149}.
  {label,148}.
    {line,[{location,"ram_file.erl",255}]}.
    {func_info,{atom,ram_file},{atom,answer},3}.
  {label,149}.
    {'%',
        {var_info,
            {x,2},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,2},{x,1}}.
    {line,[{location,"ram_file.erl",256}]}.
    {call,2,{f,151}}. % request/2
    {'%',
     {var_info,
      {x,0},
      [{type,
        {t_tuple,2,true,
         #{1 =>
            {t_union,
             {t_atom,[ok]},
             none,none,
             {t_tuple,2,true,#{1 => {t_atom,[binary,error,list,number]}}},
             none},
           2 =>
            {t_tuple,9,true,
             #{1 => {t_atom,[file]},
               3 => reference,
               4 => {t_atom,[false,true]},
               5 => {t_atom,[false,true]},
               6 => {t_atom,[binary,list]},
               9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}}}]}}.
    {test_heap,7,1}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {bif,self,{f,0},[],{x,2}}.
    {put_tuple2,{x,1},{list,[{atom,data},{y,1},{x,1}]}}.
    {put_tuple2,{x,1},{list,[{x,2},{x,1}]}}.
    {get_tuple_element,{y,0},1,{x,2}}.
    {move,{x,0},{y,1}}.
    {trim,1,1}.
    {move,{x,2},{x,0}}.
    {line,[{location,"ram_file.erl",257}]}.
    send.
    {get_tuple_element,{y,0},1,{x,0}}.
    {deallocate,1}.
    return.


{function, request, 2, 151}.
  {label,150}.
    {line,[{location,"ram_file.erl",262}]}.
    {func_info,{atom,ram_file},{atom,request},2}.
  {label,151}.
    {'%',
        {var_info,
            {x,1},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {test,is_tuple,{f,163},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,150},
                        {list,[2,{f,157},3,{f,152}]}}.
  {label,152}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {get_tuple_element,{x,0},2,{x,4}}.
    {select_val,{x,2},
                {f,150},
                {list,[{atom,pread},{f,154},{atom,pwrite},{f,153}]}}.
  {label,153}.
    {test,is_ge,{f,155},[{x,3},{integer,0}]}.
    {get_tuple_element,{x,1},4,{x,0}}.
    {test,is_eq_exact,{f,160},[{x,0},{atom,true}]}.
    {line,[{location,"ram_file.erl",282}]}.
    {gc_bif,byte_size,{f,0},5,[{x,4}],{x,0}}.
    {allocate,1,5}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,2}}.
    {move,{x,4},{x,1}}.
    {move,{x,3},{x,0}}.
    {call,3,{f,190}}. % put_bytes/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {test_heap,6,1}.
    {put_tuple2,{x,1},{list,[{atom,number},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,154}.
    {test,is_lt,{f,156},[{x,3},{integer,0}]}.
  {label,155}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{literal,{error,einval}},{x,1}]}}.
    return.
  {label,156}.
    {get_tuple_element,{x,1},3,{x,0}}.
    {test,is_eq_exact,{f,160},[{x,0},{atom,true}]}.
    {allocate,1,5}.
    {move,{x,1},{y,0}}.
    {move,{x,1},{x,2}}.
    {move,{x,4},{x,1}}.
    {move,{x,3},{x,0}}.
    {line,[{location,"ram_file.erl",272}]}.
    {call,3,{f,175}}. % bytes/3
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {test_heap,6,1}.
    {get_tuple_element,{y,0},5,{x,1}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,157}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {select_val,{x,2},
                {f,150},
                {list,[{atom,position},
                       {f,161},
                       {atom,read},
                       {f,159},
                       {atom,write},
                       {f,158}]}}.
  {label,158}.
    {get_tuple_element,{x,1},4,{x,0}}.
    {test,is_eq_exact,{f,160},[{x,0},{atom,true}]}.
    {line,[{location,"ram_file.erl",276}]}.
    {gc_bif,byte_size,{f,0},4,[{x,3}],{x,0}}.
    {get_tuple_element,{x,1},6,{x,2}}.
    {gc_bif,'+',
            {f,0},
            4,
            [{x,2},{tr,{x,0},{t_integer,{0,288230376151711743}}}],
            {x,4}}.
    {allocate,3,5}.
    {move,{x,2},{y,0}}.
    {move,{x,3},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{x,4},{x,2}}.
    {move,{integer,7},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,0},{x,0}}.
    {trim,2,1}.
    {call,3,{f,190}}. % put_bytes/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {test_heap,6,1}.
    {put_tuple2,{x,1},{list,[{atom,number},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {deallocate,1}.
    return.
  {label,159}.
    {get_tuple_element,{x,1},3,{x,0}}.
    {test,is_eq_exact,{f,160},[{x,0},{atom,true}]}.
    {allocate,2,4}.
    {move,{x,1},{y,1}}.
    {get_tuple_element,{x,1},6,{y,0}}.
    {move,{x,1},{x,2}}.
    {move,{x,3},{x,1}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"ram_file.erl",265}]}.
    {call,3,{f,175}}. % bytes/3
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {line,[{location,"ram_file.erl",266}]}.
    {gc_bif,byte_size,{f,0},1,[{tr,{x,0},{t_bitstring,8}}],{x,1}}.
    {gc_bif,'+',
            {f,0},
            2,
            [{y,0},{tr,{x,1},{t_integer,{0,288230376151711743}}}],
            {x,2}}.
    {move,{x,0},{y,0}}.
    {move,{y,1},{x,1}}.
    {move,{integer,7},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,6,1}.
    {get_tuple_element,{y,1},5,{x,1}}.
    {put_tuple2,{x,1},{list,[{x,1},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {deallocate,2}.
    return.
  {label,160}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{literal,{error,ebadf}},{x,1}]}}.
    return.
  {label,161}.
    {allocate,2,4}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,1}}.
    {move,{x,3},{x,0}}.
    {line,[{location,"ram_file.erl",284}]}.
    {call,2,{f,170}}. % place/2
    {move,{x,0},{y,0}}.
    {test,is_lt,{f,162},[{x,0},{integer,0}]}.
    {test_heap,3,0}.
    {put_tuple2,{x,0},{list,[{literal,{error,einval}},{y,1}]}}.
    {deallocate,2}.
    return.
  {label,162}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,2}}.
    {init_yregs,{list,[{y,1}]}}.
    {move,{integer,7},{x,0}}.
    {line,[{location,"ram_file.erl",286}]}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {test_heap,6,1}.
    {put_tuple2,{x,1},{list,[{atom,number},{y,0}]}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {deallocate,2}.
    return.
  {label,163}.
    {select_val,{x,0},
                {f,150},
                {list,[{atom,get_file},
                       {f,168},
                       {atom,get_size},
                       {f,167},
                       {atom,sync},
                       {f,166},
                       {atom,truncate},
                       {f,164}]}}.
  {label,164}.
    {get_tuple_element,{x,1},4,{x,0}}.
    {test,is_eq_exact,{f,165},[{x,0},{atom,true}]}.
    {allocate,2,2}.
    {move,{x,1},{y,1}}.
    {get_tuple_element,{x,1},6,{y,0}}.
    {get_tuple_element,{x,1},7,{x,1}}.
    {get_tuple_element,{y,1},8,{x,2}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"ram_file.erl",291}]}.
    {call,3,{f,203}}. % cut/3
    {'%',{var_info,{x,0},[{type,{t_map,{t_integer,any},{t_bitstring,1}}}]}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,2}}.
    {init_yregs,{list,[{y,1}]}}.
    {move,{integer,9},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {set_tuple_element,{y,0},{x,0},7}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,2}.
    return.
  {label,165}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{literal,{error,eacces}},{x,1}]}}.
    return.
  {label,166}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,1}]}}.
    return.
  {label,167}.
    {test_heap,6,2}.
    {get_tuple_element,{x,1},7,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,number},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    return.
  {label,168}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {get_tuple_element,{x,1},7,{x,1}}.
    {move,{y,0},{x,2}}.
    {move,{integer,0},{x,0}}.
    {line,[{location,"ram_file.erl",293}]}.
    {call,3,{f,175}}. % bytes/3
    {'%',{var_info,{x,0},[{type,{t_bitstring,8}}]}}.
    {test_heap,6,1}.
    {get_tuple_element,{y,0},5,{x,1}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {deallocate,1}.
    return.


{function, place, 2, 170}.
  {label,169}.
    {line,[{location,"ram_file.erl",299}]}.
    {func_info,{atom,ram_file},{atom,place},2}.
  {label,170}.
    {'%',
        {var_info,
            {x,1},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {test,is_tuple,{f,169},[{x,0}]}.
    {test,test_arity,{f,169},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {select_val,{x,2},
                {f,169},
                {list,[{atom,bof},
                       {f,173},
                       {atom,cur},
                       {f,172},
                       {atom,eof},
                       {f,171}]}}.
  {label,171}.
    {get_tuple_element,{x,1},7,{x,0}}.
    {line,[{location,"ram_file.erl",301}]}.
    {gc_bif,'+',{f,0},4,[{x,0},{x,3}],{x,0}}.
    return.
  {label,172}.
    {get_tuple_element,{x,1},6,{x,0}}.
    {line,[{location,"ram_file.erl",300}]}.
    {gc_bif,'+',{f,0},4,[{x,0},{x,3}],{x,0}}.
    return.
  {label,173}.
    {move,{x,3},{x,0}}.
    return.


{function, bytes, 3, 175}.
  {label,174}.
    {line,[{location,"ram_file.erl",304}]}.
    {func_info,{atom,ram_file},{atom,bytes},3}.
  {label,175}.
    {'%',
        {var_info,
            {x,2},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {get_tuple_element,{x,2},7,{x,3}}.
    {test,is_lt,{f,176},[{x,0},{x,3}]}.
    {line,[{location,"ram_file.erl",305}]}.
    {gc_bif,'-',{f,0},4,[{x,3},{x,0}],{x,3}}.
    {allocate,2,4}.
    {move,{x,2},{y,0}}.
    {move,{x,0},{y,1}}.
    {move,{x,1},{x,0}}.
    {move,{x,3},{x,1}}.
    {call_ext,2,{extfunc,erlang,min,2}}.
    {get_tuple_element,{y,0},8,{x,2}}.
    {move,{x,0},{x,1}}.
    {move,{y,1},{x,0}}.
    {trim,2,0}.
    {call,3,{f,178}}. % parts/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_union,none,
                         {t_cons,{t_bitstring,1},nil},
                         none,none,
                         {t_bitstring,1}},
                     nil}}]}}.
    {call_ext_last,1,{extfunc,erlang,iolist_to_binary,1},0}.
  {label,176}.
    {move,{literal,<<>>},{x,0}}.
    return.


{function, parts, 3, 178}.
  {label,177}.
    {line,[{location,"ram_file.erl",309}]}.
    {func_info,{atom,ram_file},{atom,parts},3}.
  {label,178}.
    {'%',{var_info,{x,0},[{type,number}]}}.
    {'%',{var_info,{x,2},[{type,{t_map,{t_integer,any},{t_bitstring,1}}}]}}.
    {test,is_eq_exact,{f,179},[{x,1},{integer,0}]}.
    {move,nil,{x,0}}.
    return.
  {label,179}.
    {line,[{location,"ram_file.erl",312}]}.
    {gc_bif,'rem',{f,0},3,[{tr,{x,0},number},{integer,4096}],{x,3}}.
    {allocate,5,4}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,3},{y,1}}.
    {move,{x,2},{y,2}}.
    {move,{x,1},{y,3}}.
    {move,{x,0},{y,4}}.
    {line,[{location,"ram_file.erl",313}]}.
    {gc_bif,'-',
            {f,0},
            4,
            [{integer,4096},{tr,{x,3},{t_integer,{-4095,4095}}}],
            {x,1}}.
    {move,{y,3},{x,0}}.
    {call_ext,2,{extfunc,erlang,min,2}}.
    {move,{y,4},{x,2}}.
    {move,{x,0},{y,0}}.
    {move,{y,2},{x,1}}.
    {move,{x,2},{x,0}}.
    {line,[{location,"ram_file.erl",314}]}.
    {call,2,{f,185}}. % piece/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {move,{y,0},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,4}.
    {call,3,{f,181}}. % part/3
    {'%',{var_info,{x,0},
                   [{type,{t_union,none,
                                   {t_cons,{t_bitstring,1},nil},
                                   none,none,
                                   {t_bitstring,1}}}]}}.
    {gc_bif,'+',{f,0},1,[{tr,{y,3},{t_integer,any}},{y,0}],{x,1}}.
    {gc_bif,'-',{f,0},2,[{y,2},{tr,{y,0},number}],{x,2}}.
    {move,{x,0},{y,3}}.
    {move,{y,1},{x,3}}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {move,{x,3},{x,2}}.
    {trim,3,1}.
    {call,3,{f,178}}. % parts/3
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_union,none,
                         {t_cons,{t_bitstring,1},nil},
                         none,none,
                         {t_bitstring,1}},
                     nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.


{function, part, 3, 181}.
  {label,180}.
    {line,[{location,"ram_file.erl",316}]}.
    {func_info,{atom,ram_file},{atom,part},3}.
  {label,181}.
    {'%',{var_info,{x,0},[{type,{t_integer,{-4095,4095}}}]}}.
    {'%',{var_info,{x,2},[{type,{t_bitstring,1}},accepts_match_context]}}.
    {bs_start_match4,{atom,no_fail},3,{x,2},{x,2}}.
    {test,bs_skip_bits2,
          {f,183},
          [{x,2},
           {x,0},
           8,
           {field_flags,[{anno,[318,{file,"ram_file.erl"}]},unsigned,big]}]}.
    {bs_get_position,{x,2},{x,0},3}.
    {test,bs_get_binary2,
          {f,182},
          3,
          [{x,2},
           {x,1},
           8,
           {field_flags,[{anno,[318,{file,"ram_file.erl"}]},unsigned,big]}],
          {x,3}}.
    {test,bs_test_unit,{f,182},[{x,2},8]}.
    {move,{x,3},{x,0}}.
    return.
  {label,182}.
    {bs_set_position,{x,2},{x,0}}.
    {test,bs_get_binary2,
          {f,183},
          3,
          [{x,2},
           {atom,all},
           8,
           {field_flags,[{anno,[319,{file,"ram_file.erl"}]},unsigned,big]}],
          {x,0}}.
    {line,[{location,"ram_file.erl",319}]}.
    {gc_bif,byte_size,{f,0},2,[{tr,{x,0},{t_bitstring,8}}],{x,2}}.
    {gc_bif,'-',
            {f,0},
            3,
            [{x,1},{tr,{x,2},{t_integer,{0,288230376151711743}}}],
            {x,1}}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,0}}.
    {call,1,{f,188}}. % zeros/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {test_heap,4,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,183}.
    {move,{x,1},{x,0}}.
    {call_only,1,{f,188}}. % zeros/1


{function, piece, 2, 185}.
  {label,184}.
    {line,[{location,"ram_file.erl",323}]}.
    {func_info,{atom,ram_file},{atom,piece},2}.
  {label,185}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,1},[{type,{t_map,{t_integer,any},{t_bitstring,1}}}]}}.
    {line,[{location,"ram_file.erl",324}]}.
    {gc_bif,'div',{f,0},2,[{tr,{x,0},{t_integer,any}},{integer,4096}],{x,0}}.
    {get_map_elements,{f,186},
                      {tr,{x,1},{t_map,{t_integer,any},{t_bitstring,1}}},
                      {list,[{tr,{x,0},{t_integer,any}},{x,0}]}}.
    return.
  {label,186}.
    {move,{literal,<<>>},{x,0}}.
    return.


{function, zeros, 1, 188}.
  {label,187}.
    {line,[{location,"ram_file.erl",330}]}.
    {func_info,{atom,ram_file},{atom,zeros},1}.
  {label,188}.
    {gc_bif,'*',{f,0},1,[{x,0},{integer,8}],{x,0}}.
    {bs_create_bin,{f,0},
                   0,1,1,
                   {x,0},
                   {list,[{atom,integer},
                          1,1,nil,
                          {integer,0},
                          {tr,{x,0},number}]}}.
    return.


{function, put_bytes, 3, 190}.
  {label,189}.
    {line,[{location,"ram_file.erl",333}]}.
    {func_info,{atom,ram_file},{atom,put_bytes},3}.
  {label,190}.
    {'%',{var_info,{x,1},[{type,{t_bitstring,1}}]}}.
    {'%',
        {var_info,
            {x,2},
            [{type,
                 {t_tuple,9,true,
                     #{1 => {t_atom,[file]},
                       3 => reference,
                       4 => {t_atom,[false,true]},
                       5 => {t_atom,[false,true]},
                       6 => {t_atom,[binary,list]},
                       9 => {t_map,{t_integer,any},{t_bitstring,1}}}}}]}}.
    {line,[{location,"ram_file.erl",334}]}.
    {gc_bif,byte_size,{f,0},3,[{tr,{x,1},{t_bitstring,1}}],{x,3}}.
    {gc_bif,'+',
            {f,0},
            4,
            [{x,0},{tr,{x,3},{t_integer,{0,288230376151711743}}}],
            {x,3}}.
    {allocate,3,4}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {get_tuple_element,{x,2},7,{x,0}}.
    {move,{x,3},{x,1}}.
    {call_ext,2,{extfunc,erlang,max,2}}.
    {get_tuple_element,{y,0},8,{x,2}}.
    {swap,{y,2},{x,0}}.
    {move,{y,1},{x,1}}.
    {move,{y,0},{y,1}}.
    {trim,1,2}.
    {call,3,{f,192}}. % store/3
    {'%',{var_info,{x,0},[{type,{t_map,{t_integer,any},{t_bitstring,1}}}]}}.
    {move,{y,0},{x,1}}.
    {move,{x,0},{x,2}}.
    {trim,1,1}.
    {move,{integer,9},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {set_tuple_element,{y,0},{x,0},7}.
    {deallocate,1}.
    return.


{function, store, 3, 192}.
  {label,191}.
    {line,[{location,"ram_file.erl",336}]}.
    {func_info,{atom,ram_file},{atom,store},3}.
  {label,192}.
    {'%',{var_info,{x,0},[{type,number}]}}.
    {'%',{var_info,{x,2},[{type,{t_map,{t_integer,any},{t_bitstring,1}}}]}}.
    {test,is_eq_exact,{f,193},[{x,1},{literal,<<>>}]}.
    {move,{x,2},{x,0}}.
    return.
  {label,193}.
    {line,[{location,"ram_file.erl",339}]}.
    {gc_bif,'rem',{f,0},3,[{tr,{x,0},number},{integer,4096}],{x,3}}.
    {line,[{location,"ram_file.erl",340}]}.
    {gc_bif,byte_size,{f,0},4,[{x,1}],{x,4}}.
    {allocate,7,5}.
    {init_yregs,{list,[{y,0},{y,1},{y,2}]}}.
    {move,{x,3},{y,3}}.
    {move,{x,2},{y,4}}.
    {move,{x,1},{y,5}}.
    {move,{x,0},{y,6}}.
    {gc_bif,'-',
            {f,0},
            5,
            [{integer,4096},{tr,{x,3},{t_integer,{-4095,4095}}}],
            {x,1}}.
    {move,{x,4},{x,0}}.
    {call_ext,2,{extfunc,erlang,min,2}}.
    {bs_start_match4,{atom,no_fail},1,{y,5},{x,1}}.
    {test,bs_get_binary2,
          {f,194},
          2,
          [{x,1},
           {x,0},
           8,
           {field_flags,[{anno,[341,{file,"ram_file.erl"}]},unsigned,big]}],
          {y,2}}.
    {test,bs_get_binary2,
          {f,194},
          2,
          [{x,1},
           {atom,all},
           8,
           {field_flags,[{anno,[341,{file,"ram_file.erl"}]},unsigned,big]}],
          {y,1}}.
    {line,[{location,"ram_file.erl",342}]}.
    {gc_bif,'+',{f,0},1,[{tr,{y,6},{t_integer,any}},{x,0}],{y,5}}.
    {gc_bif,'div',{f,0},0,[{tr,{y,6},{t_integer,any}},{integer,4096}],{y,0}}.
    {move,{y,4},{x,1}}.
    {move,{y,6},{x,0}}.
    {move,{y,0},{y,6}}.
    {trim,1,6}.
    {call,2,{f,185}}. % piece/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{x,2}}.
    {move,{y,2},{x,0}}.
    {move,{y,0},{y,2}}.
    {trim,2,4}.
    {call,3,{f,196}}. % over/3
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {put_map_assoc,{f,0},{y,1},{x,2},1,{list,[{y,3},{x,0}]}}.
    {move,{y,0},{x,1}}.
    {move,{y,2},{x,0}}.
    {call_last,3,{f,192},4}. % store/3
  {label,194}.
    {line,[{location,"ram_file.erl",341}]}.
    {badmatch,{y,5}}.


{function, over, 3, 196}.
  {label,195}.
    {line,[{location,"ram_file.erl",345}]}.
    {func_info,{atom,ram_file},{atom,over},3}.
  {label,196}.
    {'%',{var_info,{x,0},[{type,{t_integer,{-4095,4095}}}]}}.
    {'%',{var_info,{x,1},[{type,{t_bitstring,8}}]}}.
    {'%',{var_info,{x,2},[{type,{t_bitstring,1}}]}}.
    {test,is_eq_exact,
          {f,197},
          [{tr,{x,0},{t_integer,{-4095,4095}}},{integer,0}]}.
    {gc_bif,byte_size,{f,0},3,[{tr,{x,1},{t_bitstring,8}}],{x,3}}.
    {test,is_eq_exact,
          {f,197},
          [{tr,{x,3},{t_integer,{0,288230376151711743}}},{integer,4096}]}.
    {move,{x,1},{x,0}}.
    return.
  {label,197}.
    {line,[{location,"ram_file.erl",347}]}.
    {gc_bif,byte_size,{f,0},3,[{tr,{x,2},{t_bitstring,1}}],{x,3}}.
    {test,is_eq_exact,
          {f,198},
          [{tr,{x,0},{t_integer,{-4095,4095}}},
           {tr,{x,3},{t_integer,{0,288230376151711743}}}]}.
    {line,[{location,"ram_file.erl",348}]}.
    {bs_create_bin,{f,0},
                   0,3,8,
                   {x,0},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,2},{t_bitstring,1}},
                          {atom,all},
                          {atom,binary},
                          2,8,nil,
                          {tr,{x,1},{t_bitstring,8}},
                          {atom,all}]}}.
    return.
  {label,198}.
    {test,is_lt,
          {f,199},
          [{tr,{x,3},{t_integer,{0,288230376151711743}}},
           {tr,{x,0},{t_integer,{-4095,4095}}}]}.
    {allocate,2,4}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {line,[{location,"ram_file.erl",350}]}.
    {gc_bif,'-',
            {f,0},
            4,
            [{tr,{x,0},{t_integer,{-4095,4095}}},
             {tr,{x,3},{t_integer,{0,288230376151711743}}}],
            {x,0}}.
    {call,1,{f,188}}. % zeros/1
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {bs_create_bin,{f,0},
                   0,1,8,
                   {x,0},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{y,0},{t_bitstring,1}},
                          {atom,all},
                          {atom,binary},
                          2,8,nil,
                          {tr,{x,0},{t_bitstring,1}},
                          {atom,all},
                          {atom,binary},
                          3,8,nil,
                          {tr,{y,1},{t_bitstring,8}},
                          {atom,all}]}}.
    {deallocate,2}.
    return.
  {label,199}.
    {line,[{location,"ram_file.erl",352}]}.
    {gc_bif,byte_size,{f,0},3,[{tr,{x,1},{t_bitstring,8}}],{x,3}}.
    {bs_start_match4,{atom,no_fail},4,{x,2},{x,4}}.
    {test,bs_get_binary2,
          {f,201},
          5,
          [{x,4},
           {x,0},
           8,
           {field_flags,[{anno,[354,{file,"ram_file.erl"}]},unsigned,big]}],
          {x,0}}.
    {bs_get_position,{x,4},{x,5},5}.
    {test,bs_skip_bits2,
          {f,200},
          [{x,4},
           {x,3},
           8,
           {field_flags,[{anno,[354,{file,"ram_file.erl"}]},unsigned,big]}]}.
    {test,bs_get_binary2,
          {f,200},
          6,
          [{x,4},
           {atom,all},
           8,
           {field_flags,[{anno,[354,{file,"ram_file.erl"}]},unsigned,big]}],
          {x,3}}.
    {line,[{location,"ram_file.erl",354}]}.
    {bs_create_bin,{f,0},
                   0,4,8,
                   {x,0},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,0},{t_bitstring,8}},
                          {atom,all},
                          {atom,binary},
                          2,8,nil,
                          {tr,{x,1},{t_bitstring,8}},
                          {atom,all},
                          {atom,binary},
                          3,8,nil,
                          {tr,{x,3},{t_bitstring,8}},
                          {atom,all}]}}.
    return.
  {label,200}.
    {bs_set_position,{x,4},{x,5}}.
    {test,bs_test_unit,{f,201},[{x,4},8]}.
    {line,[{location,"ram_file.erl",355}]}.
    {bs_create_bin,{f,0},
                   0,2,8,
                   {x,0},
                   {list,[{atom,append},
                          1,8,nil,
                          {tr,{x,0},{t_bitstring,8}},
                          {atom,all},
                          {atom,binary},
                          2,8,nil,
                          {tr,{x,1},{t_bitstring,8}},
                          {atom,all}]}}.
    return.
  {label,201}.
    {line,[{location,"ram_file.erl",353}]}.
    {case_end,{x,2}}.


{function, cut, 3, 203}.
  {label,202}.
    {line,[{location,"ram_file.erl",358}]}.
    {func_info,{atom,ram_file},{atom,cut},3}.
  {label,203}.
    {'%',{var_info,{x,2},[{type,{t_map,{t_integer,any},{t_bitstring,1}}}]}}.
    {test,is_ge,{f,204},[{x,0},{x,1}]}.
    {move,{x,2},{x,0}}.
    return.
  {label,204}.
    {line,[{location,"ram_file.erl",361}]}.
    {gc_bif,'rem',{f,0},3,[{x,0},{integer,4096}],{x,3}}.
    {line,[{location,"ram_file.erl",362}]}.
    {gc_bif,'-',
            {f,0},
            4,
            [{tr,{x,0},{t_integer,any}},{tr,{x,3},{t_integer,{-4095,4095}}}],
            {x,4}}.
    {gc_bif,'+',{f,0},5,[{tr,{x,4},{t_integer,any}},{integer,4096}],{x,4}}.
    {allocate,5,5}.
    {move,{x,3},{y,0}}.
    {move,{x,4},{y,1}}.
    {move,{x,2},{y,2}}.
    {move,{x,1},{y,3}}.
    {move,{x,0},{y,4}}.
    {move,{x,2},{x,1}}.
    {line,[{location,"ram_file.erl",363}]}.
    {call,2,{f,185}}. % piece/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,1}}]}}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,0}}.
    {test,bs_get_binary2,
          {f,205},
          1,
          [{x,0},
           {y,0},
           8,
           {field_flags,[{anno,[364,{file,"ram_file.erl"}]},unsigned,big]}],
          {x,1}}.
    {test,bs_skip_bits2,
          {f,205},
          [{x,0},
           {integer,8},
           1,
           {field_flags,[{anno,[364,{file,"ram_file.erl"}]},unsigned,big]}]}.
    {test,bs_test_unit,{f,205},[{x,0},8]}.
    {line,[{location,"ram_file.erl",364}]}.
    {gc_bif,'div',{f,0},2,[{tr,{y,4},{t_integer,any}},{integer,4096}],{x,0}}.
    {put_map_exact,{f,0},{y,2},{x,2},2,{list,[{x,0},{x,1}]}}.
    {move,{y,3},{x,1}}.
    {move,{y,1},{x,0}}.
    {call_last,3,{f,203},5}. % cut/3
  {label,205}.
    {move,{y,2},{x,2}}.
    {move,{y,3},{x,1}}.
    {move,{y,1},{x,0}}.
    {call_last,3,{f,203},5}. % cut/3


{function, module_info, 0, 207}.
  {label,206}.
    {line,[]}.
    {func_info,{atom,ram_file},{atom,module_info},0}.
  {label,207}.
    {move,{atom,ram_file},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 209}.
  {label,208}.
    {line,[]}.
    {func_info,{atom,ram_file},{atom,module_info},1}.
  {label,209}.
    {move,{x,0},{x,1}}.
    {move,{atom,ram_file},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-pwrite/3-fun-0-', 3, 211}.
  {label,210}.
    {line,[{location,"ram_file.erl",165}]}.
    {func_info,{atom,ram_file},{atom,'-pwrite/3-fun-0-'},3}.
  {label,211}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {allocate_heap,0,4,3}.
    {put_tuple2,{x,1},{list,[{atom,pwrite},{x,1},{x,0}]}}.
    {move,{x,2},{x,0}}.
    {call,2,{f,113}}. % call/2
    {call_last,1,{f,37},0}. % written/1


{function, '-writes/2-fun-0-', 4, 213}.
  {label,212}.
    {line,[{location,"ram_file.erl",150}]}.
    {func_info,{atom,ram_file},{atom,'-writes/2-fun-0-'},4}.
  {label,213}.
    {'%',{var_info,{x,1},
                   [{type,{t_list,{t_tuple,2,true,#{1 => {t_integer,any}}},
                                  nil}}]}}.
    {'%',{var_info,{x,3},[{type,{t_integer,any}}]}}.
    {test_heap,5,4}.
    {put_tuple2,{x,0},{list,[{x,3},{x,0}]}}.
    {put_list,{x,0},{x,1},{x,1}}.
    {move,{x,2},{x,0}}.
    {call_only,2,{f,81}}. % writes/2


{function, '-write/2-fun-0-', 2, 215}.
  {label,214}.
    {line,[{location,"ram_file.erl",81}]}.
    {func_info,{atom,ram_file},{atom,'-write/2-fun-0-'},2}.
  {label,215}.
    {allocate_heap,0,3,2}.
    {put_tuple2,{x,0},{list,[{atom,write},{x,0}]}}.
    {swap,{x,0},{x,1}}.
    {call,2,{f,113}}. % call/2
    {call_last,1,{f,37},0}. % written/1


{function, '-start/2-fun-1-', 2, 217}.
  {label,216}.
    {line,[{location,"ram_file.erl",49}]}.
    {func_info,{atom,ram_file},{atom,'-start/2-fun-1-'},2}.
  {label,217}.
    {'%',{var_info,{x,1},
                   [{type,{t_tuple,9,true,
                                   #{1 => {t_atom,[file]},
                                     3 => {t_atom,[undefined]},
                                     4 => {t_atom,[false,true]},
                                     5 => {t_atom,[false,true]},
                                     6 => {t_atom,[binary,list]},
                                     7 => {t_integer,{0,0}},
                                     8 => {t_integer,{0,0}},
                                     9 => {t_map,none,none}}}}]}}.
    {allocate_heap,0,{alloc,[{words,2},{floats,0},{funs,1}]},2}.
    {make_fun3,{f,219},0,0,{x,0},{list,[{x,1},{x,0}]}}.
    {line,[{location,"ram_file.erl",50}]}.
    {call_ext,1,{extfunc,erlang,spawn,1}}.
    {test_heap,7,1}.
    {put_tuple2,{x,0},{list,[{atom,file_descriptor},{atom,ram_file},{x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.


{function, '-start/2-fun-0-', 2, 219}.
  {label,218}.
    {line,[{location,"ram_file.erl",50}]}.
    {func_info,{atom,ram_file},{atom,'-start/2-fun-0-'},2}.
  {label,219}.
    {'%',{var_info,{x,0},
                   [{type,{t_tuple,9,true,
                                   #{1 => {t_atom,[file]},
                                     3 => {t_atom,[undefined]},
                                     4 => {t_atom,[false,true]},
                                     5 => {t_atom,[false,true]},
                                     6 => {t_atom,[binary,list]},
                                     7 => {t_integer,{0,0}},
                                     8 => {t_integer,{0,0}},
                                     9 => {t_map,none,none}}}}]}}.
    {swap,{x,0},{x,1}}.
    {call_only,2,{f,136}}. % serve/2
