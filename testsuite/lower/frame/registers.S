% Registers of a frame are words of the stack, and those that hold nothing yet are nil.
%
%     f(X, Y, Z) ->
%         A = registers:f(Z, X, Y),
%         B = registers:f(A, Z, Y),
%         C = registers:f(B, B, Z),
%         {C, B}.
%
% emit: clif
% function: f/3
% opcode: move
% want: load.i64
% want: store
% never: call
% never: brif
% opcode: init_yregs
% want: store
% never: call
% never: load
{module, registers}.

{exports, [{f,3},{main,0}]}.

{attributes, []}.

{labels, 9}.

{function, f, 3, 2}.
  {label,1}.
    {line,[{location,"registers.erl",4}]}.
    {func_info,{atom,registers},{atom,f},3}.
  {label,2}.
    {allocate,2,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {swap,{x,1},{x,2}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"registers.erl",5}]}.
    {call_ext,3,{extfunc,registers,f,3}}.
    {move,{y,0},{x,1}}.
    {move,{y,1},{x,2}}.
    {init_yregs,{list,[{y,1}]}}.
    {line,[{location,"registers.erl",6}]}.
    {call_ext,3,{extfunc,registers,f,3}}.
    {move,{x,0},{y,1}}.
    {move,{y,0},{x,2}}.
    {move,{x,0},{x,1}}.
    {trim,1,1}.
    {line,[{location,"registers.erl",7}]}.
    {call_ext,3,{extfunc,registers,f,3}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {deallocate,1}.
    return.


{function, main, 0, 4}.
  {label,3}.
    {line,[{location,"registers.erl",10}]}.
    {func_info,{atom,registers},{atom,main},0}.
  {label,4}.
    {move,{atom,ok},{x,0}}.
    return.
