%% Sums over list comprehensions with nested generators and filters.
-module(comprehension).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(65, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) ->
    L = [X * Y + N || X <- lists:seq(1, 1000), Y <- lists:seq(1, 1000), (X bxor Y) band 3 =:= 0],
    repeat(N - 1, Sum + lists:sum(L)).
