% A tuple test compares the header, and elements are loads.
%
%     f({point, X, _}) -> X;
%     f({_, X}) -> X;
%     f({X, _, _}) -> X;
%     f(_) -> none.
%
%     g({A, B}) -> [A | B];
%     g(_) -> none.
%
% emit: clif
% function: f/1
% opcode: select_tuple_arity
% want: load.i64
% want: icmp eq
% never: call
% opcode: get_tuple_element
% want: load.i64
% never: call
% opcode: is_ne_exact
% want: icmp ne
% never: call
% function: g/1
% opcode: test_arity
% want: load.i64
% want: icmp eq
% lines: 4
% never: call
{module, take_apart}.

{exports, [{f,1},{g,1},{main,0}]}.

{attributes, []}.

{labels, 15}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"take_apart.erl",4}]}.
    {func_info,{atom,take_apart},{atom,f},1}.
  {label,2}.
    {test,is_tuple,{f,5},[{x,0}]}.
    {select_tuple_arity,{tr,{x,0},{t_tuple,0,false,#{}}},
                        {f,5},
                        {list,[2,{f,4},3,{f,3}]}}.
  {label,3}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {test,is_ne_exact,{f,4},[{x,1},{atom,point}]}.
    {move,{x,1},{x,0}}.
    return.
  {label,4}.
    {get_tuple_element,{x,0},1,{x,0}}.
    return.
  {label,5}.
    {move,{atom,none},{x,0}}.
    return.


{function, g, 1, 7}.
  {label,6}.
    {line,[{location,"take_apart.erl",9}]}.
    {func_info,{atom,take_apart},{atom,g},1}.
  {label,7}.
    {test,is_tuple,{f,8},[{x,0}]}.
    {test,test_arity,{f,8},[{x,0},2]}.
    {test_heap,2,1}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {put_list,{x,1},{x,0},{x,0}}.
    return.
  {label,8}.
    {move,{atom,none},{x,0}}.
    return.


{function, main, 0, 10}.
  {label,9}.
    {line,[{location,"take_apart.erl",12}]}.
    {func_info,{atom,take_apart},{atom,main},0}.
  {label,10}.
    {move,{atom,ok},{x,0}}.
    return.
