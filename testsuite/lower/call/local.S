% A call of a function of the module is a machine call, and one called last a machine tail call.
%
%     f(X) -> [g(X)].
%
%     g([X | Xs]) -> h(X, Xs);
%     g(X) -> X.
%
%     h(X, Y) ->
%         Z = g(X),
%         i(Z, Y).
%
%     i({_, X}, Y) -> [X | Y];
%     i(X, _) -> X.
%
% emit: clif
% function: f/1
% opcode: call
% want: = call fn
% want: ; local:g/1
% never: beamc_
% never: call_indirect
% function: g/1
% opcode: call_only
% want: return_call fn
% want: ; local:h/2
% lines: 1
% never: beamc_
% never: call_indirect
% function: h/2
% opcode: call_last
% want: return_call fn
% want: ; local:i/2
% lines: 1
% never: beamc_
% never: call_indirect
{module, local}.

{exports, [{f,1},{g,1},{h,2},{i,2},{main,0}]}.

{attributes, []}.

{labels, 17}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"local.erl",4}]}.
    {func_info,{atom,local},{atom,f},1}.
  {label,2}.
    {allocate,0,1}.
    {call,1,{f,4}}. % g/1
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,0}}.
    {deallocate,0}.
    return.


{function, g, 1, 4}.
  {label,3}.
    {line,[{location,"local.erl",6}]}.
    {func_info,{atom,local},{atom,g},1}.
  {label,4}.
    {test,is_nonempty_list,{f,5},[{x,0}]}.
    {get_list,{x,0},{x,0},{x,1}}.
    {call_only,2,{f,7}}. % h/2
  {label,5}.
    return.


{function, h, 2, 7}.
  {label,6}.
    {line,[{location,"local.erl",9}]}.
    {func_info,{atom,local},{atom,h},2}.
  {label,7}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {line,[{location,"local.erl",10}]}.
    {call,1,{f,4}}. % g/1
    {move,{y,0},{x,1}}.
    {call_last,2,{f,9},1}. % i/2


{function, i, 2, 9}.
  {label,8}.
    {line,[{location,"local.erl",13}]}.
    {func_info,{atom,local},{atom,i},2}.
  {label,9}.
    {test,is_tuple,{f,10},[{x,0}]}.
    {test,test_arity,{f,10},[{x,0},2]}.
    {test_heap,2,2}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {put_list,{x,0},{x,1},{x,0}}.
    return.
  {label,10}.
    return.


{function, main, 0, 12}.
  {label,11}.
    {line,[{location,"local.erl",16}]}.
    {func_info,{atom,local},{atom,main},0}.
  {label,12}.
    {move,{atom,ok},{x,0}}.
    return.
