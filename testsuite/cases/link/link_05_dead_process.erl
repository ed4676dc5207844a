%% LINK-5: linking to a dead process raises error:noproc in a caller that does not trap exits; the arguments are in the trace.
-module(link_05_dead_process).
-export([main/0]).

main() ->
    Dead = dead(),
    try
        link(Dead)
    catch
        Class:Reason:Stack ->
            [{Module, Name, Arguments, _} | _] = Stack,
            erlang:display({Class, Reason, Module, Name, Arguments =:= [Dead]})
    end,
    erlang:display(process_info(self(), links)).

dead() ->
    {Pid, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Pid, _} -> Pid end.
