%% LINK-6: linking to a dead process gives true and an exit message with noproc when the caller traps exits.
-module(link_06_dead_process_trapping).
-export([main/0]).

main() ->
    Dead = dead(),
    process_flag(trap_exit, true),
    erlang:display(link(Dead)),
    receive
        {'EXIT', Dead, Reason} -> erlang:display({Reason, process_info(self(), links)})
    after 0 ->
        erlang:display(none)
    end.

dead() ->
    {Pid, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Pid, _} -> Pid end.
