% The value of a key that is there is replaced in a copy made in line.
%
%     f(#{a := X} = M) -> M#{a := [X]};
%     f(_) -> none.
%
% emit: clif
% function: f/1
% want: store
% never: call
{module, update}.  %% version = 0
{exports, [{f,1},{main,0}]}.
{attributes, []}.
{labels, 10}.
{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"update.erl",3}]}.
    {func_info,{atom,update},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{literal,#{a => 1}},{x,0}}.
    {call,1,{f,4}}. % f/1
    {'%',{var_info,{x,0},
                   [{type,{t_union,{t_atom,[none]},
                                   none,none,none,
                                   {t_map,any,any}}}]}}.
    {call_ext_last,1,{extfunc,erlang,display,1},0}.
{function, f, 1, 4}.
  {label,3}.
    {line,[{location,"update.erl",4}]}.
    {func_info,{atom,update},{atom,f},1}.
  {label,4}.
    {test,is_map,{f,5},[{x,0}]}.
    {get_map_elements,{f,5},
                      {tr,{x,0},{t_map,any,any}},
                      {list,[{atom,a},{x,1}]}}.
    {test_heap,2,2}.
    {put_list,{x,1},nil,{x,1}}.
    {put_map_exact,{f,0},{x,0},{x,0},2,{list,[{atom,a},{x,1}]}}.
    return.
  {label,5}.
    {move,{atom,none},{x,0}}.
    return.
