% Floats stay unboxed between operations, each of which is a machine instruction.
%
%     f(A, B) when is_float(A), is_float(B) -> (A + B) * (A - B) / -A.
%
%     g(A, B) when is_float(B) -> A * B + B * A.
%
% emit: clif
% function: f/2
% opcode: fmove
% want: bitcast.f64
% want: bitcast.i64
% never: call
% opcode: fadd
% want: fadd.f64
% never: call
% opcode: fsub
% want: fsub.f64
% never: call
% opcode: fmul
% want: fmul.f64
% never: call
% opcode: fnegate
% want: = f
% never: call
% never: load
% never: brif
% opcode: fdiv
% want: fdiv.f64
% never: call
% function: g/2
% opcode: fconv
% want: fcvt_from_sint.f64
% want: bitcast.f64
% never: call
{module, arithmetic}.

{exports, [{f,2},{g,2},{main,0}]}.

{attributes, []}.

{labels, 11}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"arithmetic.erl",4}]}.
    {func_info,{atom,arithmetic},{atom,f},2}.
  {label,2}.
    {test,is_float,{f,1},[{x,0}]}.
    {test,is_float,{f,1},[{x,1}]}.
    {fmove,{x,0},{fr,0}}.
    {fmove,{x,1},{fr,1}}.
    {bif,fadd,{f,0},[{fr,0},{fr,1}],{fr,2}}.
    {bif,fsub,{f,0},[{fr,0},{fr,1}],{fr,1}}.
    {bif,fmul,{f,0},[{fr,2},{fr,1}],{fr,1}}.
    {bif,fnegate,{f,0},[{fr,0}],{fr,0}}.
    {bif,fdiv,{f,0},[{fr,1},{fr,0}],{fr,0}}.
    {test_heap,{alloc,[{words,0},{floats,1},{funs,0}]},0}.
    {fmove,{fr,0},{x,0}}.
    return.


{function, g, 2, 4}.
  {label,3}.
    {line,[{location,"arithmetic.erl",6}]}.
    {func_info,{atom,arithmetic},{atom,g},2}.
  {label,4}.
    {test,is_float,{f,3},[{x,1}]}.
    {fconv,{x,0},{fr,0}}.
    {fmove,{x,1},{fr,1}}.
    {bif,fmul,{f,0},[{fr,0},{fr,1}],{fr,2}}.
    {bif,fmul,{f,0},[{fr,1},{fr,0}],{fr,0}}.
    {bif,fadd,{f,0},[{fr,2},{fr,0}],{fr,0}}.
    {test_heap,{alloc,[{words,0},{floats,1},{funs,0}]},0}.
    {fmove,{fr,0},{x,0}}.
    return.


{function, main, 0, 6}.
  {label,5}.
    {line,[{location,"arithmetic.erl",8}]}.
    {func_info,{atom,arithmetic},{atom,main},0}.
  {label,6}.
    {move,{atom,ok},{x,0}}.
    return.
