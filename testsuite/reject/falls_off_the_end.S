% Execution falls through the last instruction of a function.
{module, falls_off_the_end}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,falls_off_the_end},{atom,main},0}.
  {label,2}.
    {move,{atom,a},{x,0}}.
