% A key that is an atom is found in a small map by comparing words.
%
%     f(#{a := X}) -> X;
%     f(_) -> none.
%
% emit: clif
% function: f/1
% want: load
% never: call
{module, get}.  %% version = 0
{exports, [{f,1},{main,0}]}.
{attributes, []}.
{labels, 10}.
{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"get.erl",3}]}.
    {func_info,{atom,get},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{literal,#{a => 1}},{x,0}}.
    {call,1,{f,4}}. % f/1
    {call_ext_last,1,{extfunc,erlang,display,1},0}.
{function, f, 1, 4}.
  {label,3}.
    {line,[{location,"get.erl",4}]}.
    {func_info,{atom,get},{atom,f},1}.
  {label,4}.
    {test,is_map,{f,5},[{x,0}]}.
    {get_map_elements,{f,5},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,a},{x,0}]}}.
    return.
  {label,5}.
    {move,{atom,none},{x,0}}.
    return.
