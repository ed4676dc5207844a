% A choice among small integers compares words.
%
%     f(1) -> a;
%     f(2) -> b;
%     f(3) -> c;
%     f(4) -> d;
%     f(_) -> e.
%
% emit: clif
% function: f/1
% want: icmp
% never: call
{module, integers}.

{exports, [{f,1},{main,0}]}.

{attributes, []}.

{labels, 10}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"integers.erl",4}]}.
    {func_info,{atom,integers},{atom,f},1}.
  {label,2}.
    {select_val,{x,0},
                {f,7},
                {list,[{integer,1},
                       {f,6},
                       {integer,2},
                       {f,5},
                       {integer,3},
                       {f,4},
                       {integer,4},
                       {f,3}]}}.
  {label,3}.
    {move,{atom,d},{x,0}}.
    return.
  {label,4}.
    {move,{atom,c},{x,0}}.
    return.
  {label,5}.
    {move,{atom,b},{x,0}}.
    return.
  {label,6}.
    {move,{atom,a},{x,0}}.
    return.
  {label,7}.
    {move,{atom,e},{x,0}}.
    return.


{function, main, 0, 9}.
  {label,8}.
    {line,[{location,"integers.erl",9}]}.
    {func_info,{atom,integers},{atom,main},0}.
  {label,9}.
    {move,{atom,ok},{x,0}}.
    return.
