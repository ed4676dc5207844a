%% Quicksort of pseudo-random integers by list partition.
-module(quicksort).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(28, numbers(100000, 42, []), 0).

repeat(0, _, Sum) -> Sum;
repeat(N, L, Sum) ->
    [First, Second | _] = sort(L),
    repeat(N - 1, L, Sum + First + Second).

numbers(0, _, Acc) -> Acc;
numbers(N, Seed, Acc) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    numbers(N - 1, Next, [Next | Acc]).

sort([]) -> [];
sort([P | Rest]) ->
    {Small, Large} = split(P, Rest, [], []),
    sort(Small) ++ [P | sort(Large)].

split(_, [], Small, Large) -> {Small, Large};
split(P, [X | Xs], Small, Large) when X < P -> split(P, Xs, [X | Small], Large);
split(P, [X | Xs], Small, Large) -> split(P, Xs, Small, [X | Large]).
