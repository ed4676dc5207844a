%% RECV-25: a receive that waits does not look again at the messages it has passed over.
%% gc: normal, the time of collections at every safepoint grows with the square of the live data
-module(recv_25_seen_messages).
-export([main/0]).

main() ->
    time(20000),
    Small = time(20000),
    Large = time(160000),
    erlang:display(Large < 40 * Small + 100000).

time(Count) ->
    Parent = self(),
    Pid = spawn(fun() ->
        Start = erlang:monotonic_time(microsecond),
        Parent ! ready,
        receive stop -> Parent ! {time, erlang:monotonic_time(microsecond) - Start} end
    end),
    receive ready -> ok end,
    [Pid ! {noise, N} || N <- lists:seq(1, Count)],
    Pid ! stop,
    receive {time, Time} -> Time end.
