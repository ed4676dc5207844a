% A call by full name is a machine call, and one called last a machine tail call.
%
%     f(X) -> [external:g(X)].
%
%     g(X) -> external:h(X, X).
%
%     h(X, Y) -> external:h(external:g(X), Y).
%
% emit: clif
% function: f/1
% opcode: call_ext
% want: = call fn
% want: ; external:g/1
% never: beamc_
% never: call_indirect
% function: g/1
% opcode: call_ext_only
% want: return_call fn
% want: ; external:h/2
% lines: 1
% never: beamc_
% never: call_indirect
% function: h/2
% opcode: call_ext_last
% want: return_call fn
% want: ; external:h/2
% lines: 1
% never: beamc_
% never: call_indirect
{module, external}.

{exports, [{f,1},{g,1},{h,2},{main,0}]}.

{attributes, []}.

{labels, 13}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"external.erl",4}]}.
    {func_info,{atom,external},{atom,f},1}.
  {label,2}.
    {allocate,0,1}.
    {call_ext,1,{extfunc,external,g,1}}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,0}}.
    {deallocate,0}.
    return.


{function, g, 1, 4}.
  {label,3}.
    {line,[{location,"external.erl",6}]}.
    {func_info,{atom,external},{atom,g},1}.
  {label,4}.
    {move,{x,0},{x,1}}.
    {call_ext_only,2,{extfunc,external,h,2}}.


{function, h, 2, 6}.
  {label,5}.
    {line,[{location,"external.erl",8}]}.
    {func_info,{atom,external},{atom,h},2}.
  {label,6}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {call_ext,1,{extfunc,external,g,1}}.
    {move,{y,0},{x,1}}.
    {call_ext_last,2,{extfunc,external,h,2},1}.


{function, main, 0, 8}.
  {label,7}.
    {line,[{location,"external.erl",10}]}.
    {func_info,{atom,external},{atom,main},0}.
  {label,8}.
    {move,{atom,ok},{x,0}}.
    return.
