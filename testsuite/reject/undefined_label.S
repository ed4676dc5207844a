% A jump to a label that does not exist.
{module, undefined_label}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,undefined_label},{atom,main},0}.
  {label,2}.
    {jump,{f,99}}.
