%% Maps are ordered by size, then by keys, then by values; keys compare exactly and values do not.
-module(map_compare).
-export([main/0, id/1]).
main() ->
    Ms = [#{}, #{a => 1}, #{a => 2}, #{b => 1}, #{1 => a}, #{1.0 => a}, #{a => 1, b => 2}, #{a => 1, c => 0}, #{a => 1.0}, #{2 => x}, #{1.5 => x}],
    erlang:display([[compare(id(A), id(B)) || B <- Ms] || A <- Ms]),
    erlang:display([maps:to_list(M) || M <- lists:sort([M || M <- Ms, map_size(M) =< 1])]),
    L1 = maps:from_list([{K, K} || K <- lists:seq(1, 100)]),
    L2 = maps:from_list([{K, K} || K <- lists:seq(100, 1, -1)]),
    erlang:display({L1 == L2, L1 =:= L2, L1 < L2, L1#{5 := 6} > L2, L1#{5 := 4} < L2, L1#{101 => x} > L2, maps:remove(1, L1) < L2}),
    erlang:display({L1#{50 := 50.0} == L2, L1#{50 := 50.0} =:= L2}),
    erlang:display({#{1 => a} == #{1.0 => a}, #{1 => a} =:= #{1.0 => a}, #{a => 1} == #{a => 1.0}}),
    erlang:display([same(#{x => [1, {2}]}, id(#{x => [1, {2}]})), same(#{x => 1}, id(#{x => 1.0}))]).

compare(A, B) when A =:= B -> s;
compare(A, B) when A == B -> e;
compare(A, B) when A < B -> l;
compare(A, B) when A > B -> g.

same(X, X) -> same;
same(_, _) -> different.

id(X) -> X.
