% An X register beyond the last one.
{module, register_too_large}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,register_too_large},{atom,main},0}.
  {label,2}.
    {move,{atom,a},{x,1024}}.
    {move,{x,1024},{x,0}}.
    return.
