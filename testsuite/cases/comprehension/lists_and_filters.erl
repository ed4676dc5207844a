%% List comprehensions with one to four generators, patterns that skip, filters of both kinds and shadowed variables.
-module(lists_and_filters).
-export([main/0, id/1]).
main() ->
    erlang:display([X * X || X <- [1, 2, 3]]),
    erlang:display([X || X <- lists:seq(1, 20), X rem 3 =:= 0, X > 5]),
    erlang:display([{X, Y} || X <- [1, 2], Y <- [a, b]]),
    erlang:display([{X, Y} || X <- [1, 2, 3], Y <- lists:seq(X, 3)]),
    erlang:display([{A, B, C} || A <- lists:seq(1, 20), B <- lists:seq(A, 20), C <- lists:seq(B, 20), A * A + B * B =:= C * C]),
    erlang:display([V || {ok, V} <- [{ok, 1}, error, {ok, 2}, {error, 3}, [], {ok, 4, 5}]]),
    erlang:display([H || [H | _] <- [[1], [], [2, 3], a, [4 | 5]]]),
    erlang:display([X || X <- [1, a, 2, b], is_atom(X)]),
    erlang:display([X || X <- [[], [1], [0]], hd(X) =:= 1]),
    erlang:display([X || X <- [3, 1, 2], big(X)]),
    erlang:display([X || X <- [1, 2, 3], big(X) andalso X =/= 3 orelse X =:= 1]),
    erlang:display([[Y || Y <- lists:seq(1, X)] || X <- [0, 1, 2, 3]]),
    X = id(outer),
    erlang:display({[X || X <- [1, 2]], X}),
    erlang:display([{X, Z} || Z <- [1, 2]]),
    erlang:display([Z || Z <- [1, 2, 3], lists:member(Z, [3, 1])]),
    erlang:display([A + B + C + D || A <- [1000, 2000], B <- [100, 200], C <- [10, 20], D <- [1, 2]]),
    erlang:display([nothing || false]),
    erlang:display([something || true]),
    erlang:display([{Y, Q} || Y <- [1, 2, 3, 4], Q <- [Y * Y], Q > 3, Q < 16]),
    erlang:display([C || C <- "Hello World", C >= $A, C =< $Z]),
    erlang:display([F(10) || F <- [fun(N) -> N + M end || M <- [1, 2, 3]]]),
    erlang:display(length([P || P <- lists:seq(2, 120), [] =:= [D || D <- lists:seq(2, P - 1), P rem D =:= 0]])),
    erlang:display(lists:sum([N || N <- lists:seq(1, 3000), N band 3 =:= 1])).

big(X) -> X > 1.

id(X) -> X.
