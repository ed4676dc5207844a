% A use of a module-local process name is one load of its slot: no call, no lock, no table. The function has no check at its
% entry either, since it calls nothing.
%
%     f() -> {pid_name(a), pid_name(b), pid_name(a)}.
%
% emit: clif
% function: f/0
% want: atomic_load.i64
% never: call
% never: get_stack_pointer
{module, use}.

{exports, [{f,0},{main,0}]}.

{attributes, [{pid_name,[a]},{pid_name,[b]}]}.

{labels, 9}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"use.erl",5}]}.
    {func_info,{atom,use},{atom,main},0}.
  {label,2}.
    {call_only,0,{f,4}}. % f/0


{function, f, 0, 4}.
  {label,3}.
    {line,[{location,"use.erl",6}]}.
    {func_info,{atom,use},{atom,f},0}.
  {label,4}.
    {allocate,2,0}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {call,0,{f,6}}. % '-pid_name:a-'/0
    {move,{x,0},{y,1}}.
    {call,0,{f,8}}. % '-pid_name:b-'/0
    {move,{x,0},{y,0}}.
    {call,0,{f,6}}. % '-pid_name:a-'/0
    {test_heap,4,1}.
    {put_tuple2,{x,0},{list,[{y,1},{y,0},{x,0}]}}.
    {deallocate,2}.
    return.


{function, '-pid_name:a-', 0, 6}.
  {label,5}.
    {line,[{location,"use.erl",3}]}.
    {func_info,{atom,use},{atom,'-pid_name:a-'},0}.
  {label,6}.
    {move,{atom,a},{x,1}}.
    {move,{atom,use},{x,0}}.
    {call_ext_only,2,{extfunc,beamc_pid_name,get,2}}.


{function, '-pid_name:b-', 0, 8}.
  {label,7}.
    {line,[{location,"use.erl",3}]}.
    {func_info,{atom,use},{atom,'-pid_name:b-'},0}.
  {label,8}.
    {move,{atom,b},{x,1}}.
    {move,{atom,use},{x,0}}.
    {call_ext_only,2,{extfunc,beamc_pid_name,get,2}}.
