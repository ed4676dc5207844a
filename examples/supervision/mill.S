{module, mill}.  %% version = 0

{exports, [{init,1},
           {module_info,0},
           {module_info,1},
           {start_link,1},
           {start_stones,1}]}.

{attributes, [{behaviour,[supervisor]}]}.

{labels, 18}.


{function, start_link, 1, 2}.
  {label,1}.
    {line,[{location,"mill.erl",6}]}.
    {func_info,{atom,mill},{atom,start_link},1}.
  {label,2}.
    {test_heap,3,1}.
    {put_tuple2,{x,1},{list,[{atom,mill},{x,0}]}}.
    {move,{atom,mill},{x,0}}.
    {line,[{location,"mill.erl",7}]}.
    {call_ext_only,2,{extfunc,supervisor,start_link,2}}.


{function, start_stones, 1, 4}.
  {label,3}.
    {line,[{location,"mill.erl",9}]}.
    {func_info,{atom,mill},{atom,start_stones},1}.
  {label,4}.
    {test_heap,3,1}.
    {put_tuple2,{x,1},{list,[{atom,stones},{x,0}]}}.
    {move,{atom,mill},{x,0}}.
    {line,[{location,"mill.erl",10}]}.
    {call_ext_only,2,{extfunc,supervisor,start_link,2}}.


{function, init, 1, 6}.
  {label,5}.
    {line,[{location,"mill.erl",12}]}.
    {func_info,{atom,mill},{atom,init},1}.
  {label,6}.
    {test,is_tuple,{f,5},[{x,0}]}.
    {test,test_arity,{f,5},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {select_val,{x,1},{f,5},{list,[{atom,mill},{f,8},{atom,stones},{f,7}]}}.
  {label,7}.
    {allocate,0,3}.
    {move,{x,2},{x,1}}.
    {move,{literal,[upper,lower]},{x,0}}.
    {line,[{location,"mill.erl",17}]}.
    {call,2,{f,16}}. % '-init/1-lc$^0/1-0-'/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_cons,
                     {t_map,
                         {t_atom,[id,start]},
                         {t_union,
                             {t_atom,[lower,sacks,sails,upper]},
                             none,none,
                             [{{3,{t_atom,[worker]}},
                               {t_tuple,3,true,
                                   #{1 => {t_atom,[worker]},
                                     2 => {t_atom,[start_link]},
                                     3 => {t_cons,any,nil}}}}],
                             none}},
                     nil}}]}}.
    {test_heap,6,1}.
    {put_tuple2,{x,0},
                {list,[{literal,#{intensity => 2,period => 3600,
                                  strategy => one_for_all}},
                       {x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,8}.
    {allocate_heap,2,6,3}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,2},{y,1}}.
    {put_list,{x,2},nil,{x,0}}.
    {put_tuple2,{x,0},{list,[{atom,mill},{atom,start_stones},{x,0}]}}.
    {put_map_assoc,{f,0},
                   {literal,#{id => stones}},
                   {y,0},
                   3,
                   {list,[{atom,start},{x,0},{atom,type},{atom,supervisor}]}}.
    {move,{x,2},{x,1}}.
    {move,{atom,sails},{x,0}}.
    {line,[{location,"mill.erl",14}]}.
    {call,2,{f,10}}. % worker/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_map,
                     {t_atom,[id,start]},
                     {t_union,
                         {t_atom,[lower,sacks,sails,upper]},
                         none,none,
                         [{{3,{t_atom,[worker]}},
                           {t_tuple,3,true,
                               #{1 => {t_atom,[worker]},
                                 2 => {t_atom,[start_link]},
                                 3 => {t_cons,any,nil}}}}],
                         none}}}]}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{y,1}}.
    {move,{atom,sacks},{x,0}}.
    {call,2,{f,10}}. % worker/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_map,
                     {t_atom,[id,start]},
                     {t_union,
                         {t_atom,[lower,sacks,sails,upper]},
                         none,none,
                         [{{3,{t_atom,[worker]}},
                           {t_tuple,3,true,
                               #{1 => {t_atom,[worker]},
                                 2 => {t_atom,[start_link]},
                                 3 => {t_cons,any,nil}}}}],
                         none}}}]}}.
    {test_heap,12,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{y,0},{x,0},{x,0}}.
    {put_list,{y,1},{x,0},{x,0}}.
    {put_tuple2,{x,0},
                {list,[{literal,#{intensity => 10,period => 3600,
                                  strategy => rest_for_one}},
                       {x,0}]}}.
    {put_tuple2,{x,0},{list,[{atom,ok},{x,0}]}}.
    {deallocate,2}.
    return.


{function, worker, 2, 10}.
  {label,9}.
    {line,[{location,"mill.erl",20}]}.
    {func_info,{atom,mill},{atom,worker},2}.
  {label,10}.
    {'%',{var_info,{x,0},[{type,{t_atom,[lower,sacks,sails,upper]}}]}}.
    {test_heap,8,2}.
    {put_list,{x,1},nil,{x,1}}.
    {put_list,{x,0},{x,1},{x,1}}.
    {put_tuple2,{x,1},{list,[{atom,worker},{atom,start_link},{x,1}]}}.
    {put_map_assoc,{f,0},
                   {literal,#{}},
                   {x,0},
                   2,
                   {list,[{atom,id},{x,0},{atom,start},{x,1}]}}.
    return.


{function, module_info, 0, 12}.
  {label,11}.
    {line,[]}.
    {func_info,{atom,mill},{atom,module_info},0}.
  {label,12}.
    {move,{atom,mill},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 14}.
  {label,13}.
    {line,[]}.
    {func_info,{atom,mill},{atom,module_info},1}.
  {label,14}.
    {move,{x,0},{x,1}}.
    {move,{atom,mill},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-init/1-lc$^0/1-0-', 2, 16}.
  {label,15}.
    {line,[{location,"mill.erl",17}]}.
    {func_info,{atom,mill},{atom,'-init/1-lc$^0/1-0-'},2}.
  {label,16}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_atom,[lower,upper]},nil}}]}}.
    {test,is_nonempty_list,{f,17},[{x,0}]}.
    {allocate,2,2}.
    {move,{x,1},{y,1}}.
    {get_list,{x,0},{x,0},{y,0}}.
    {call,2,{f,10}}. % worker/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_map,
                     {t_atom,[id,start]},
                     {t_union,
                         {t_atom,[lower,sacks,sails,upper]},
                         none,none,
                         [{{3,{t_atom,[worker]}},
                           {t_tuple,3,true,
                               #{1 => {t_atom,[worker]},
                                 2 => {t_atom,[start_link]},
                                 3 => {t_cons,any,nil}}}}],
                         none}}}]}}.
    {move,{y,0},{x,2}}.
    {move,{y,1},{x,1}}.
    {move,{x,0},{y,1}}.
    {trim,1,1}.
    {move,{x,2},{x,0}}.
    {call,2,{f,16}}. % '-init/1-lc$^0/1-0-'/2
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_list,
                     {t_map,
                         {t_atom,[id,start]},
                         {t_union,
                             {t_atom,[lower,sacks,sails,upper]},
                             none,none,
                             [{{3,{t_atom,[worker]}},
                               {t_tuple,3,true,
                                   #{1 => {t_atom,[worker]},
                                     2 => {t_atom,[start_link]},
                                     3 => {t_cons,any,nil}}}}],
                             none}},
                     nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,17}.
    return.
