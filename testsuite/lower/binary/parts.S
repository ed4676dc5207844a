% A match makes a context at the heap top, compares its size once, and loads fields.
%
%     f(<<A:8, B:16, _/binary>>) -> {A, B};
%     f(_) -> none.
%
%     g(<<A, R/binary>>) -> [A | g(R)];
%     g(<<>>) -> [].
%
% emit: clif
% function: f/1
% opcode: bs_start_match3
% want: head.hlimit
% want: store
% never: call
% opcode: bs_match
% want: icmp uge
% want: bswap
% want: store
% never: call
% function: g/1
% opcode: bs_get_position
% want: load.i64
% want: ishl
% never: call
% never: brif
% opcode: bs_set_position
% want: sshr
% want: store
% never: call
% never: brif
% opcode: bs_get_tail
% want: head.hlimit
% want: store
% never: call
{module, parts}.

{exports, [{f,1},{g,1},{main,0}]}.

{attributes, []}.

{labels, 14}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"parts.erl",4}]}.
    {func_info,{atom,parts},{atom,f},1}.
  {label,2}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,3},1,[{x,0}],{x,0}}.
    {bs_match,{f,3},
              {x,0},
              {commands,[{ensure_at_least,24,8},
                         {integer,1,{literal,[]},8,1,{x,1}},
                         {integer,2,{literal,[]},16,1,{x,2}}]}}.
    {test_heap,3,3}.
    {put_tuple2,{x,0},{list,[{x,1},{x,2}]}}.
    return.
  {label,3}.
    {move,{atom,none},{x,0}}.
    return.


{function, g, 1, 5}.
  {label,4}.
    {line,[{location,"parts.erl",7}]}.
    {func_info,{atom,parts},{atom,g},1}.
  {label,5}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,4},1,[{x,0}],{x,1}}.
    {bs_get_position,{x,1},{x,0},2}.
    {bs_match,{f,6},
              {x,1},
              {commands,[{ensure_at_least,8,8},
                         {integer,2,{literal,[]},8,1,{x,0}}]}}.
    {allocate,1,2}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,0}}.
    {call,1,{f,5}}. % g/1
    {'%',{var_info,{x,0},[{type,{t_list,{t_integer,{0,255}},nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,6}.
    {bs_set_position,{x,1},{x,0}}.
    {bs_match,{f,7},{x,1},{commands,[{ensure_exactly,0}]}}.
    {move,nil,{x,0}}.
    return.
  {label,7}.
    {bs_get_tail,{x,1},{x,0},2}.
    {jump,{f,4}}.


{function, main, 0, 9}.
  {label,8}.
    {line,[{location,"parts.erl",10}]}.
    {func_info,{atom,parts},{atom,main},0}.
  {label,9}.
    {move,{atom,ok},{x,0}}.
    return.
