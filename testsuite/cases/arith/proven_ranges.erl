%% Where tests and masks prove an operand to be in a range, arithmetic that just fits or just does not fit stays exact.
-module(proven_ranges).
-export([main/0]).
main() ->
    erlang:display([nibble(X) || X <- [0, 1, 15, 16, -1, 255]]),
    erlang:display([byte_scale(X) || X <- [0, 1, 254, 255, 256, -1, a]]),
    erlang:display([masked(X) || X <- [0, -1, 1 bsl 58, (1 bsl 59) - 1, (1 bsl 60) + 17, -(1 bsl 70) + 3]]),
    erlang:display([square(X) || X <- [0, 1 bsl 29, (1 bsl 30) - 1, 1 bsl 30, (1 bsl 30) + 1, -(1 bsl 30), -(1 bsl 30) - 1]]),
    erlang:display([remainder(X) || X <- [0, 5, 9, 10, -1, -9, 1 bsl 60, -(1 bsl 60)]]),
    erlang:display([difference(X, Y) || X <- [0, 1 bsl 58, (1 bsl 59) - 1], Y <- [0, -(1 bsl 58), -(1 bsl 59)]]),
    erlang:display([half(X) || X <- [0, 1, 2, 1 bsl 59, (1 bsl 60) - 1, 1 bsl 60, 1 bsl 61]]).

nibble(X) ->
    N = X band 15,
    {N * (1 bsl 55), N * (1 bsl 56), N * (1 bsl 57), (N bsl 55), (N bsl 56), (N bsl 59), N + ((1 bsl 59) - 15), N + ((1 bsl 60) - 15), N + ((1 bsl 60) - 16), -N, N - 16}.

byte_scale(X) when is_integer(X), 0 =< X, X =< 255 ->
    {X * 16#1010101010101010, X * 16#0101010101010101, X bsl 51, X bsl 52, X bsl 53, X bsl 56, (1 bsl 59) - X, -(1 bsl 59) - X, -(1 bsl 60) - X};
byte_scale(_) ->
    out_of_range.

masked(X) ->
    N = X band ((1 bsl 58) - 1),
    {N + N, N + N + N, N + N + N + N, N * 4, N * 8, N bxor -1, N - (1 bsl 58), N bsr 57}.

square(X) when X >= -(1 bsl 30), X =< 1 bsl 30 -> {in, X * X, X * X + X, X * X * 2};
square(X) -> {out, X * X}.

remainder(X) ->
    R = X rem 10,
    {R, R * 10, R + X, element(R + 10, {m9, m8, m7, m6, m5, m4, m3, m2, m1, z, p1, p2, p3, p4, p5, p6, p7, p8, p9})}.

difference(X, Y) when is_integer(X), is_integer(Y), X >= 0, X < 1 bsl 59, Y =< 0, Y >= -(1 bsl 59) -> {X - Y, Y - X, X + Y, X - Y - Y}.

half(X) when is_integer(X), X >= 0 ->
    H = X div 2,
    {H, X - H, H + H, X bsr 1, X rem 2}.
