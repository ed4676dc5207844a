{module, beamc_log_handlers}.  %% version = 0

{exports, [{init,1},{module_info,0},{module_info,1},{start,0}]}.

{attributes, [{behaviour,[supervisor]}]}.

{labels, 14}.


{function, start, 0, 2}.
  {label,1}.
    {line,[{location,"beamc_log_handlers.erl",8}]}.
    {func_info,{atom,beamc_log_handlers},{atom,start},0}.
  {label,2}.
    {allocate,0,0}.
    {move,{atom,beamc_log_handlers},{x,1}}.
    {move,nil,{x,2}}.
    {move,{literal,{local,logger_sup}},{x,0}}.
    {line,[{location,"beamc_log_handlers.erl",9}]}.
    {call_ext,3,{extfunc,supervisor,start_link,3}}.
    {test,is_tagged_tuple,{f,3},[{x,0},2,{atom,ok}]}.
    {line,[{location,"beamc_log_handlers.erl",10}]}.
    {call_ext,0,{extfunc,init,started,0}}.
    {call_last,0,{f,7},0}. % loop/0
  {label,3}.
    {line,[{location,"beamc_log_handlers.erl",9}]}.
    {badmatch,{x,0}}.


{function, init, 1, 5}.
  {label,4}.
    {line,[{location,"beamc_log_handlers.erl",14}]}.
    {func_info,{atom,beamc_log_handlers},{atom,init},1}.
  {label,5}.
    {test,is_nil,{f,4},[{x,0}]}.
    {move,{literal,{ok,{#{intensity => 1,period => 5,strategy => one_for_one},
                        [#{id => logger_handler_watcher,
                           shutdown => brutal_kill,
                           start =>
                               {logger_handler_watcher,start_link,[]}}]}}},
          {x,0}}.
    return.


{function, loop, 0, 7}.
  {label,6}.
    {line,[{location,"beamc_log_handlers.erl",23}]}.
    {func_info,{atom,beamc_log_handlers},{atom,loop},0}.
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
    {func_info,{atom,beamc_log_handlers},{atom,module_info},0}.
  {label,11}.
    {move,{atom,beamc_log_handlers},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 13}.
  {label,12}.
    {line,[]}.
    {func_info,{atom,beamc_log_handlers},{atom,module_info},1}.
  {label,13}.
    {move,{x,0},{x,1}}.
    {move,{atom,beamc_log_handlers},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.
