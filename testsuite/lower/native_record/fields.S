% A native record is recognised by its header and its definition, and its fields are found in the definition, without a call.
%
%     -export_record([r]).
%     -record #r{a, b = 2}.
%     -record #s{a}.
%     test(#r{}) -> yes;
%     test(#fields:s{}) -> external;
%     test(_) -> no.
%     match(#r{a = A, b = B}) -> [A | B].
%     any(X) -> X#_{a = 1}.
%     read(X) -> [X#r.a | X#_.b].
%
% emit: clif
% function: test/1
% opcode: is_any_native_record
% want: load.i64
% want: icmp eq
% never: call
% opcode: is_native_record
% want: load.i64
% want: icmp eq
% never: call
% function: any/1
% opcode: is_record_accessible
% want: load.i64
% want: bor
% never: call
% function: match/1
% opcode: get_record_elements
% want: load.i64
% want: icmp eq
% never: call
% function: read/1
% opcode: get_record_field
% want: load.i64
% want: icmp eq
% never: call
{module, fields}.

{exports, [{any,1},{main,0},{match,1},{read,1},{test,1}]}.

{attributes, []}.

{records,[{r,true,[a,{b,2}]},{s,false,[a]}]}.

{labels, 23}.

{function, test, 1, 2}.
  {label,1}.
    {line,[{location,"fields.erl",8}]}.
    {func_info,{atom,fields},{atom,test},1}.
  {label,2}.
    {test,is_any_native_record,{f,4},[{x,0}]}.
    {test,is_native_record,
          {f,3},
          [{tr,{x,0},{t_record,nil,#{}}},{atom,fields},{atom,r}]}.
    {move,{atom,yes},{x,0}}.
    return.
  {label,3}.
    {test,is_native_record,
          {f,4},
          [{tr,{x,0},{t_record,nil,#{}}},{atom,fields},{atom,s}]}.
    {move,{atom,external},{x,0}}.
    return.
  {label,4}.
    {move,{atom,no},{x,0}}.
    return.


{function, match, 1, 6}.
  {label,5}.
    {line,[{location,"fields.erl",12}]}.
    {func_info,{atom,fields},{atom,match},1}.
  {label,6}.
    {test,is_any_native_record,{f,5},[{x,0}]}.
    {test,is_native_record,
          {f,5},
          [{tr,{x,0},{t_record,nil,#{}}},{atom,fields},{atom,r}]}.
    {get_record_elements,{f,5},{x,0},{list,[{atom,b},{x,2},{atom,a},{x,1}]}}.
    {test_heap,2,3}.
    {put_list,{x,1},{x,2},{x,0}}.
    return.


{function, any, 1, 8}.
  {label,7}.
    {line,[{location,"fields.erl",14}]}.
    {func_info,{atom,fields},{atom,any},1}.
  {label,8}.
    {test,is_any_native_record,{f,9},[{x,0}]}.
    {test,is_record_accessible,{f,9},[{x,0},{atom,auto_local}]}.
    {put_record,{f,0},{atom,'_'},{x,0},{x,0},1,{list,[{atom,a},{integer,1}]}}.
    return.
  {label,9}.
    {badrecord,{x,0}}.


{function, read, 1, 11}.
  {label,10}.
    {line,[{location,"fields.erl",16}]}.
    {func_info,{atom,fields},{atom,read},1}.
  {label,11}.
    {bif,get_record_field,{f,0},[{x,0},{atom,r},{atom,a}],{x,1}}.
    {bif,get_record_field,{f,0},[{x,0},{atom,'_'},{atom,b}],{x,0}}.
    {test_heap,2,2}.
    {put_list,{x,1},{x,0},{x,0}}.
    return.


{function, main, 0, 18}.
  {label,17}.
    {line,[{location,"fields.erl",22}]}.
    {func_info,{atom,fields},{atom,main},0}.
  {label,18}.
    {move,{atom,ok},{x,0}}.
    return.


