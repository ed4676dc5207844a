% A fun called last leaves no frame.
%
%     f(F, X) -> F(X).
%
% emit: clif
% function: f/2
% want: return_call_indirect
% never: try_call
{module, last}.  %% version = 0
{exports, [{f,2},{main,0}]}.
{attributes, []}.
{labels, 9}.
{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"last.erl",3}]}.
    {func_info,{atom,last},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{integer,-1},{x,1}}.
    {move,{literal,fun erlang:abs/1},{x,0}}.
    {call,2,{f,4}}. % f/2
    {call_ext_last,1,{extfunc,erlang,display,1},0}.
{function, f, 2, 4}.
  {label,3}.
    {line,[{location,"last.erl",4}]}.
    {func_info,{atom,last},{atom,f},2}.
  {label,4}.
    {allocate,0,2}.
    {swap,{x,0},{x,1}}.
    {call_fun,1}.
    {deallocate,0}.
    return.
