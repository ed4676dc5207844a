{module, primes}.  %% version = 0

{exports, [{main,0},{module_info,0},{module_info,1}]}.

{attributes, []}.

{labels, 24}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"primes.erl",5}]}.
    {func_info,{atom,primes},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{integer,99},{x,1}}.
    {move,{integer,2},{x,0}}.
    {line,[{location,"primes.erl",6}]}.
    {call,2,{f,7}}. % from_to/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,any},nil}}]}}.
    {call,1,{f,4}}. % sieve/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,any},nil}}]}}.
    {call_ext,1,{extfunc,erlang,display,1}}.
    {move,{integer,1000000},{x,0}}.
    {line,[{location,"primes.erl",7}]}.
    {call,1,{f,10}}. % next/1
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {call_ext_last,1,{extfunc,erlang,display,1},0}.


{function, sieve, 1, 4}.
  {label,3}.
    {line,[{location,"primes.erl",10}]}.
    {func_info,{atom,primes},{atom,sieve},1}.
  {label,4}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,any},nil}}]}}.
    {test,is_nonempty_list,{f,5},[{x,0}]}.
    {allocate,1,1}.
    {get_list,{x,0},{y,0},{x,0}}.
    {move,{y,0},{x,1}}.
    {line,[{location,"primes.erl",11}]}.
    {call,2,{f,21}}. % '-sieve/1-lc$^0/1-0-'/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,any},nil}}]}}.
    {call,1,{f,4}}. % sieve/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,any},nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,5}.
    return.


{function, from_to, 2, 7}.
  {label,6}.
    {line,[{location,"primes.erl",13}]}.
    {func_info,{atom,primes},{atom,from_to},2}.
  {label,7}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,1},[{type,{t_integer,{99,99}}}]}}.
    {test,is_lt,{f,8},[{integer,99},{tr,{x,0},{t_integer,any}}]}.
    {move,nil,{x,0}}.
    return.
  {label,8}.
    {line,[{location,"primes.erl",14}]}.
    {gc_bif,'+',{f,0},2,[{tr,{x,0},{t_integer,any}},{integer,1}],{x,2}}.
    {allocate,1,3}.
    {move,{x,0},{y,0}}.
    {move,{x,2},{x,0}}.
    {call,2,{f,7}}. % from_to/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,any},nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.


{function, next, 1, 10}.
  {label,9}.
    {line,[{location,"primes.erl",17}]}.
    {func_info,{atom,primes},{atom,next},1}.
  {label,10}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
    {move,{integer,2},{x,1}}.
    {line,[{location,"primes.erl",18}]}.
    {call,2,{f,13}}. % is_prime/2
    {'%',{var_info,{x,0},[{type,{t_atom,[false,true]}}]}}.
    {test,is_eq_exact,{f,11},[{x,0},{atom,true}]}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,11}.
    {line,[{location,"primes.erl",20}]}.
    {gc_bif,'+',{f,0},0,[{tr,{y,0},{t_integer,any}},{integer,1}],{x,0}}.
    {call_last,1,{f,10},1}. % next/1


{function, is_prime, 2, 13}.
  {label,12}.
    {line,[{location,"primes.erl",23}]}.
    {func_info,{atom,primes},{atom,is_prime},2}.
  {label,13}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {gc_bif,'*',
            {f,14},
            2,
            [{tr,{x,1},{t_integer,any}},{tr,{x,1},{t_integer,any}}],
            {x,2}}.
    {test,is_lt,
          {f,14},
          [{tr,{x,0},{t_integer,any}},{tr,{x,2},{t_integer,any}}]}.
    {move,{atom,true},{x,0}}.
    return.
  {label,14}.
    {gc_bif,'rem',
            {f,15},
            2,
            [{tr,{x,0},{t_integer,any}},{tr,{x,1},{t_integer,any}}],
            {x,2}}.
    {test,is_eq_exact,{f,15},[{tr,{x,2},{t_integer,any}},{integer,0}]}.
    {move,{atom,false},{x,0}}.
    return.
  {label,15}.
    {line,[{location,"primes.erl",25}]}.
    {gc_bif,'+',{f,0},2,[{tr,{x,1},{t_integer,any}},{integer,1}],{x,1}}.
    {call_only,2,{f,13}}. % is_prime/2


{function, module_info, 0, 17}.
  {label,16}.
    {line,[]}.
    {func_info,{atom,primes},{atom,module_info},0}.
  {label,17}.
    {move,{atom,primes},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 19}.
  {label,18}.
    {line,[]}.
    {func_info,{atom,primes},{atom,module_info},1}.
  {label,19}.
    {move,{x,0},{x,1}}.
    {move,{atom,primes},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-sieve/1-lc$^0/1-0-', 2, 21}.
  {label,20}.
    {line,[{location,"primes.erl",11}]}.
    {func_info,{atom,primes},{atom,'-sieve/1-lc$^0/1-0-'},2}.
  {label,21}.
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,any},nil}}]}}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {test,is_nonempty_list,{f,23},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {gc_bif,'rem',
            {f,22},
            3,
            [{tr,{x,2},{t_integer,any}},{tr,{x,1},{t_integer,any}}],
            {x,3}}.
    {test,is_ne_exact,{f,22},[{tr,{x,3},{t_integer,any}},{integer,0}]}.
    {allocate,1,3}.
    {move,{x,2},{y,0}}.
    {call,2,{f,21}}. % '-sieve/1-lc$^0/1-0-'/2
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,any},nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,22}.
    {call_only,2,{f,21}}. % '-sieve/1-lc$^0/1-0-'/2
  {label,23}.
    return.
