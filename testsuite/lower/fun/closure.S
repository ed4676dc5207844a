% A fun is stores at the heap top; a call of one tests its header and jumps to the code that its row names.
%
%     f(X) -> fun(Y) -> {X, Y} end.
%
%     g(F, X) -> [F(X)].
%
%     h(F, X) when is_function(F, 1) -> [F(X)].
%
% emit: clif
% function: f/1
% opcode: make_fun3
% want: store
% want: ; fun closure:
% never: call
% never: brif
% function: g/2
% opcode: call_fun
% want: brif
% want: call_indirect
% never: beamc_
% function: h/2
% opcode: call_fun2
% want: call_indirect
% never: beamc_
% never: brif
{module, closure}.

{exports, [{f,1},{g,2},{h,2},{main,0}]}.

{attributes, []}.

{labels, 15}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"closure.erl",4}]}.
    {func_info,{atom,closure},{atom,f},1}.
  {label,2}.
    {test_heap,{alloc,[{words,1},{floats,0},{funs,1}]},1}.
    {make_fun3,{f,14},0,0,{x,0},{list,[{x,0}]}}.
    {'%',{var_info,{x,0},[{fun_type,{t_tuple,2,true,#{}}}]}}.
    return.


{function, g, 2, 4}.
  {label,3}.
    {line,[{location,"closure.erl",6}]}.
    {func_info,{atom,closure},{atom,g},2}.
  {label,4}.
    {allocate,0,2}.
    {swap,{x,0},{x,1}}.
    {call_fun,1}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,0}}.
    {deallocate,0}.
    return.


{function, h, 2, 6}.
  {label,5}.
    {line,[{location,"closure.erl",8}]}.
    {func_info,{atom,closure},{atom,h},2}.
  {label,6}.
    {test,is_function2,{f,5},[{x,0},{integer,1}]}.
    {allocate,0,2}.
    {swap,{x,0},{x,1}}.
    {call_fun2,{atom,safe},1,{tr,{x,1},{t_fun,1,any,any}}}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,0}}.
    {deallocate,0}.
    return.


{function, main, 0, 8}.
  {label,7}.
    {line,[{location,"closure.erl",10}]}.
    {func_info,{atom,closure},{atom,main},0}.
  {label,8}.
    {move,{atom,ok},{x,0}}.
    return.


{function, '-f/1-fun-0-', 2, 14}.
  {label,13}.
    {line,[{location,"closure.erl",4}]}.
    {func_info,{atom,closure},{atom,'-f/1-fun-0-'},2}.
  {label,14}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    return.
