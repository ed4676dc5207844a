% An instruction no release has.
{module, unknown_instruction}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,unknown_instruction},{atom,main},0}.
  {label,2}.
    {frobnicate,{x,0},{x,1}}.
    return.
