% The current message is a load; without one, the message queue is read.
%
%     f() ->
%         receive
%             {a, X} -> X
%         end.
%
% The block that reads the message queue is not cold, so calls are not excluded here.
%
% emit: clif
% function: f/0
% opcode: loop_rec
% want: load.i64
% want: head.current_message
% never: symbol_value
{module, next}.

{exports, [{f,0},{main,0}]}.

{attributes, []}.

{labels, 12}.

{function, f, 0, 2}.
  {label,1}.
    {line,[{location,"next.erl",4}]}.
    {func_info,{atom,next},{atom,f},0}.
  {label,2}.
    {allocate,0,0}.
  {label,3}.
    {loop_rec,{f,5},{x,0}}.
    {test,is_tagged_tuple,{f,4},[{x,0},2,{atom,a}]}.
    {get_tuple_element,{x,0},1,{x,0}}.
    remove_message.
    {deallocate,0}.
    return.
  {label,4}.
    {loop_rec_end,{f,3}}.
  {label,5}.
    {wait,{f,3}}.


{function, main, 0, 7}.
  {label,6}.
    {line,[{location,"next.erl",9}]}.
    {func_info,{atom,next},{atom,main},0}.
  {label,7}.
    {move,{atom,ok},{x,0}}.
    return.
