{module, pi}.  %% version = 0

{exports, [{main,1},{module_info,0},{module_info,1}]}.

{attributes, []}.

{labels, 19}.


{function, main, 1, 2}.
  {label,1}.
    {line,[{location,"pi.erl",7}]}.
    {func_info,{atom,pi},{atom,main},1}.
  {label,2}.
    {test,is_nonempty_list,{f,3},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,2}}.
    {test,is_nil,{f,1},[{x,2}]}.
    {allocate,0,2}.
    {move,{x,1},{x,0}}.
    {line,[{location,"pi.erl",8}]}.
    {call_ext,1,{extfunc,erlang,list_to_integer,1}}.
    {call_last,1,{f,5},0}. % digits/1
  {label,3}.
    {test,is_nil,{f,1},[{x,0}]}.
    {move,{integer,1000},{x,0}}.
    {call_only,1,{f,5}}. % digits/1


{function, digits, 1, 5}.
  {label,4}.
    {line,[{location,"pi.erl",10}]}.
    {func_info,{atom,pi},{atom,digits},1}.
  {label,5}.
    {move,{integer,3},{x,4}}.
    {move,{integer,1},{x,3}}.
    {move,{integer,3},{x,5}}.
    {move,{integer,1},{x,2}}.
    {move,{integer,0},{x,6}}.
    {move,{integer,0},{x,1}}.
    {move,{x,0},{x,7}}.
    {move,{integer,1},{x,0}}.
    {call_only,8,{f,7}}. % spigot/8


{function, spigot, 8, 7}.
  {label,6}.
    {line,[{location,"pi.erl",13}]}.
    {func_info,{atom,pi},{atom,spigot},8}.
  {label,7}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,2},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,3},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,4},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,5},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,6},[{type,{t_integer,any}}]}}.
    {test,is_eq_exact,{f,8},[{x,7},{tr,{x,6},{t_integer,any}}]}.
    {line,[{location,"pi.erl",14}]}.
    {call_ext_only,0,{extfunc,io,nl,0}}.
  {label,8}.
    {gc_bif,'*',{f,9},8,[{tr,{x,0},{t_integer,any}},{integer,4}],{x,8}}.
    {gc_bif,'+',
            {f,9},
            9,
            [{tr,{x,8},{t_integer,any}},{tr,{x,1},{t_integer,any}}],
            {x,8}}.
    {gc_bif,'-',
            {f,9},
            9,
            [{tr,{x,8},{t_integer,any}},{tr,{x,2},{t_integer,any}}],
            {x,8}}.
    {gc_bif,'*',
            {f,9},
            9,
            [{tr,{x,4},{t_integer,any}},{tr,{x,2},{t_integer,any}}],
            {x,9}}.
    {test,is_lt,{f,9},[{tr,{x,8},{t_integer,any}},{tr,{x,9},{t_integer,any}}]}.
    {allocate,8,8}.
    {move,{x,7},{y,0}}.
    {move,{x,6},{y,1}}.
    {move,{x,5},{y,2}}.
    {move,{x,4},{y,3}}.
    {move,{x,3},{y,4}}.
    {move,{x,2},{y,5}}.
    {move,{x,1},{y,6}}.
    {move,{x,0},{y,7}}.
    {move,{x,6},{x,0}}.
    {line,[{location,"pi.erl",16}]}.
    {call,1,{f,11}}. % separator/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,{10,46}},nil}}]}}.
    {call_ext,1,{extfunc,io,put_chars,1}}.
    {line,[{location,"pi.erl",17}]}.
    {gc_bif,'+',{f,0},0,[{tr,{y,3},{t_integer,any}},{integer,48}],{x,0}}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,0}}.
    {call_ext,1,{extfunc,io,put_chars,1}}.
    {line,[{location,"pi.erl",18}]}.
    {gc_bif,'*',{f,0},0,[{tr,{y,7},{t_integer,any}},{integer,3}],{x,0}}.
    {gc_bif,'+',
            {f,0},
            1,
            [{tr,{x,0},{t_integer,any}},{tr,{y,6},{t_integer,any}}],
            {x,0}}.
    {gc_bif,'*',{f,0},1,[{tr,{x,0},{t_integer,any}},{integer,10}],{x,0}}.
    {gc_bif,'div',
            {f,0},
            1,
            [{tr,{x,0},{t_integer,any}},{tr,{y,5},{t_integer,any}}],
            {x,0}}.
    {gc_bif,'*',{f,0},1,[{tr,{y,3},{t_integer,any}},{integer,10}],{x,1}}.
    {gc_bif,'-',
            {f,0},
            2,
            [{tr,{x,0},{t_integer,any}},{tr,{x,1},{t_integer,any}}],
            {x,0}}.
    {line,[{location,"pi.erl",19}]}.
    {gc_bif,'*',{f,0},1,[{tr,{y,7},{t_integer,any}},{integer,10}],{x,1}}.
    {gc_bif,'*',
            {f,0},
            2,
            [{tr,{y,3},{t_integer,any}},{tr,{y,5},{t_integer,any}}],
            {x,2}}.
    {gc_bif,'-',
            {f,0},
            3,
            [{tr,{y,6},{t_integer,any}},{tr,{x,2},{t_integer,any}}],
            {x,2}}.
    {gc_bif,'*',{f,0},3,[{tr,{x,2},{t_integer,any}},{integer,10}],{x,2}}.
    {gc_bif,'+',{f,0},3,[{tr,{y,1},{t_integer,any}},{integer,1}],{x,6}}.
    {move,{x,0},{x,4}}.
    {move,{y,0},{x,7}}.
    {move,{y,2},{x,5}}.
    {move,{y,4},{x,3}}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {move,{y,5},{x,2}}.
    {call_last,8,{f,7},8}. % spigot/8
  {label,9}.
    {line,[{location,"pi.erl",21}]}.
    {gc_bif,'*',{f,0},8,[{tr,{x,3},{t_integer,any}},{integer,7}],{x,4}}.
    {gc_bif,'+',{f,0},8,[{tr,{x,4},{t_integer,any}},{integer,2}],{x,4}}.
    {gc_bif,'*',
            {f,0},
            8,
            [{tr,{x,0},{t_integer,any}},{tr,{x,4},{t_integer,any}}],
            {x,4}}.
    {gc_bif,'*',
            {f,0},
            8,
            [{tr,{x,1},{t_integer,any}},{tr,{x,5},{t_integer,any}}],
            {x,8}}.
    {gc_bif,'+',
            {f,0},
            9,
            [{tr,{x,4},{t_integer,any}},{tr,{x,8},{t_integer,any}}],
            {x,4}}.
    {gc_bif,'*',
            {f,0},
            8,
            [{tr,{x,2},{t_integer,any}},{tr,{x,5},{t_integer,any}}],
            {x,2}}.
    {gc_bif,'div',
            {f,0},
            8,
            [{tr,{x,4},{t_integer,any}},{tr,{x,2},{t_integer,any}}],
            {x,4}}.
    {line,[{location,"pi.erl",22}]}.
    {gc_bif,'*',
            {f,0},
            8,
            [{tr,{x,0},{t_integer,any}},{tr,{x,3},{t_integer,any}}],
            {x,8}}.
    {gc_bif,'*',{f,0},9,[{tr,{x,0},{t_integer,any}},{integer,2}],{x,0}}.
    {gc_bif,'+',
            {f,0},
            9,
            [{tr,{x,0},{t_integer,any}},{tr,{x,1},{t_integer,any}}],
            {x,0}}.
    {gc_bif,'*',
            {f,0},
            9,
            [{tr,{x,0},{t_integer,any}},{tr,{x,5},{t_integer,any}}],
            {x,0}}.
    {gc_bif,'+',{f,0},9,[{tr,{x,3},{t_integer,any}},{integer,1}],{x,1}}.
    {gc_bif,'+',{f,0},9,[{tr,{x,5},{t_integer,any}},{integer,2}],{x,5}}.
    {move,{x,1},{x,3}}.
    {move,{x,0},{x,1}}.
    {move,{x,8},{x,0}}.
    {call_only,8,{f,7}}. % spigot/8


{function, separator, 1, 11}.
  {label,10}.
    {line,[{location,"pi.erl",24}]}.
    {func_info,{atom,pi},{atom,separator},1}.
  {label,11}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {select_val,{x,0},{f,13},{list,[{integer,0},{f,14},{integer,1},{f,12}]}}.
  {label,12}.
    {move,{literal,"."},{x,0}}.
    return.
  {label,13}.
    {gc_bif,'-',{f,14},1,[{tr,{x,0},{t_integer,any}},{integer,1}],{x,0}}.
    {gc_bif,'rem',{f,14},1,[{tr,{x,0},{t_integer,any}},{integer,50}],{x,0}}.
    {test,is_eq_exact,{f,14},[{tr,{x,0},{t_integer,{-49,49}}},{integer,0}]}.
    {move,{literal,"\n  "},{x,0}}.
    return.
  {label,14}.
    {move,nil,{x,0}}.
    return.


{function, module_info, 0, 16}.
  {label,15}.
    {line,[]}.
    {func_info,{atom,pi},{atom,module_info},0}.
  {label,16}.
    {move,{atom,pi},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 18}.
  {label,17}.
    {line,[]}.
    {func_info,{atom,pi},{atom,module_info},1}.
  {label,18}.
    {move,{x,0},{x,1}}.
    {move,{atom,pi},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
