% A tuple is stores at the heap top.
%
%     f(A, B) -> {A, B}.
%
% emit: clif
% function: f/2
% opcode: put_tuple2
% want: store
% never: call
% never: brif
{module, new}.

{exports, [{f,2},{main,0}]}.

{attributes, []}.

{labels, 9}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"new.erl",4}]}.
    {func_info,{atom,new},{atom,f},2}.
  {label,2}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    return.


{function, main, 0, 4}.
  {label,3}.
    {line,[{location,"new.erl",6}]}.
    {func_info,{atom,new},{atom,main},0}.
  {label,4}.
    {move,{atom,ok},{x,0}}.
    return.
