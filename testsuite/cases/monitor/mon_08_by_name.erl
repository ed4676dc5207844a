%% MON-8: a monitor by a registered name has {Name, Node} in the place of the pid; an unknown name is noproc, not an error.
-module(mon_08_by_name).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    register(mon_08_name, Pid),
    Monitor = monitor(process, mon_08_name),
    {monitors, Monitors} = process_info(self(), monitors),
    erlang:display(Monitors =:= [{process, {mon_08_name, node()}}]),
    unregister(mon_08_name),
    Pid ! stop,
    receive {'DOWN', Monitor, process, O1, R1} -> erlang:display({O1 =:= {mon_08_name, node()}, R1}) end,
    Other = monitor(process, mon_08_name),
    receive {'DOWN', Other, process, O2, R2} -> erlang:display({O2 =:= {mon_08_name, node()}, R2}) end.
