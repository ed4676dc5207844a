% Floats stay unboxed between operations, and a result near one is an immediate.
%
%     f(A, B) when is_float(A), is_float(B) -> A * B + A;
%     f(_, _) -> none.
%
% emit: clif
% function: f/2
% want: fmul
% want: fadd
% never: call
{module, multiply_add}.

{exports, [{f,2},{main,0}]}.

{attributes, []}.

{labels, 6}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"multiply_add.erl",4}]}.
    {func_info,{atom,multiply_add},{atom,f},2}.
  {label,2}.
    {test,is_float,{f,3},[{x,0}]}.
    {test,is_float,{f,3},[{x,1}]}.
    {fmove,{x,0},{fr,0}}.
    {fmove,{x,1},{fr,1}}.
    {bif,fmul,{f,0},[{fr,0},{fr,1}],{fr,1}}.
    {bif,fadd,{f,0},[{fr,1},{fr,0}],{fr,0}}.
    {test_heap,{alloc,[{words,0},{floats,1},{funs,0}]},0}.
    {fmove,{fr,0},{x,0}}.
    return.
  {label,3}.
    {move,{atom,none},{x,0}}.
    return.


{function, main, 0, 5}.
  {label,4}.
    {line,[{location,"multiply_add.erl",6}]}.
    {func_info,{atom,multiply_add},{atom,main},0}.
  {label,5}.
    {move,{atom,ok},{x,0}}.
    return.
