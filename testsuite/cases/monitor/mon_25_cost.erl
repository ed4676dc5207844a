%% MON-25: a monitor costs much the same however many there are: eight times as many take far less than 64 times as long.
%% gc: normal, the time of collections at every safepoint grows with the square of the live data
-module(mon_25_cost).
-export([main/0]).

main() ->
    time(4000),
    Small = lists:max([time(4000) || _ <- [1, 2, 3]]),
    Large = lists:min([time(32000) || _ <- [1, 2, 3]]),
    erlang:display(Large < Small * 40).

time(Count) ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Start = erlang:monotonic_time(microsecond),
    First = [monitor(process, Pid) || _ <- lists:seq(1, Count)],
    [demonitor(Monitor) || Monitor <- First],
    Second = [monitor(process, Pid) || _ <- lists:seq(1, Count)],
    Pid ! stop,
    [receive {'DOWN', _, process, _, _} -> ok end || _ <- Second],
    erlang:monotonic_time(microsecond) - Start.
