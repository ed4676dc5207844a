%% Products of operands of every pairing of sizes satisfy the distributive law, from one limb to hundreds.
-module(multiply_sizes).
-export([main/0]).
main() ->
    Sizes = [1, 2, 3, 5, 8, 16, 31, 32, 33, 64, 100, 300],
    erlang:display([row(A, Sizes) || A <- Sizes]),
    X = number(4, 12345),
    Y = number(3, 777),
    erlang:display({X, Y, X * Y, -X * Y, X * -Y, -X * -Y, X * X, X * 1, X * -1, X * 0, 10 * X}).

%% An integer of that many 64-bit digits, of irregular pattern.
number(Digits, Seed) -> number(Digits, Seed, 0).

number(0, _, Acc) -> Acc;
number(N, Seed, Acc) ->
    Next = (Seed * 6364136223846793005 + 1442695040888963407) band 16#ffffffffffffffff,
    number(N - 1, Next, (Acc bsl 64) bor (Next bor 1)).

row(_, []) -> [];
row(A, [B | Bs]) ->
    X = number(A, A),
    Y = number(B, B + 1000),
    P = X * Y,
    P = Y * X,
    P = (X - 1) * Y + Y,
    X = P div Y,
    0 = P rem Y,
    Q = (X + Y) * (X - Y),
    Q = X * X - Y * Y,
    [P rem 1000000007 | row(A, Bs)].
