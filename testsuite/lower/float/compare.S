% Two floats compare in a vector register.
%
%     f(X) when is_float(X), X > 4.0 -> big;
%     f(_) -> none.
%
% emit: clif
% function: f/1
% want: fcmp
% never: call
{module, compare}.  %% version = 0
{exports, [{f,1},{main,0}]}.
{attributes, []}.
{labels, 10}.
{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"compare.erl",3}]}.
    {func_info,{atom,compare},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{float,1.5},{x,0}}.
    {call,1,{f,4}}. % f/1
    {'%',{var_info,{x,0},[{type,{t_atom,[big,none]}}]}}.
    {call_ext_last,1,{extfunc,erlang,display,1},0}.
{function, f, 1, 4}.
  {label,3}.
    {line,[{location,"compare.erl",4}]}.
    {func_info,{atom,compare},{atom,f},1}.
  {label,4}.
    {test,is_float,{f,5},[{x,0}]}.
    {test,is_lt,{f,5},[{float,4.0},{tr,{x,0},{t_float,any}}]}.
    {move,{atom,big},{x,0}}.
    return.
  {label,5}.
    {move,{atom,none},{x,0}}.
    return.
