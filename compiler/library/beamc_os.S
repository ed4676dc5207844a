{module, beamc_os}.  %% version = 0

{exports, [{module_info,0},{module_info,1},{start,0}]}.

{attributes, []}.

{labels, 8}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_os.erl",6}]}.
    {func_info,{atom,beamc_os},{atom,start},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{literal,"/bin/sh"},{x,1}}.
    {move,{atom,kernel_os_cmd_shell},{x,0}}.
    {line,[{location,"beamc_os.erl",7}]}.
    {call_ext,2,{extfunc,persistent_term,put,2}}.
    {test,is_eq_exact,{f,3},[{x,0},{atom,ok}]}.
    {line,[{location,"beamc_os.erl",8}]}.
    {call_ext_last,0,{extfunc,init,started,0},0}.
  {label,3}.
    {line,[{location,"beamc_os.erl",7}]}.
    {badmatch,{x,0}}.


{function, module_info, 0, 5}.
  {label,4}.
    {line,[]}.
    {func_info,{atom,beamc_os},{atom,module_info},0}.
  {label,5}.
    {move,{atom,beamc_os},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 7}.
  {label,6}.
    {line,[]}.
    {func_info,{atom,beamc_os},{atom,module_info},1}.
  {label,7}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_os},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
