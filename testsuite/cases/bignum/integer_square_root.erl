%% Newton's method on integers of up to thousands of bits: long division and shifts in a loop.
-module(integer_square_root).
-export([main/0]).
main() ->
    erlang:display([root(N) || N <- [0, 1, 2, 3, 4, 15, 16, 17, 99, 100, 1 bsl 60, (1 bsl 60) - 1, (1 bsl 64) - 1, 1 bsl 64]]),
    erlang:display(root(2 * power(10, 200))),
    erlang:display(root(3 * power(10, 100))),
    N = power(12345678901234567890123, 20),
    R = root(N),
    erlang:display(R =:= power(12345678901234567890123, 10)),
    erlang:display(root(N - 1) =:= R - 1),
    erlang:display(root(power(2, 4001)) rem power(10, 30)).

root(0) -> 0;
root(N) -> root(N, 1 bsl ((bits(N, 0) + 1) div 2 + 1)).

root(N, X) ->
    case (X + N div X) bsr 1 of
        Y when Y < X -> root(N, Y);
        _ ->
            true = X * X =< N,
            true = (X + 1) * (X + 1) > N,
            X
    end.

bits(0, B) -> B;
bits(N, B) -> bits(N bsr 1, B + 1).

power(_, 0) -> 1;
power(B, E) when E band 1 =:= 0 -> power(B * B, E bsr 1);
power(B, E) -> B * power(B, E - 1).
