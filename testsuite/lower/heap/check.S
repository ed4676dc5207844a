% A heap test is a comparison of the heap top with the limit.
%
%     f(X, Y) -> {X, Y}.
%
%     g(X, Y) ->
%         Z = {X, Y},
%         _ = check:f(Z, X),
%         Z.
%
% emit: clif
% function: f/2
% opcode: test_heap
% want: head.hlimit
% want: icmp ugt
% never: call
% function: g/2
% opcode: allocate_heap
% want: head.hlimit
% want: icmp ugt
% never: call
{module, check}.

{exports, [{f,2},{g,2},{main,0}]}.

{attributes, []}.

{labels, 11}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"check.erl",4}]}.
    {func_info,{atom,check},{atom,f},2}.
  {label,2}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    return.


{function, g, 2, 4}.
  {label,3}.
    {line,[{location,"check.erl",6}]}.
    {func_info,{atom,check},{atom,g},2}.
  {label,4}.
    {allocate_heap,1,3,2}.
    {put_tuple2,{y,0},{list,[{x,0},{x,1}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {line,[{location,"check.erl",8}]}.
    {call_ext,2,{extfunc,check,f,2}}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.


{function, main, 0, 6}.
  {label,5}.
    {line,[{location,"check.erl",11}]}.
    {func_info,{atom,check},{atom,main},0}.
  {label,6}.
    {move,{atom,ok},{x,0}}.
    return.
