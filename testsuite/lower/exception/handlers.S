% A call under a handler names the block of the handler, and a value passes the end of a catch.
%
%     f(X) ->
%         try handlers:g(X)
%         catch _:Reason -> Reason
%         end.
%
%     g(X) -> catch handlers:f(X).
%
% emit: clif
% function: f/1
% never: beamc_
% opcode: call_ext
% want: try_call fn
% want: default: block
% never: beamc_
% opcode: try_case
% lines: 0
% never: call
% function: g/1
% opcode: catch_end
% want: icmp eq
% never: call
{module, handlers}.

{exports, [{f,1},{g,1},{main,0}]}.

{attributes, []}.

{labels, 13}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"handlers.erl",4}]}.
    {func_info,{atom,handlers},{atom,f},1}.
  {label,2}.
    {allocate,1,1}.
    {'try',{y,0},{f,3}}.
    {line,[{location,"handlers.erl",5}]}.
    {call_ext,1,{extfunc,handlers,g,1}}.
    {try_end,{y,0}}.
    {deallocate,1}.
    return.
  {label,3}.
    {try_case,{y,0}}.
    {move,{x,1},{x,0}}.
    {deallocate,1}.
    return.


{function, g, 1, 5}.
  {label,4}.
    {line,[{location,"handlers.erl",9}]}.
    {func_info,{atom,handlers},{atom,g},1}.
  {label,5}.
    {allocate,1,1}.
    {'catch',{y,0},{f,6}}.
    {call_ext,1,{extfunc,handlers,f,1}}.
  {label,6}.
    {catch_end,{y,0}}.
    {deallocate,1}.
    return.


{function, main, 0, 8}.
  {label,7}.
    {line,[{location,"handlers.erl",11}]}.
    {func_info,{atom,handlers},{atom,main},0}.
  {label,8}.
    {move,{atom,ok},{x,0}}.
    return.
