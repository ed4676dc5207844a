%% lists:sort/1 and lists:keysort/2 of the library on pseudo-random data.
-module(lists_sort).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    L = numbers(200000, 42, []),
    Pairs = [{X band 1023, X} || X <- L],
    repeat(7, L, Pairs, 0).

repeat(0, _, _, Sum) -> Sum;
repeat(N, L, Pairs, Sum) ->
    [First | _] = lists:sort(L),
    [{Key, Value} | _] = lists:keysort(1, Pairs),
    repeat(N - 1, L, Pairs, Sum + First + Key + Value).

numbers(0, _, Acc) -> Acc;
numbers(N, Seed, Acc) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    numbers(N - 1, Next, [Next | Acc]).
