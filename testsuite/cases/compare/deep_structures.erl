%% Lists compare element by element then by length, tuples by size first, to any depth.
-module(deep_structures).
-export([main/0, id/1]).
main() ->
    Terms = [[], [1], [1, 2], [2], [1 | 2], [1 | a], [1, 2 | 3], [[]], [[1]], {}, {1}, {2}, {1, 2}, {0, 0, 0}, {[1]}, {{1}}, {a, [b, {c, [d]}]}, {a, [b, {c, [e]}]}, [{1, 2}, {3}], [{1, 2}, {4}], "abc", "abd", "ab"],
    erlang:display([[compare(id(A), id(B)) || B <- Terms] || A <- Terms]),
    erlang:display(lists:sort(Terms)),
    A = nest(1000, x),
    B = nest(1000, y),
    erlang:display({A < B, A =:= nest(1000, x), A == B, B > A, [A] =< [B]}),
    L = lists:seq(1, 3000),
    erlang:display({L =:= lists:seq(1, 3000), L < L ++ [0], L > lists:seq(1, 2999), L < lists:seq(2, 2), list_to_tuple(L) > list_to_tuple(lists:seq(2, 3000))}),
    erlang:display({lists:duplicate(500, L) =:= lists:duplicate(500, lists:seq(1, 3000))}),
    erlang:display([max(X, Y) || X <- [[1, 2], {3}], Y <- [[1], {2, 1}]]).

nest(0, X) -> X;
nest(N, X) -> nest(N - 1, [{N, X}, N]).

compare(A, B) when A =:= B -> s;
compare(A, B) when A < B -> l;
compare(A, B) when A > B -> g.

id(X) -> X.
