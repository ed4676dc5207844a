% In tail position a use of a module-local process name is a load and a return.
%
%     f() -> pid_name(server).
%
% emit: asm
% function: f/0
% want: mov
% want: ret
% never: call
% never: cmpxchg
{module, last}.

{exports, [{f,0},{main,0}]}.

{attributes, [{pid_name,[server]}]}.

{labels, 7}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"last.erl",4}]}.
    {func_info,{atom,last},{atom,main},0}.
  {label,2}.
    {call_only,0,{f,4}}. % f/0


{function, f, 0, 4}.
  {label,3}.
    {line,[{location,"last.erl",5}]}.
    {func_info,{atom,last},{atom,f},0}.
  {label,4}.
    {call_only,0,{f,6}}. % '-pid_name:server-'/0


{function, '-pid_name:server-', 0, 6}.
  {label,5}.
    {line,[{location,"last.erl",3}]}.
    {func_info,{atom,last},{atom,'-pid_name:server-'},0}.
  {label,6}.
    {move,{atom,server},{x,1}}.
    {move,{atom,last},{x,0}}.
    {call_ext_only,2,{extfunc,beamc_pid_name,get,2}}.
