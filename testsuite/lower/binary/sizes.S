% Sizes of bitstrings are computed without a call.
%
%     f(X, Y) -> <<X/binary, Y/utf8, Y/utf16>>.
%
% emit: clif
% function: f/2
% opcode: bs_utf8_size
% want: select
% never: call
% opcode: bs_utf16_size
% want: select
% never: call
% opcode: bs_add
% want: iadd
% never: call
{module, sizes}.

{exports, [{f,2},{main,0}]}.

{attributes, []}.

{labels, 5}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"sizes.erl",4}]}.
    {func_info,{atom,sizes},{atom,f},2}.
  {label,2}.
    {bs_utf16_size,{f,0},{x,1},{x,2}}.
    {bs_utf8_size,{f,0},{x,1},{x,3}}.
    {bs_add,{f,0},[{x,2},{x,3},1],{x,2}}.
    {bs_append,{f,0},{x,2},0,2,8,{x,0},{field_flags,[]},{x,2}}.
    {bs_put_utf8,{f,0},{field_flags,[]},{x,1}}.
    {bs_put_utf16,{f,0},{field_flags,[]},{x,1}}.
    {move,{x,2},{x,0}}.
    return.

{function, main, 0, 4}.
  {label,3}.
    {line,[{location,"sizes.erl",6}]}.
    {func_info,{atom,sizes},{atom,main},0}.
  {label,4}.
    {allocate,0,0}.
    {move,{integer,97},{x,1}}.
    {move,{literal,<<>>},{x,0}}.
    {call,2,{f,2}}.
    {call_ext_last,1,{extfunc,erlang,display,1},0}.
