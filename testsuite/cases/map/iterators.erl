%% An iterator visits every key of a map once, whatever its size.
-module(iterators).
-export([main/0]).
main() ->
    erlang:display([walk(N) || N <- [0, 1, 2, 31, 32, 33, 64, 100, 1000, 5000]]),
    erlang:display(steps(maps:next(maps:iterator(#{1 => a, 2 => b, 3 => c})))),
    erlang:display(maps:next(maps:iterator(#{}))),
    Large = maps:from_list([{{K}, K} || K <- lists:seq(1, 2000)]),
    erlang:display(maps:fold(fun({K}, K, Sum) -> Sum + K end, 0, Large)),
    erlang:display(lists:sort(maps:keys(maps:filter(fun(_, V) -> V rem 400 =:= 0 end, Large)))),
    erlang:display(map_size(maps:map(fun(_, V) -> V + 1 end, Large))).

walk(N) ->
    M = maps:from_list([{K, K * 2} || K <- lists:seq(1, N)]),
    {Count, Keys, Values} = collect(maps:next(maps:iterator(M)), 0, 0, 0),
    Count = N,
    {Count, Keys, Values}.

collect(none, Count, Keys, Values) -> {Count, Keys, Values};
collect({K, V, Next}, Count, Keys, Values) -> collect(maps:next(Next), Count + 1, Keys + K, Values + V).

steps(none) -> [];
steps({K, V, Next}) -> [{K, V} | steps(maps:next(Next))].
