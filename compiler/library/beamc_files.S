{module, beamc_files}.  %% version = 0

{exports, [{module_info,0},{module_info,1},{start,0}]}.

{attributes, []}.

{labels, 12}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_files.erl",6}]}.
    {func_info,{atom,beamc_files},{atom,start},0}.
  {label,2}.
    {allocate,0,0}.
    {line,[{location,"beamc_files.erl",7}]}.
    {call_ext,0,{extfunc,file_server,start_link,0}}.
    {test,is_tagged_tuple,{f,3},[{x,0},2,{atom,ok}]}.
    {line,[{location,"beamc_files.erl",8}]}.
    {call_ext,0,{extfunc,init,started,0}}.
    {call_last,0,{f,5},0}. % loop/0
  {label,3}.
    {line,[{location,"beamc_files.erl",7}]}.
    {badmatch,{x,0}}.


{function, loop, 0, 5}.
  {label,4}.
    {line,[{location,"beamc_files.erl",12}]}.
    {func_info,{atom,beamc_files},{atom,loop},0}.
  {label,5}.
    {allocate,0,0}.
  {label,6}.
    {loop_rec,{f,7},{x,0}}.
    remove_message.
    {call_last,0,{f,5},0}. % loop/0
  {label,7}.
    {wait,{f,6}}.


{function, module_info, 0, 9}.
  {label,8}.
    {line,[]}.
    {func_info,{atom,beamc_files},{atom,module_info},0}.
  {label,9}.
    {move,{atom,beamc_files},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 11}.
  {label,10}.
    {line,[]}.
    {func_info,{atom,beamc_files},{atom,module_info},1}.
  {label,11}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_files},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
