% A value of a key that is there is replaced in a copy; a map of constant keys is stores.
%
%     f(#{a := X} = M) -> M#{a := [X]};
%     f(_) -> none.
%
%     g(X, Y) -> #{b => X, a => Y}.
%
% emit: clif
% function: f/1
% opcode: put_map_exact
% want: load.i64
% want: store
% never: call
% function: g/2
% opcode: put_map_assoc
% want: store
% never: call
{module, put}.

{exports, [{f,1},{g,2},{main,0}]}.

{attributes, []}.

{labels, 12}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"put.erl",4}]}.
    {func_info,{atom,put},{atom,f},1}.
  {label,2}.
    {test,is_map,{f,3},[{x,0}]}.
    {get_map_elements,{f,3},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,a},{x,1}]}}.
    {test_heap,2,2}.
    {put_list,{x,1},nil,{x,1}}.
    {put_map_exact,{f,0},{x,0},{x,0},2,{list,[{atom,a},{x,1}]}}.
    return.
  {label,3}.
    {move,{atom,none},{x,0}}.
    return.


{function, g, 2, 5}.
  {label,4}.
    {line,[{location,"put.erl",7}]}.
    {func_info,{atom,put},{atom,g},2}.
  {label,5}.
    {put_map_assoc,{f,0},
                   {literal,#{}},
                   {x,0},
                   2,
                   {list,[{atom,a},{x,1},{atom,b},{x,0}]}}.
    return.


{function, main, 0, 7}.
  {label,6}.
    {line,[{location,"put.erl",9}]}.
    {func_info,{atom,put},{atom,main},0}.
  {label,7}.
    {move,{atom,ok},{x,0}}.
    return.
