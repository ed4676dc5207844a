% Adding two unknown terms adds small integers in line.
%
%     f(A, B) -> A + B.
%
% emit: clif
% function: f/2
% want: sadd_overflow
% never: call
{module, add}.

{exports, [{f,2},{main,0}]}.

{attributes, []}.

{labels, 5}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"add.erl",4}]}.
    {func_info,{atom,add},{atom,f},2}.
  {label,2}.
    {gc_bif,'+',{f,0},2,[{x,0},{x,1}],{x,0}}.
    return.


{function, main, 0, 4}.
  {label,3}.
    {line,[{location,"add.erl",5}]}.
    {func_info,{atom,add},{atom,main},0}.
  {label,4}.
    {move,{atom,ok},{x,0}}.
    return.
