%% Naive reverse of short lists: append by body recursion.
-module(naive_reverse).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(56000, seq(80), 0).

repeat(0, _, Sum) -> Sum;
repeat(N, L, Sum) ->
    [X | _] = nrev(L),
    repeat(N - 1, L, Sum + X).

nrev([]) -> [];
nrev([X | Xs]) -> append(nrev(Xs), [X]).

append([], Ys) -> Ys;
append([X | Xs], Ys) -> [X | append(Xs, Ys)].

seq(0) -> [];
seq(N) -> [N | seq(N - 1)].
