% A choice among a few is a chain of comparisons, a label a block, and a return a machine return.
%
% Written by hand: the compiler writes a return twice instead of a jump to it.
%
% emit: clif
% function: f/1
% opcode: select_val
% want: icmp.i64 eq
% want: brif
% never: call
% opcode: label
% want: jump
% lines: 1
% never: call
% opcode: jump
% want: jump
% lines: 1
% never: call
% opcode: return
% want: return
% lines: 1
% never: call
{module, jumps}.

{exports, [{f,1},{main,0}]}.

{attributes, []}.

{labels, 8}.

{function, f, 1, 2}.
  {label,1}.
    {func_info,{atom,jumps},{atom,f},1}.
  {label,2}.
    {select_val,{x,0},{f,4},{list,[{atom,a},{f,3},{atom,b},{f,4}]}}.
  {label,3}.
    {move,{atom,b},{x,0}}.
    {jump,{f,5}}.
  {label,4}.
    {move,{atom,a},{x,0}}.
  {label,5}.
    return.

{function, main, 0, 7}.
  {label,6}.
    {func_info,{atom,jumps},{atom,main},0}.
  {label,7}.
    {move,{atom,ok},{x,0}}.
    return.
