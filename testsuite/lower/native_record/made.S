% A new native record is stores into the heap: its header, its definition and its fields, with the values of the definition for those that
% are not given.
%
%     -record #r{a, b = 2}.
%     make(X) -> #r{a = X}.
%
% emit: clif
% function: make/1
% opcode: put_record
% want: store
% never: raise
{module, made}.

{exports, [{main,0},{make,1}]}.

{attributes, []}.

{records,[{r,false,[a,{b,2}]}]}.

{labels, 9}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"made.erl",4}]}.
    {func_info,{atom,made},{atom,main},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{integer,1},{x,0}}.
    {call,1,{f,4}}. % make/1
    {'%',{var_info,{x,0},
                   [{type,{t_record,{made,r},
                                    #{a => {present,any},
                                      b => {present,{t_integer,{2,2}}}}}}]}}.
    {call_ext_last,1,{extfunc,erlang,display,1},0}.


{function, make, 1, 4}.
  {label,3}.
    {line,[{location,"made.erl",5}]}.
    {func_info,{atom,made},{atom,make},1}.
  {label,4}.
    {put_record,{f,0},{atom,r},nil,{x,0},1,{list,[{atom,a},{x,0}]}}.
    return.
