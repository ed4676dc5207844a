% A native record is a boxed object with a header of its own.
%
% Written by hand: OTP 29 alone has the opcode.
%
% emit: clif
% function: f/1
% opcode: is_any_native_record
% want: load.i64
% want: brif
% never: call
{module, any_native_record}.

{exports, [{f,1},{main,0}]}.

{attributes, []}.

{labels, 6}.

{function, f, 1, 2}.
  {label,1}.
    {func_info,{atom,any_native_record},{atom,f},1}.
  {label,2}.
    {test,is_any_native_record,{f,3},[{x,0}]}.
    {move,{atom,yes},{x,0}}.
    return.
  {label,3}.
    {move,{atom,no},{x,0}}.
    return.

{function, main, 0, 5}.
  {label,4}.
    {func_info,{atom,any_native_record},{atom,main},0}.
  {label,5}.
    {move,{atom,ok},{x,0}}.
    return.
