% A map of constant keys is made of a literal and stores.
%
%     f(X, Y) -> #{b => X, a => Y}.
%
% emit: clif
% function: f/2
% want: store
% never: call
{module, make}.  %% version = 0
{exports, [{f,2},{main,0}]}.
{attributes, []}.
{labels, 9}.
{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"make.erl",3}]}.
    {func_info,{atom,make},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{integer,2},{x,1}}.
    {move,{integer,1},{x,0}}.
    {call,2,{f,4}}. % f/2
    {'%',{var_info,{x,0},[{type,{t_map,{t_atom,[a,b]},any}}]}}.
    {call_ext_last,1,{extfunc,erlang,display,1},0}.
{function, f, 2, 4}.
  {label,3}.
    {line,[{location,"make.erl",4}]}.
    {func_info,{atom,make},{atom,f},2}.
  {label,4}.
    {put_map_assoc,{f,0},
                   {literal,#{}},
                   {x,0},
                   2,
                   {list,[{atom,a},{x,1},{atom,b},{x,0}]}}.
    return.
