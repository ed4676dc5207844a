% A type test compares the tag of a term, and the header of a boxed one.
%
%     f(X) when is_integer(X) -> integer;
%     f(X) when is_float(X) -> float;
%     f(X) when is_atom(X) -> atom;
%     f(X) when is_pid(X) -> pid;
%     f(X) when is_reference(X) -> reference;
%     f(X) when is_port(X) -> port;
%     f(X) when is_binary(X) -> binary;
%     f(X) when is_bitstring(X) -> bitstring;
%     f([_ | _]) -> cons;
%     f([]) -> nil;
%     f(X) when is_tuple(X) -> tuple;
%     f(X) when is_map(X) -> map;
%     f(X) when is_function(X) -> function;
%     f(_) -> other.
%
%     g(X) when is_number(X) -> number;
%     g(X) when is_boolean(X) -> boolean;
%     g(X) when is_list(X) -> list;
%     g(X) when is_function(X, 2) -> function;
%     g(_) -> other.
%
% emit: clif
% function: f/1
% opcode: is_integer
% want: band.i64
% want: load.i64
% never: call
% opcode: is_float
% want: ushr
% want: load.i64
% never: call
% opcode: is_atom
% want: band.i64
% lines: 5
% never: call
% opcode: is_pid
% want: band.i64
% want: load.i64
% never: call
% opcode: is_reference
% want: band.i64
% want: load.i64
% never: call
% opcode: is_port
% want: band.i64
% want: load.i64
% never: call
% opcode: is_binary
% want: load.i64
% never: call
% opcode: is_bitstr
% want: band.i64
% want: load.i64
% never: call
% opcode: is_nonempty_list
% want: band.i64
% never: call
% never: load
% opcode: is_nil
% want: icmp.i64 eq
% never: call
% never: load
% opcode: is_tuple
% want: band.i64
% never: call
% never: load
% opcode: is_map
% want: load.i64
% never: call
% opcode: is_function
% want: load.i64
% never: call
% function: g/1
% opcode: is_number
% want: band.i64
% want: load.i64
% never: call
% opcode: is_boolean
% want: icmp.i64 eq
% never: call
% never: load
% opcode: is_list
% want: icmp.i64 eq
% never: call
% never: load
% opcode: is_function2
% want: band.i64
% want: load.i64
% never: call
{module, types}.

{exports, [{f,1},{g,1},{main,0}]}.

{attributes, []}.

{labels, 28}.

{function, f, 1, 2}.
  {label,1}.
    {line,[{location,"types.erl",4}]}.
    {func_info,{atom,types},{atom,f},1}.
  {label,2}.
    {test,is_integer,{f,3},[{x,0}]}.
    {move,{atom,integer},{x,0}}.
    return.
  {label,3}.
    {test,is_float,{f,4},[{x,0}]}.
    {move,{atom,float},{x,0}}.
    return.
  {label,4}.
    {test,is_atom,{f,5},[{x,0}]}.
    {move,{atom,atom},{x,0}}.
    return.
  {label,5}.
    {test,is_pid,{f,6},[{x,0}]}.
    {move,{atom,pid},{x,0}}.
    return.
  {label,6}.
    {test,is_reference,{f,7},[{x,0}]}.
    {move,{atom,reference},{x,0}}.
    return.
  {label,7}.
    {test,is_port,{f,8},[{x,0}]}.
    {move,{atom,port},{x,0}}.
    return.
  {label,8}.
    {test,is_binary,{f,9},[{x,0}]}.
    {move,{atom,binary},{x,0}}.
    return.
  {label,9}.
    {test,is_bitstr,{f,10},[{x,0}]}.
    {move,{atom,bitstring},{x,0}}.
    return.
  {label,10}.
    {test,is_nonempty_list,{f,11},[{x,0}]}.
    {move,{atom,cons},{x,0}}.
    return.
  {label,11}.
    {test,is_nil,{f,12},[{x,0}]}.
    {move,{atom,nil},{x,0}}.
    return.
  {label,12}.
    {test,is_tuple,
          {f,13},
          [{tr,{x,0},
               {t_union,{t_atom,any},
                        {t_cons,any,any},
                        {t_number,any},
                        {t_tuple,0,false,#{}},
                        other}}]}.
    {move,{atom,tuple},{x,0}}.
    return.
  {label,13}.
    {test,is_map,
          {f,14},
          [{tr,{x,0},
               {t_union,{t_atom,any},
                        {t_cons,any,any},
                        {t_number,any},
                        none,other}}]}.
    {move,{atom,map},{x,0}}.
    return.
  {label,14}.
    {test,is_function,
          {f,15},
          [{tr,{x,0},
               {t_union,{t_atom,any},
                        {t_cons,any,any},
                        {t_number,any},
                        none,other}}]}.
    {move,{atom,function},{x,0}}.
    return.
  {label,15}.
    {move,{atom,other},{x,0}}.
    return.


{function, g, 1, 17}.
  {label,16}.
    {line,[{location,"types.erl",19}]}.
    {func_info,{atom,types},{atom,g},1}.
  {label,17}.
    {test,is_number,{f,18},[{x,0}]}.
    {move,{atom,number},{x,0}}.
    return.
  {label,18}.
    {test,is_boolean,{f,19},[{x,0}]}.
    {move,{atom,boolean},{x,0}}.
    return.
  {label,19}.
    {test,is_list,{f,20},[{x,0}]}.
    {move,{atom,list},{x,0}}.
    return.
  {label,20}.
    {test,is_function2,{f,21},[{x,0},{integer,2}]}.
    {move,{atom,function},{x,0}}.
    return.
  {label,21}.
    {move,{atom,other},{x,0}}.
    return.


{function, main, 0, 23}.
  {label,22}.
    {line,[{location,"types.erl",25}]}.
    {func_info,{atom,types},{atom,main},0}.
  {label,23}.
    {move,{atom,ok},{x,0}}.
    return.
