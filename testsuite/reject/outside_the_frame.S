% A Y register beyond what was allocated.
{module, outside_the_frame}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,outside_the_frame},{atom,main},0}.
  {label,2}.
    {allocate,1,0}.
    {move,{atom,a},{y,3}}.
    {deallocate,1}.
    {move,{atom,b},{x,0}}.
    return.
