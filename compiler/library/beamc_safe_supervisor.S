{module, beamc_safe_supervisor}.  %% version = 0

{exports, [{init,1},{module_info,0},{module_info,1},{start,0}]}.

{attributes, [{behaviour,[supervisor]}]}.

{labels, 14}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_safe_supervisor.erl",8}]}.
    {func_info,{atom,beamc_safe_supervisor},{atom,start},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{atom,beamc_safe_supervisor},{x,1}}.
    {move,nil,{x,2}}.
    {move,{literal,{local,kernel_safe_sup}},{x,0}}.
    {line,[{location,"beamc_safe_supervisor.erl",9}]}.
    {call_ext,3,{extfunc,supervisor,start_link,3}}.
    {test,is_tagged_tuple,{f,3},[{x,0},2,{atom,ok}]}.
    {line,[{location,"beamc_safe_supervisor.erl",10}]}.
    {call_ext,0,{extfunc,init,started,0}}.
    {call_last,0,{f,7},0}. % loop/0
  {label,3}.
    {line,[{location,"beamc_safe_supervisor.erl",9}]}.
    {badmatch,{x,0}}.


{function, init, 1, 5}.
  {label,4}.
    {line,[{location,"beamc_safe_supervisor.erl",13}]}.
    {func_info,{atom,beamc_safe_supervisor},{atom,init},1}.
  {label,5}.
    {test,is_nil,{f,4},[{x,0}]}.
    {move,{literal,{ok,{#{intensity => 4,period => 3600,
                          strategy => one_for_one},
                        []}}},
          {x,0}}.
    return.


{function, loop, 0, 7}.
  {label,6}.
    {line,[{location,"beamc_safe_supervisor.erl",17}]}.
    {func_info,{atom,beamc_safe_supervisor},{atom,loop},0}.
  {label,7}.
    {allocate,0,0}.
  {label,8}.
    {loop_rec,{f,9},{x,0}}.
    remove_message.
    {call_last,0,{f,7},0}. % loop/0
  {label,9}.
    {wait,{f,8}}.


{function, module_info, 0, 11}.
  {label,10}.
    {line,[]}.
    {func_info,{atom,beamc_safe_supervisor},{atom,module_info},0}.
  {label,11}.
    {move,{atom,beamc_safe_supervisor},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 13}.
  {label,12}.
    {line,[]}.
    {func_info,{atom,beamc_safe_supervisor},{atom,module_info},1}.
  {label,13}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_safe_supervisor},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
