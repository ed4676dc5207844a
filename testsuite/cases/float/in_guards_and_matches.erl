%% Floats match exactly in patterns and guards: 1.0 is not 1, and is_float tells them apart.
-module(in_guards_and_matches).
-export([main/0, id/1]).
main() ->
    Xs = [0, 1, 1.0, 2.0, -1.0, 1.0e-100, 1.0e-80, 1.0e100, 1.5, a, <<1.0/float>>],
    erlang:display([literal(id(X)) || X <- Xs]),
    erlang:display([kind(id(X)) || X <- Xs]),
    erlang:display([range(id(X)) || X <- Xs]),
    erlang:display([nested({id(X), [id(X)]}) || X <- Xs]),
    erlang:display({same(1.0, id(1.0)), same(1.0, id(1)), same(1.0e100, id(1.0e100)), same(1.0e-90, id(1.0e-90))}).

literal(1.0) -> float_one;
literal(1) -> one;
literal(2.0) -> two;
literal(1.0e100) -> large;
literal(1.0e-100) -> tiny;
literal(-1.0) -> minus;
literal(_) -> other.

kind(X) when is_float(X) -> float;
kind(X) when is_integer(X) -> integer;
kind(X) when is_number(X) -> impossible;
kind(_) -> other.

range(X) when is_number(X), X > 0.5, X < 1.5 -> about_one;
range(X) when X =:= 1.5 -> one_and_a_half;
range(X) when X == 2 -> two;
range(X) when is_float(X), X > 1.0e50 -> large;
range(X) when is_float(X), X < 1.0e-50, X > 0 -> tiny;
range(_) -> other.

nested({1.0, [1.0]}) -> ones;
nested({X, [1.0e100]}) when is_float(X) -> large;
nested({X, [X]}) when X == 1 -> integer_one;
nested({_, [1.0e-80 | _]}) -> tiny;
nested(_) -> other.

same(X, X) -> same;
same(_, _) -> different.

id(X) -> X.
