% An instruction with an operand too few.
{module, wrong_operand_count}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,wrong_operand_count},{atom,main},0}.
  {label,2}.
    {put_list,{atom,a},nil}.
    return.
