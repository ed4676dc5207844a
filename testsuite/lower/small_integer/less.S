% Comparing two unknown terms compares small integers in line.
%
%     f(A, B) when A < B -> true;
%     f(_, _) -> false.
%
% emit: clif
% function: f/2
% want: icmp slt
% never: call
{module, less}.

{exports, [{f,2},{main,0}]}.

{attributes, []}.

{labels, 5}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"less.erl",4}]}.
    {func_info,{atom,less},{atom,f},2}.
  {label,2}.
    {bif,'<',{f,0},[{x,0},{x,1}],{x,0}}.
    return.


{function, main, 0, 4}.
  {label,3}.
    {line,[{location,"less.erl",6}]}.
    {func_info,{atom,less},{atom,main},0}.
  {label,4}.
    {move,{atom,ok},{x,0}}.
    return.
