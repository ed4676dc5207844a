%% MON-2: monitoring a dead process never fails, the message comes with noproc, whether exits are trapped or not.
-module(mon_02_dead_process).
-export([main/0]).

main() ->
    {Dead, First} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', First, process, Dead, R1} -> erlang:display(R1) end,
    Second = monitor(process, Dead),
    receive {'DOWN', Second, process, Dead, R2} -> erlang:display(R2) end,
    process_flag(trap_exit, true),
    Third = monitor(process, Dead),
    receive {'DOWN', Third, process, Dead, R3} -> erlang:display(R3) end,
    erlang:display(process_info(self(), monitors)).
