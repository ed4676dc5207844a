% An update of a record copies the elements that stay; one after setelement/3 stores into its copy.
%
%     -record(r, {a, b, c}).
%
%     f(R, X) -> R#r{b = X}.
%
%     g(T, X, Y) -> setelement(1, setelement(2, T, X), Y).
%
% emit: clif
% function: f/2
% opcode: update_record
% want: load.i64
% want: store
% never: call
% never: brif
% function: g/3
% opcode: set_tuple_element
% want: store
% never: call
% never: brif
{module, change}.

{exports, [{f,2},{g,3},{main,0}]}.

{attributes, []}.

{labels, 12}.

{function, f, 2, 2}.
  {label,1}.
    {line,[{location,"change.erl",6}]}.
    {func_info,{atom,change},{atom,f},2}.
  {label,2}.
    {test,is_tagged_tuple,{f,3},[{x,0},4,{atom,r}]}.
    {test_heap,5,2}.
    {update_record,{atom,reuse},
                   4,
                   {tr,{x,0},{t_tuple,4,true,#{1 => {t_atom,[r]}}}},
                   {x,0},
                   {list,[3,{x,1}]}}.
    return.
  {label,3}.
    {badrecord,{x,0}}.


{function, g, 3, 5}.
  {label,4}.
    {line,[{location,"change.erl",8}]}.
    {func_info,{atom,change},{atom,g},3}.
  {label,5}.
    {allocate,3,3}.
    {move,{x,2},{y,0}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{x,1},{x,2}}.
    {move,{x,0},{x,1}}.
    {move,{integer,2},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {move,{y,1},{x,2}}.
    {move,{y,2},{x,1}}.
    {init_yregs,{list,[{y,1},{y,2}]}}.
    {move,{integer,2},{x,0}}.
    {call_ext,3,{extfunc,erlang,setelement,3}}.
    {set_tuple_element,{y,0},{x,0},0}.
    {deallocate,3}.
    return.


{function, main, 0, 7}.
  {label,6}.
    {line,[{location,"change.erl",10}]}.
    {func_info,{atom,change},{atom,main},0}.
  {label,7}.
    {move,{atom,ok},{x,0}}.
    return.
