%% MON-14: only the process that made a monitor can take it away; to others the reference is unknown.
-module(mon_14_owners_only).
-export([main/0]).

main() ->
    Parent = self(),
    Pid = spawn(fun() -> receive stop -> ok end end),
    Monitor = monitor(process, Pid),
    spawn(fun() -> Parent ! {other, demonitor(Monitor), demonitor(Monitor, [info])} end),
    receive {other, First, Second} -> erlang:display({First, Second}) end,
    Pid ! stop,
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason) end.
