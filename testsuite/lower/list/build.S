% Two cells are stored at the heap top; only a full heap calls the runtime.
%
%     f(A, B) -> [A, B].
%
% emit: clif
% function: f/2
% want: store
% never: call
% opcode: put_list
% want: store
% never: call
% never: brif
{module, build}.

{exports, [{f,2},{main,0}]}.

{attributes, []}.

{labels, 5}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"build.erl",4}]}.
    {func_info,{atom,build},{atom,f},2}.
  {label,2}.
    {test_heap,4,2}.
    {put_list,{x,1},nil,{x,1}}.
    {put_list,{x,0},{x,1},{x,0}}.
    return.


{function, main, 0, 4}.
  {label,3}.
    {line,[{location,"build.erl",5}]}.
    {func_info,{atom,build},{atom,main},0}.
  {label,4}.
    {move,{atom,ok},{x,0}}.
    return.
