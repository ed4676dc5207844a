%% lists:foldl/3 and lists:map/2 of the library with funs that capture variables.
-module(foldl_fun).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    L = lists:seq(1, 10000),
    repeat(6300, L, 0).

repeat(0, _, Sum) -> Sum;
repeat(N, L, Sum) ->
    M = lists:map(fun(X) -> X bxor N end, L),
    repeat(N - 1, L, lists:foldl(fun(X, Acc) -> (Acc + X * N) band 16#fffffff end, Sum, M)).
