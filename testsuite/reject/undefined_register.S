% A register is read that holds nothing on one of the ways to it.
{module, undefined_register}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,undefined_register},{atom,main},0}.
  {label,2}.
    {bif,get,{f,0},[{atom,a}],{x,0}}.
    {test,is_pid,{f,3},[{x,0}]}.
    {move,{atom,a},{x,5}}.
  {label,3}.
    {move,{x,5},{x,0}}.
    return.
