% The old instruction that makes a fun tests the heap itself.
%
% Written by hand: the opcode is older than OTP 25.
%
% emit: clif
% function: f/1
% opcode: make_fun2
% want: head.hlimit
% want: store
% want: ; fun make2:
% never: call
{module, make2}.

{exports, [{f,1},{main,0}]}.

{attributes, []}.

{labels, 7}.

{function, f, 1, 2}.
  {label,1}.
    {func_info,{atom,make2},{atom,f},1}.
  {label,2}.
    {make_fun2,{f,6},0,0,1}.
    return.

{function, main, 0, 4}.
  {label,3}.
    {func_info,{atom,make2},{atom,main},0}.
  {label,4}.
    {move,{atom,ok},{x,0}}.
    return.

{function, '-f/1-fun-0-', 2, 6}.
  {label,5}.
    {func_info,{atom,make2},{atom,'-f/1-fun-0-'},2}.
  {label,6}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    return.
