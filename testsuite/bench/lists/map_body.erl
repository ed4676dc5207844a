%% A map with a fun by deep body recursion over a long list.
-module(map_body).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(34, seq(1000000), 0).

repeat(0, _, Sum) -> Sum;
repeat(N, L, Sum) -> repeat(N - 1, L, Sum + hd(map(fun(X) -> X + N end, L))).

map(_, []) -> [];
map(F, [X | Xs]) -> [F(X) | map(F, Xs)].

seq(0) -> [];
seq(N) -> [N | seq(N - 1)].
