% Operators on small integers work on words, and a size is a load.
%
%     f(X) -> -X.
%
%     g(X) -> byte_size(X).
%
%     h(X, Y) -> X + Y.
%
%     i(X, Y) -> X band Y.
%
% emit: clif
% function: f/1
% opcode: gc_bif1
% want: ssub_overflow
% never: call
% function: g/1
% opcode: gc_bif1
% want: load.i64
% never: call
% function: h/2
% opcode: gc_bif2
% want: sadd_overflow
% never: call
% function: i/2
% opcode: gc_bif2
% want: band.i64
% never: call
{module, operators}.

{exports, [{f,1},{g,1},{h,2},{i,2},{main,0}]}.

{attributes, []}.

{labels, 15}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"operators.erl",4}]}.
    {func_info,{atom,operators},{atom,f},1}.
  {label,2}.
    {gc_bif,'-',{f,0},1,[{x,0}],{x,0}}.
    return.


{function, g, 1, 4}.
  {label,3}.
    {line,[{location,"operators.erl",6}]}.
    {func_info,{atom,operators},{atom,g},1}.
  {label,4}.
    {gc_bif,byte_size,{f,0},1,[{x,0}],{x,0}}.
    return.


{function, h, 2, 6}.
  {label,5}.
    {line,[{location,"operators.erl",8}]}.
    {func_info,{atom,operators},{atom,h},2}.
  {label,6}.
    {gc_bif,'+',{f,0},2,[{x,0},{x,1}],{x,0}}.
    return.


{function, i, 2, 8}.
  {label,7}.
    {line,[{location,"operators.erl",10}]}.
    {func_info,{atom,operators},{atom,i},2}.
  {label,8}.
    {gc_bif,'band',{f,0},2,[{x,0},{x,1}],{x,0}}.
    return.


{function, main, 0, 10}.
  {label,9}.
    {line,[{location,"operators.erl",12}]}.
    {func_info,{atom,operators},{atom,main},0}.
  {label,10}.
    {move,{atom,ok},{x,0}}.
    return.
