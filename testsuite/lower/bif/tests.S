% Tests, comparisons and parts of terms as values are in line.
%
%     f(X) -> is_atom(X).
%
%     g(X) -> hd(X).
%
%     h(X, Y) -> X < Y.
%
%     i(X, Y) -> element(X, Y).
%
% emit: clif
% function: f/1
% opcode: bif1
% want: select
% never: call
% never: load
% function: g/1
% opcode: bif1
% want: load.i64
% never: call
% function: h/2
% opcode: bif2
% want: icmp.i64 slt
% want: select
% never: call
% function: i/2
% opcode: bif2
% want: icmp ult
% want: load.i64
% never: call
{module, tests}.

{exports, [{f,1},{g,1},{h,2},{i,2},{main,0}]}.

{attributes, []}.

{labels, 15}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"tests.erl",4}]}.
    {func_info,{atom,tests},{atom,f},1}.
  {label,2}.
    {bif,is_atom,{f,0},[{x,0}],{x,0}}.
    return.


{function, g, 1, 4}.
  {label,3}.
    {line,[{location,"tests.erl",6}]}.
    {func_info,{atom,tests},{atom,g},1}.
  {label,4}.
    {bif,hd,{f,0},[{x,0}],{x,0}}.
    return.


{function, h, 2, 6}.
  {label,5}.
    {line,[{location,"tests.erl",8}]}.
    {func_info,{atom,tests},{atom,h},2}.
  {label,6}.
    {bif,'<',{f,0},[{x,0},{x,1}],{x,0}}.
    return.


{function, i, 2, 8}.
  {label,7}.
    {line,[{location,"tests.erl",10}]}.
    {func_info,{atom,tests},{atom,i},2}.
  {label,8}.
    {bif,element,{f,0},[{x,0},{x,1}],{x,0}}.
    return.


{function, main, 0, 10}.
  {label,9}.
    {line,[{location,"tests.erl",12}]}.
    {func_info,{atom,tests},{atom,main},0}.
  {label,10}.
    {move,{atom,ok},{x,0}}.
    return.
