% A term without its full stop.
{module, no_dot}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,no_dot},{atom,main},0}.
  {label,2}.
    {move,{atom,a},{x,0}}
    return.
