% A code point that is ASCII is a byte.
%
%     f(<<C/utf8, R/binary>>) -> [C | R];
%     f(_) -> none.
%
%     g(<<_/utf8, R/binary>>) -> R;
%     g(_) -> none.
%
% emit: clif
% function: f/1
% opcode: bs_get_utf8
% want: uload8
% want: icmp ult
% never: call
% function: g/1
% opcode: bs_skip_utf8
% want: uload8
% want: icmp ult
% never: call
{module, utf8}.

{exports, [{f,1},{g,1},{main,0}]}.

{attributes, []}.

{labels, 13}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"utf8.erl",4}]}.
    {func_info,{atom,utf8},{atom,f},1}.
  {label,2}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,3},1,[{x,0}],{x,0}}.
    {test,bs_get_utf8,
          {f,3},
          1,
          [{tr,{x,0},{t_bs_context,1}},
           {field_flags,[{anno,[4,{file,"utf8.erl"}]},unsigned,big]}],
          {x,1}}.
    {bs_match,{f,3},
              {x,0},
              {commands,[{ensure_at_least,0,8},{get_tail,2,8,{x,0}}]}}.
    {test_heap,2,2}.
    {put_list,{x,1},{x,0},{x,0}}.
    return.
  {label,3}.
    {move,{atom,none},{x,0}}.
    return.


{function, g, 1, 5}.
  {label,4}.
    {line,[{location,"utf8.erl",7}]}.
    {func_info,{atom,utf8},{atom,g},1}.
  {label,5}.
    {'%',{var_info,{x,0},[accepts_match_context]}}.
    {test,bs_start_match3,{f,6},1,[{x,0}],{x,0}}.
    {test,bs_skip_utf8,
          {f,6},
          [{x,0},1,{field_flags,[{anno,[7,{file,"utf8.erl"}]},unsigned,big]}]}.
    {bs_match,{f,6},
              {x,0},
              {commands,[{ensure_at_least,0,8},{get_tail,1,8,{x,0}}]}}.
    return.
  {label,6}.
    {move,{atom,none},{x,0}}.
    return.


{function, main, 0, 8}.
  {label,7}.
    {line,[{location,"utf8.erl",10}]}.
    {func_info,{atom,utf8},{atom,main},0}.
  {label,8}.
    {move,{atom,ok},{x,0}}.
    return.
