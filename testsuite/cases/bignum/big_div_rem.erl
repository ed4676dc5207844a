%% Quotient and remainder of big integers satisfy the division law for every pairing of sizes and signs.
-module(big_div_rem).
-export([main/0]).
main() ->
    Sizes = [1, 2, 3, 4, 7, 16, 50, 130],
    erlang:display([row(A, Sizes) || A <- Sizes]),
    A = number(5, 1),
    B = number(2, 2),
    erlang:display({A div B, A rem B, -A div B, -A rem B, A div -B, A rem -B, -A div -B, -A rem -B}),
    erlang:display({B div A, B rem A, -B div A, -B rem A, A div A, A rem A}),
    erlang:display({A div 1, A div -1, A div 3, A rem 3, -A rem 10, A div 10000000000, A rem 10000000000}),
    erlang:display({5 div A, 5 rem A, -5 div A, -5 rem A, 0 div A, 0 rem A}),
    %% Divisors whose top digit makes the first estimate of a quotient digit too large.
    erlang:display(((1 bsl 192) - 1) div ((1 bsl 128) - 1)),
    erlang:display(((1 bsl 192) - 1) rem ((1 bsl 128) - 1)),
    erlang:display((16#8000000000000000 bsl 128) div ((16#8000000000000000 bsl 64) + 1)),
    erlang:display((16#8000000000000000 bsl 128) rem ((16#8000000000000000 bsl 64) + 1)),
    erlang:display((16#7fffffffffffffff8000000000000000 bsl 64) div 16#8000000000000000ffffffffffffffff),
    erlang:display(((1 bsl 256) - (1 bsl 128)) div ((1 bsl 128) + 1)).

number(Digits, Seed) -> number(Digits, Seed, 0).

number(0, _, Acc) -> Acc;
number(N, Seed, Acc) ->
    Next = (Seed * 6364136223846793005 + 1442695040888963407) band 16#ffffffffffffffff,
    number(N - 1, Next, (Acc bsl 64) bor (Next bor 1)).

row(_, []) -> [];
row(A, [B | Bs]) ->
    X = number(A, A),
    Y = number(B, B + 1000),
    law(X, Y), law(-X, Y), law(X, -Y), law(-X, -Y),
    law(X * Y + 1, Y), law(X * Y - 1, Y), law(X * Y, Y),
    [(X rem Y) rem 1000000007 | row(A, Bs)].

law(X, Y) ->
    Q = X div Y,
    R = X rem Y,
    X = Q * Y + R,
    true = abs(R) < abs(Y),
    true = R =:= 0 orelse (R < 0) =:= (X < 0).
