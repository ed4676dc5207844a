% Two labels with the same number.
{module, duplicate_label}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,duplicate_label},{atom,main},0}.
  {label,2}.
    {move,{atom,a},{x,0}}.
    {jump,{f,3}}.
  {label,3}.
    return.
  {label,3}.
    return.
