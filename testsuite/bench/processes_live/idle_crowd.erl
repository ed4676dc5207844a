%% Eighty thousand processes wait with little state; they are woken in some order, send to a neighbour and wait again.
-module(idle_crowd).
-export([main/0]).
-define(CROWD, 80000).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Parent = self(),
    Crowd = list_to_tuple([spawn(fun() -> idle(Parent, Id, 0) end) || Id <- lists:seq(1, ?CROWD)]),
    Sum = wake(400000, 42, Crowd, 0),
    [Pid ! stop || Pid <- tuple_to_list(Crowd)],
    ended(?CROWD, Sum).

wake(0, _, _, Sum) -> Sum;
wake(N, Seed, Crowd, Sum) when N rem 1000 =:= 0 -> wake(N - 1, Seed, Crowd, answers(500, N - 1, Crowd, Seed, Sum));
wake(N, Seed, Crowd, Sum) -> wake(N - 1, Seed, Crowd, Sum).

%% A batch of processes is woken, each with the one it is to nudge.
answers(Count, N, Crowd, Seed, Sum) ->
    [pick(Seed + N * 7919 + K * 104729, Crowd) ! {wake, pick(N + K * 31, Crowd), K} || K <- lists:seq(1, Count)],
    gather(Count, Sum).

pick(N, Crowd) -> element(1 + N rem ?CROWD, Crowd).

gather(0, Sum) -> Sum;
gather(N, Sum) -> receive {nudged, X} -> gather(N - 1, (Sum + X) band 16#ffffffff) end.

idle(Parent, Id, Count) ->
    receive
        {wake, Neighbour, X} ->
            Neighbour ! {nudge, X},
            idle(Parent, Id, Count);
        {nudge, X} ->
            Parent ! {nudged, X * Id},
            idle(Parent, Id, Count + 1);
        stop -> Parent ! {ended, Count}
    end.

ended(0, Sum) -> Sum;
ended(N, Sum) -> receive {ended, Count} -> ended(N - 1, Sum + Count) end.
