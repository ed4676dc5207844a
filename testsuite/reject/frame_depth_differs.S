% Two ways meet with frames of different size.
{module, frame_depth_differs}.

{exports, [{main,0}]}.

{attributes, []}.

{labels, 4}.

{function, main, 0, 2}.
  {label,1}.
    {line,[]}.
    {func_info,{atom,frame_depth_differs},{atom,main},0}.
  {label,2}.
    {bif,self,{f,0},[],{x,0}}.
    {test,is_pid,{f,3},[{x,0}]}.
    {allocate,1,1}.
    {move,{x,0},{y,0}}.
  {label,3}.
    {move,{atom,b},{x,0}}.
    return.
