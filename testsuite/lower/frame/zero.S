% Registers of a frame that are made nil are stores; two registers change places by a load and a store.
%
% Written by hand: the opcodes are older than OTP 25.
%
% emit: clif
% function: f/2
% opcode: allocate_zero
% want: store
% lines: 6
% never: call
% never: load
% opcode: swap
% want: load.i64
% want: store
% never: call
% never: brif
% opcode: init
% want: store
% lines: 3
% never: call
% never: load
% function: g/2
% opcode: allocate_heap_zero
% want: head.hlimit
% want: store
% never: call
{module, zero}.

{exports, [{f,2},{g,2},{main,0}]}.

{attributes, []}.

{labels, 7}.

{function, f, 2, 2}.
  {label,1}.
    {func_info,{atom,zero},{atom,f},2}.
  {label,2}.
    {allocate_zero,2,2}.
    {move,{x,0},{y,1}}.
    {swap,{x,1},{y,1}}.
    {call,2,{f,4}}. % g/2
    {init,{y,0}}.
    {move,{y,1},{x,1}}.
    {call,2,{f,4}}. % g/2
    {deallocate,2}.
    return.

{function, g, 2, 4}.
  {label,3}.
    {func_info,{atom,zero},{atom,g},2}.
  {label,4}.
    {allocate_heap_zero,1,2,2}.
    {put_list,{x,0},{x,1},{x,0}}.
    {deallocate,1}.
    return.

{function, main, 0, 6}.
  {label,5}.
    {func_info,{atom,zero},{atom,main},0}.
  {label,6}.
    {move,{atom,ok},{x,0}}.
    return.
