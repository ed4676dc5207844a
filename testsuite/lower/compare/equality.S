% Equal words are equal, and different ones are not where the tags say so.
%
%     f(A, B) when A == B -> equal;
%     f(_, _) -> no.
%
%     g(A, B) when A /= B -> no;
%     g(_, _) -> equal.
%
%     h(A, B) when A =:= B -> equal;
%     h(_, _) -> no.
%
%     i(A, B) when A =/= B -> no;
%     i(_, _) -> equal.
%
% The tests of g/2 and i/2 are turned round by hand: the compiler makes those of f/2 and h/2 of them.
%
% emit: clif
% function: f/2
% opcode: is_eq
% want: icmp.i64 eq
% want: bor.i64
% never: call
% function: g/2
% opcode: is_ne
% want: icmp.i64 eq
% want: bor.i64
% never: call
% function: h/2
% opcode: is_eq_exact
% want: icmp.i64 eq
% want: bor
% never: call
% function: i/2
% opcode: is_ne_exact
% want: icmp.i64 eq
% want: bor
% never: call
{module, equality}.

{exports, [{f,2},{g,2},{h,2},{i,2},{main,0}]}.

{attributes, []}.

{labels, 19}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"equality.erl",4}]}.
    {func_info,{atom,equality},{atom,f},2}.
  {label,2}.
    {test,is_eq,{f,3},[{x,0},{x,1}]}.
    {move,{atom,equal},{x,0}}.
    return.
  {label,3}.
    {move,{atom,no},{x,0}}.
    return.


{function, g, 2, 5}.
  {label,4}.
    {line,[{location,"equality.erl",7}]}.
    {func_info,{atom,equality},{atom,g},2}.
  {label,5}.
    {test,is_ne,{f,6},[{x,0},{x,1}]}.
    {move,{atom,no},{x,0}}.
    return.
  {label,6}.
    {move,{atom,equal},{x,0}}.
    return.


{function, h, 2, 8}.
  {label,7}.
    {line,[{location,"equality.erl",10}]}.
    {func_info,{atom,equality},{atom,h},2}.
  {label,8}.
    {test,is_eq_exact,{f,9},[{x,0},{x,1}]}.
    {move,{atom,equal},{x,0}}.
    return.
  {label,9}.
    {move,{atom,no},{x,0}}.
    return.


{function, i, 2, 11}.
  {label,10}.
    {line,[{location,"equality.erl",13}]}.
    {func_info,{atom,equality},{atom,i},2}.
  {label,11}.
    {test,is_ne_exact,{f,12},[{x,0},{x,1}]}.
    {move,{atom,no},{x,0}}.
    return.
  {label,12}.
    {move,{atom,equal},{x,0}}.
    return.


{function, main, 0, 14}.
  {label,13}.
    {line,[{location,"equality.erl",16}]}.
    {func_info,{atom,equality},{atom,main},0}.
  {label,14}.
    {move,{atom,ok},{x,0}}.
    return.
