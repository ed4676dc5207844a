% Small integers compare as words.
%
%     f(A, B) when A < B -> less;
%     f(_, _) -> no.
%
%     g(A, B) when A >= B -> no;
%     g(_, _) -> less.
%
% emit: clif
% function: f/2
% opcode: is_lt
% want: icmp.i64 slt
% never: call
% function: g/2
% opcode: is_ge
% want: icmp.i64 sge
% never: call
{module, order}.

{exports, [{f,2},{g,2},{main,0}]}.

{attributes, []}.

{labels, 13}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"order.erl",4}]}.
    {func_info,{atom,order},{atom,f},2}.
  {label,2}.
    {test,is_lt,{f,3},[{x,0},{x,1}]}.
    {move,{atom,less},{x,0}}.
    return.
  {label,3}.
    {move,{atom,no},{x,0}}.
    return.


{function, g, 2, 5}.
  {label,4}.
    {line,[{location,"order.erl",7}]}.
    {func_info,{atom,order},{atom,g},2}.
  {label,5}.
    {test,is_ge,{f,6},[{x,0},{x,1}]}.
    {move,{atom,no},{x,0}}.
    return.
  {label,6}.
    {move,{atom,less},{x,0}}.
    return.


{function, main, 0, 8}.
  {label,7}.
    {line,[{location,"order.erl",10}]}.
    {func_info,{atom,order},{atom,main},0}.
  {label,8}.
    {move,{atom,ok},{x,0}}.
    return.
