% Functions without the module they belong to.
{exports, [{main,0}]}.

{labels, 3}.

{function, main, 0, 2}.
  {label,1}.
    {func_info,{atom,no_module},{atom,main},0}.
  {label,2}.
    {move,{atom,a},{x,0}}.
    return.
