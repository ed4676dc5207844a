% A label where a register must stand.
{module, wrong_operand_kind}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,wrong_operand_kind},{atom,main},0}.
  {label,2}.
    {move,{atom,a},{f,1}}.
    return.
