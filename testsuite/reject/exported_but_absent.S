% An export without its function.
{module, exported_but_absent}.

{exports, [{main,0},{gone,2}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,exported_but_absent},{atom,main},0}.
  {label,2}.
    {move,{atom,a},{x,0}}.
    return.
