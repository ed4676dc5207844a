%% Arithmetic in a guard makes the clause fail instead of raising, and is exact over the borders of small integers.
-module(in_guards).
-export([main/0]).
main() ->
    erlang:display([plus(X) || X <- [1, 2, (1 bsl 59) - 1, (1 bsl 60) - 1, (1 bsl 63) - 1, a, 1.0, []]]),
    erlang:display([times(X) || X <- [3, -3, 1 bsl 30, 1 bsl 32, b, {}]]),
    erlang:display([shifted(X) || X <- [0, 1, 59, 60, 64, -1, x, 1.0]]),
    erlang:display([mixed(X, Y) || X <- [1, 2.0, 1 bsl 60, a], Y <- [0, 2, b]]),
    erlang:display([parity(X) || X <- [0, 1, -1, -2, 1 bsl 64, (1 bsl 64) + 1, 1.0, a]]).

plus(X) when X + 1 =:= 2 -> two;
plus(X) when X + 1 =:= 1 bsl 59 -> border59;
plus(X) when X + 1 =:= 1 bsl 60 -> border60;
plus(X) when X + 1 =:= 1 bsl 63 -> border63;
plus(X) when X + 1 == 2 -> about_two;
plus(_) -> other.

times(X) when X * X =:= 9 -> nine;
times(X) when X * X =:= 1 bsl 60 -> border60;
times(X) when X * X =:= 1 bsl 64 -> border64;
times(_) -> other.

shifted(X) when 1 bsl X > 1 bsl 59 -> large;
shifted(X) when 1 bsl X > 0 -> small;
shifted(X) when 1 bsl X =:= 0 -> none;
shifted(_) -> other.

mixed(X, Y) when X / Y > 0 -> positive;
mixed(X, Y) when X - Y < 0; Y =:= 0 -> less_or_zero;
mixed(_, _) -> other.

parity(X) when X band 1 =:= 0 -> even;
parity(X) when X rem 2 =:= 1; X rem 2 =:= -1 -> odd;
parity(_) -> neither.
