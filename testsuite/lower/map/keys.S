% A key that is an atom is found in a small map by comparing words.
%
%     f(#{a := X}) -> X;
%     f(_) -> none.
%
%     g(#{a := _}) -> yes;
%     g(_) -> no.
%
% emit: clif
% function: f/1
% opcode: get_map_elements
% want: load.i64
% want: icmp eq
% never: call
% function: g/1
% opcode: has_map_fields
% want: load.i64
% want: icmp eq
% never: call
{module, keys}.

{exports, [{f,1},{g,1},{main,0}]}.

{attributes, []}.

{labels, 13}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"keys.erl",4}]}.
    {func_info,{atom,keys},{atom,f},1}.
  {label,2}.
    {test,is_map,{f,3},[{x,0}]}.
    {get_map_elements,{f,3},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,a},{x,0}]}}.
    return.
  {label,3}.
    {move,{atom,none},{x,0}}.
    return.


{function, g, 1, 5}.
  {label,4}.
    {line,[{location,"keys.erl",7}]}.
    {func_info,{atom,keys},{atom,g},1}.
  {label,5}.
    {test,is_map,{f,6},[{x,0}]}.
    {test,has_map_fields,{f,6},{x,0},{list,[{atom,a}]}}.
    {move,{atom,yes},{x,0}}.
    return.
  {label,6}.
    {move,{atom,no},{x,0}}.
    return.


{function, main, 0, 8}.
  {label,7}.
    {line,[{location,"keys.erl",10}]}.
    {func_info,{atom,keys},{atom,main},0}.
  {label,8}.
    {move,{atom,ok},{x,0}}.
    return.
