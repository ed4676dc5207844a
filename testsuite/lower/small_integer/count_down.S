% A counting loop by tail call is a loop: it tests, subtracts and jumps.
%
%     f(0, Acc) -> Acc;
%     f(N, Acc) when is_integer(N) -> f(N - 1, Acc).
%
% emit: clif
% function: f/2
% want: ssub_overflow
% never: call
% never: return_call
{module, count_down}.

{exports, [{f,2},{main,0}]}.

{attributes, []}.

{labels, 6}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"count_down.erl",4}]}.
    {func_info,{atom,count_down},{atom,f},2}.
  {label,2}.
    {test,is_eq_exact,{f,3},[{x,0},{integer,0}]}.
    {move,{x,1},{x,0}}.
    return.
  {label,3}.
    {test,is_integer,{f,1},[{x,0}]}.
    {line,[{location,"count_down.erl",5}]}.
    {gc_bif,'-',{f,0},2,[{tr,{x,0},{t_integer,any}},{integer,1}],{x,0}}.
    {call_only,2,{f,2}}. % f/2


{function, main, 0, 5}.
  {label,4}.
    {line,[{location,"count_down.erl",6}]}.
    {func_info,{atom,count_down},{atom,main},0}.
  {label,5}.
    {move,{atom,ok},{x,0}}.
    return.
