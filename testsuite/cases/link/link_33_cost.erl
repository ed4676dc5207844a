%% LINK-33: a link costs much the same however many there are: eight times as many take far less than 64 times as long.
%% gc: normal, the time of collections at every safepoint grows with the square of the live data
-module(link_33_cost).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    time(2000),
    Small = lists:max([time(2000) || _ <- [1, 2, 3]]),
    Large = lists:min([time(16000) || _ <- [1, 2, 3]]),
    erlang:display(Large < Small * 40).

time(Count) ->
    Start = erlang:monotonic_time(microsecond),
    Pids = [spawn_link(fun() -> receive stop -> ok end end) || _ <- lists:seq(1, Count)],
    [link(Pid) || Pid <- Pids],
    [Pid ! stop || Pid <- Pids],
    [receive {'EXIT', _, normal} -> ok end || _ <- Pids],
    erlang:monotonic_time(microsecond) - Start.
