%% Guards compare integers and floats exactly at 2^53, 2^59, 2^63 and 2^64, and infinitely large integers with floats.
-module(order_of_float_and_integer_limits).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Pairs = [{F, (1 bsl B) + D} || B <- [52, 53, 54, 58, 59, 60, 63, 64, 100], D <- [-1, 0, 1], F <- [float(1 bsl B)]],
    [erlang:display({I, both(id(F), id(I)), both(id(-F), id(-I))}) || {F, I} <- Pairs],
    erlang:display([both(id(1.7976931348623157e308), id(1 bsl N)) || N <- [1022, 1023, 1024, 2000]]),
    erlang:display([both(id(-1.7976931348623157e308), id(-(1 bsl N))) || N <- [1022, 1023, 1024, 2000]]),
    erlang:display([both(id(F), id(I)) || F <- [0.0, -0.0, 5.0e-324, -5.0e-324], I <- [0, 1, -1]]).

both(X, Y) -> {kind(X, Y), kind(Y, X), min(X, Y) =:= Y, max(X, Y) =:= Y}.

kind(X, Y) when X =:= Y -> identical;
kind(X, Y) when X == Y, X =< Y, X >= Y -> equal;
kind(X, Y) when X < Y, X =< Y, X /= Y -> less;
kind(X, Y) when X > Y, X >= Y, X /= Y -> greater;
kind(_, _) -> none.
