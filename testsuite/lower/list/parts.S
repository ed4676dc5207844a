% The parts of a cell are a load each.
%
%     f([H | T]) -> {H, T}.
%
%     g([H | _]) -> H.
%
%     h([_ | T]) -> T.
%
% emit: clif
% function: f/1
% opcode: get_list
% want: load.i64
% lines: 2
% never: call
% function: g/1
% opcode: get_hd
% want: load.i64
% lines: 1
% never: call
% function: h/1
% opcode: get_tl
% want: load.i64
% lines: 1
% never: call
{module, parts}.

{exports, [{f,1},{g,1},{h,1},{main,0}]}.

{attributes, []}.

{labels, 13}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"parts.erl",4}]}.
    {func_info,{atom,parts},{atom,f},1}.
  {label,2}.
    {test,is_nonempty_list,{f,1},[{x,0}]}.
    {test_heap,3,1}.
    {get_list,{x,0},{x,1},{x,0}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    return.


{function, g, 1, 4}.
  {label,3}.
    {line,[{location,"parts.erl",6}]}.
    {func_info,{atom,parts},{atom,g},1}.
  {label,4}.
    {test,is_nonempty_list,{f,3},[{x,0}]}.
    {get_hd,{x,0},{x,0}}.
    return.


{function, h, 1, 6}.
  {label,5}.
    {line,[{location,"parts.erl",8}]}.
    {func_info,{atom,parts},{atom,h},1}.
  {label,6}.
    {test,is_nonempty_list,{f,5},[{x,0}]}.
    {get_tl,{x,0},{x,0}}.
    return.


{function, main, 0, 8}.
  {label,7}.
    {line,[{location,"parts.erl",10}]}.
    {func_info,{atom,parts},{atom,main},0}.
  {label,8}.
    {move,{atom,ok},{x,0}}.
    return.
