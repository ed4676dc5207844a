% A tagged tuple is recognised by its header and its first element, and taken apart by loads.
%
%     f({point, X, _}) -> X;
%     f(_) -> none.
%
% emit: clif
% function: f/1
% want: load
% never: call
% opcode: is_tagged_tuple
% want: load.i64
% want: icmp eq
% never: call
{module, match}.

{exports, [{f,1},{main,0}]}.

{attributes, []}.

{labels, 6}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"match.erl",4}]}.
    {func_info,{atom,match},{atom,f},1}.
  {label,2}.
    {test,is_tagged_tuple,{f,3},[{x,0},3,{atom,point}]}.
    {get_tuple_element,{x,0},1,{x,0}}.
    return.
  {label,3}.
    {move,{atom,none},{x,0}}.
    return.


{function, main, 0, 5}.
  {label,4}.
    {line,[{location,"match.erl",6}]}.
    {func_info,{atom,match},{atom,main},0}.
  {label,5}.
    {move,{atom,ok},{x,0}}.
    return.
