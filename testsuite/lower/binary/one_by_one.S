% Instructions that match one field each compare, load and move the position.
%
%     f(<<A:8, B:16, R/binary>>) -> {A, B, R};
%     f(_) -> none.
%
%     g(<<_:3, A:5, R/bitstring>>) -> [A | g(R)];
%     g(<<>>) -> [];
%     g(_) -> none.
%
%     h(<<"abc", X:4, _/binary>>) -> X;
%     h(_) -> none.
%
% Compiled with `+no_bs_match`.
%
% emit: clif
% function: f/1
% opcode: bs_get_integer2
% want: icmp uge
% want: bswap
% want: store
% never: call
% opcode: bs_get_binary2
% want: head.hlimit
% want: store
% never: call
% function: g/1
% opcode: bs_skip_bits2
% want: icmp uge
% want: store
% never: call
% opcode: bs_test_tail2
% want: icmp eq
% never: call
% never: store
% function: h/1
% opcode: bs_match_string
% want: icmp uge
% want: bswap
% want: icmp eq
% never: call
% opcode: bs_test_unit
% want: band
% want: icmp eq
% never: call
% never: store
{module, one_by_one}.

{exports, [{f,1},{g,1},{h,1},{main,0}]}.

{attributes, []}.

{labels, 17}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"one_by_one.erl",4}]}.
    {func_info,{atom,one_by_one},{atom,f},1}.
  {label,2}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,3},1,[{x,0}],{x,0}}.
    {test,bs_get_integer2,
          {f,3},
          1,
          [{tr,{x,0},{t_bs_context,1}},
           {integer,8},
           1,
           {field_flags,[{anno,[4,{file,"one_by_one.erl"}]},unsigned,big]}],
          {x,1}}.
    {test,bs_get_integer2,
          {f,3},
          2,
          [{tr,{x,0},{t_bs_context,1}},
           {integer,16},
           1,
           {field_flags,[{anno,[4,{file,"one_by_one.erl"}]},unsigned,big]}],
          {x,2}}.
    {test,bs_get_binary2,
          {f,3},
          3,
          [{tr,{x,0},{t_bs_context,1}},
           {atom,all},
           8,
           {field_flags,[{anno,[4,{file,"one_by_one.erl"}]},unsigned,big]}],
          {x,0}}.
    {test_heap,4,3}.
    {put_tuple2,{x,0},{list,[{x,1},{x,2},{x,0}]}}.
    return.
  {label,3}.
    {move,{atom,none},{x,0}}.
    return.


{function, g, 1, 5}.
  {label,4}.
    {line,[{location,"one_by_one.erl",7}]}.
    {func_info,{atom,one_by_one},{atom,g},1}.
  {label,5}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,7},1,[{x,0}],{x,0}}.
    {bs_get_position,{x,0},{x,1},1}.
    {test,bs_skip_bits2,
          {f,6},
          [{x,0},
           {integer,3},
           1,
           {field_flags,[{anno,[7,{file,"one_by_one.erl"}]},unsigned,big]}]}.
    {test,bs_get_integer2,
          {f,6},
          2,
          [{tr,{x,0},{t_bs_context,1}},
           {integer,5},
           1,
           {field_flags,[{anno,[7,{file,"one_by_one.erl"}]},unsigned,big]}],
          {x,2}}.
    {allocate,1,3}.
    {move,{x,2},{y,0}}.
    {call,1,{f,5}}. % g/1
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,
                     {t_atom,[none]},
                     {t_list,
                         {t_integer,{0,31}},
                         {t_union,{t_atom,[none]},nil,none,none,none}},
                     none,none,none}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,6}.
    {bs_set_position,{x,0},{x,1}}.
    {test,bs_test_tail2,{f,7},[{x,0},0]}.
    {move,nil,{x,0}}.
    return.
  {label,7}.
    {move,{atom,none},{x,0}}.
    return.


{function, h, 1, 9}.
  {label,8}.
    {line,[{location,"one_by_one.erl",11}]}.
    {func_info,{atom,one_by_one},{atom,h},1}.
  {label,9}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,10},1,[{x,0}],{x,0}}.
    {test,bs_match_string,{f,10},[{x,0},24,{string,<<"abc">>}]}.
    {test,bs_get_integer2,
          {f,10},
          1,
          [{tr,{x,0},{t_bs_context,1}},
           {integer,4},
           1,
           {field_flags,[{anno,[11,{file,"one_by_one.erl"}]},unsigned,big]}],
          {x,1}}.
    {test,bs_test_unit,{f,10},[{x,0},8]}.
    {move,{x,1},{x,0}}.
    return.
  {label,10}.
    {move,{atom,none},{x,0}}.
    return.


{function, main, 0, 12}.
  {label,11}.
    {line,[{location,"one_by_one.erl",14}]}.
    {func_info,{atom,one_by_one},{atom,main},0}.
  {label,12}.
    {move,{atom,ok},{x,0}}.
    return.
