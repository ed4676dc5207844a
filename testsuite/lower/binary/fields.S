% Small fields are put together in a register.
%
%     f(X, Y) -> <<X:16, Y:8, 7:8>>.
%
% emit: clif
% function: f/2
% want: bswap
% never: call
% opcode: bs_create_bin
% want: bswap
% want: store
% never: call
{module, fields}.  %% version = 0
{exports, [{f,2},{main,0}]}.
{attributes, []}.
{labels, 9}.
{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"fields.erl",3}]}.
    {func_info,{atom,fields},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{integer,2},{x,1}}.
    {move,{integer,1},{x,0}}.
    {call,2,{f,4}}. % f/2
    {'%',{var_info,{x,0},[{type,{t_bitstring,32,false}}]}}.
    {call_ext_last,1,{extfunc,erlang,display,1},0}.
{function, f, 2, 4}.
  {label,3}.
    {line,[{location,"fields.erl",4}]}.
    {func_info,{atom,fields},{atom,f},2}.
  {label,4}.
    {bs_create_bin,{f,0},
                   0,2,32,
                   {x,0},
                   {list,[{atom,integer},
                          1,1,nil,
                          {x,0},
                          {integer,16},
                          {atom,integer},
                          2,1,nil,
                          {x,1},
                          {integer,8},
                          {atom,string},
                          0,8,nil,
                          {string,<<7>>},
                          {integer,1}]}}.
    return.
