%% MON-12: after demonitor/1 no DOWN of that monitor comes; one that is in the queue already stays unless flush is given.
-module(mon_12_nothing_after_demonitor).
-export([main/0]).

main() ->
    {Dead, First} = spawn_monitor(fun() -> ok end),
    Second = monitor(process, Dead),
    receive {'DOWN', Second, process, Dead, _} -> ok end,
    demonitor(First),
    receive {'DOWN', First, process, Dead, Reason} -> erlang:display(Reason) after 0 -> erlang:display(none) end,
    {Pids, Values} = lists:unzip([turn(N) || N <- lists:seq(1, 3000)]),
    erlang:display(lists:usort(Values)),
    [ended(Pid) || Pid <- Pids],
    erlang:display(process_info(self(), messages)).

turn(N) ->
    {Pid, Monitor} = spawn_monitor(fun() -> receive stop -> ok end end),
    Pid ! stop,
    [erlang:yield() || _ <- lists:seq(1, N rem 40)],
    {Pid, demonitor(Monitor, [flush])}.

ended(Pid) ->
    Monitor = monitor(process, Pid),
    receive {'DOWN', Monitor, process, Pid, _} -> ok end.
