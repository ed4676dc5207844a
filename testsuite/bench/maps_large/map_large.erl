%% A map with a hundred thousand integer keys is filled, updated and read.
-module(map_large).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    M = fill(100000, #{}),
    repeat(24, M, 0).

fill(0, M) -> M;
fill(N, M) -> fill(N - 1, M#{N * 7919 => N}).

repeat(0, _, Sum) -> Sum;
repeat(N, M, Sum) ->
    M2 = update(100000, M),
    repeat(N - 1, M2, Sum + read(100000, M2, 0)).

update(0, M) -> M;
update(K, M) when K rem 5 =:= 0 ->
    #{(K * 7919) := V} = M,
    update(K - 1, M#{(K * 7919) := V + 1});
update(K, M) -> update(K - 1, M).

read(0, _, Sum) -> Sum;
read(K, M, Sum) ->
    #{(K * 7919) := V} = M,
    read(K - 1, M, Sum + V).
