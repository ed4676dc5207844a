%% MON-16: the DOWN of a process made by spawn_monitor has the true reason, never noproc.
-module(mon_16_spawn_monitor_is_atomic).
-export([main/0]).

main() ->
    Made = [spawn_monitor(fun() -> exit(N) end) || N <- lists:seq(1, 2000)],
    Reasons = [receive {'DOWN', Monitor, process, Pid, Reason} -> Reason end || {Pid, Monitor} <- Made],
    erlang:display(Reasons =:= lists:seq(1, 2000)),
    {Pid, Monitor} = spawn_monitor(nomod, nofun, [x]),
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason) end.
