% The file ends in the middle of a term.
{module, unfinished_term}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,unfinished_term},{atom,main},0}.
  {label,2}.
    {move,{atom,a},{x,0}