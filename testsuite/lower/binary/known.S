% A match of a known binary has no type test.
%
%     f(X) when is_binary(X) ->
%         case X of
%             <<A, R/binary>> -> [A | R];
%             _ -> none
%         end.
%
% emit: clif
% function: f/1
% opcode: bs_start_match4
% want: head.hlimit
% want: store
% never: call
{module, known}.

{exports, [{f,1},{main,0}]}.

{attributes, []}.

{labels, 10}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"known.erl",4}]}.
    {func_info,{atom,known},{atom,f},1}.
  {label,2}.
    {test,is_binary,{f,1},[{x,0}]}.
    {bs_start_match4,{atom,no_fail},1,{x,0},{x,0}}.
    {bs_match,{f,3},
              {x,0},
              {commands,[{ensure_at_least,8,1},
                         {integer,1,{literal,[]},8,1,{x,1}},
                         {get_tail,2,1,{x,0}}]}}.
    {test_heap,2,2}.
    {put_list,{x,1},{x,0},{x,0}}.
    return.
  {label,3}.
    {move,{atom,none},{x,0}}.
    return.


{function, main, 0, 5}.
  {label,4}.
    {line,[{location,"known.erl",10}]}.
    {func_info,{atom,known},{atom,main},0}.
  {label,5}.
    {move,{atom,ok},{x,0}}.
    return.
