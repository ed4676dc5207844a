% Summing a list loads heads and tails and adds, all in line and in a loop.
%
%     f([X | Xs], Acc) -> f(Xs, Acc + X);
%     f([], Acc) -> Acc.
%
% emit: clif
% function: f/2
% want: load
% want: sadd_overflow
% never: call
{module, walk}.

{exports, [{f,2},{main,0}]}.

{attributes, []}.

{labels, 6}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"walk.erl",4}]}.
    {func_info,{atom,walk},{atom,f},2}.
  {label,2}.
    {test,is_nonempty_list,{f,3},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {gc_bif,'+',{f,0},3,[{x,1},{x,2}],{x,1}}.
    {call_only,2,{f,2}}. % f/2
  {label,3}.
    {test,is_nil,{f,1},[{x,0}]}.
    {move,{x,1},{x,0}}.
    return.


{function, main, 0, 5}.
  {label,4}.
    {line,[{location,"walk.erl",6}]}.
    {func_info,{atom,walk},{atom,main},0}.
  {label,5}.
    {move,{atom,ok},{x,0}}.
    return.
