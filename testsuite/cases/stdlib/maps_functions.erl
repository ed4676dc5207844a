%% The Erlang part of maps: folds, filters, updates with funs, grouping, merging and intersecting, small and large.
-module(maps_functions).
-export([main/0]).
main() ->
    S = #{a => 1, b => 2, c => 3},
    L = maps:from_list([{N, N * N} || N <- lists:seq(1, 100)]),
    erlang:display(sorted(maps:map(fun(K, V) -> {K, V + 1} end, S))),
    erlang:display(maps:fold(fun(_, V, A) -> V + A end, 0, L)),
    erlang:display({sorted(maps:filter(fun(_, V) -> V > 1 end, S)), map_size(maps:filter(fun(K, _) -> K > 90 end, L))}),
    erlang:display(sorted(maps:filtermap(fun(_, 1) -> false; (_, 2) -> true; (K, 3) -> {true, K} end, S))),
    erlang:display({sorted(maps:with([a, c, z], S)), sorted(maps:without([a, z], S)), sorted(maps:with([5, 200, 7], L))}),
    erlang:display({sorted(maps:update_with(a, fun(V) -> V * 100 end, S)), sorted(maps:update_with(d, fun(V) -> V end, new, S))}),
    erlang:display(sorted(maps:merge_with(fun(K, A, B) -> {K, A, B} end, S, #{b => x, d => y}))),
    erlang:display({sorted(maps:intersect(S, #{b => x, c => y, e => z})), sorted(maps:intersect_with(fun(_, A, B) -> A * B end, S, #{b => 10, c => 10}))}),
    erlang:display(sorted(maps:groups_from_list(fun(N) -> N rem 3 end, lists:seq(1, 10)))),
    erlang:display(sorted(maps:groups_from_list(fun length/1, fun lists:reverse/1, ["ab", "c", "de", ""]))),
    maps:foreach(fun(K, V) -> erlang:display({K, V}) end, #{only => one}),
    erlang:display({maps:get(a, S), maps:get(z, S, default), maps:find(b, S), maps:size(L)}),
    erlang:display(map_size(maps:merge_with(fun(_, A, _) -> A end, L, maps:from_list([{N, x} || N <- lists:seq(50, 150)])))),
    erlang:display(try maps:update_with(z, fun(V) -> V end, S) catch error:R -> R end).

sorted(M) -> lists:sort(maps:to_list(M)).
