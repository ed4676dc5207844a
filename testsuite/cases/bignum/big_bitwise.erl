%% And, or, xor and not of big integers behave as if the sign bit were repeated for ever.
-module(big_bitwise).
-export([main/0]).
main() ->
    Ns = [0, 1, -1, 16#ffffffffffffffff, -16#ffffffffffffffff, 1 bsl 64, -(1 bsl 64), (1 bsl 128) - 1, -(1 bsl 128), -(1 bsl 128) + 1,
          16#f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0, -16#f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0, 16#123456789abcdef00000000000000000, -16#123456789abcdef00000000000000000],
    erlang:display([[{A band B, A bor B, A bxor B} || B <- Ns] || A <- Ns]),
    erlang:display([bnot A || A <- Ns]),
    erlang:display([check(A, B) || A <- Ns, B <- Ns]).

check(A, B) ->
    %% De Morgan, and sums from and, or and xor.
    true = bnot (A band B) =:= (bnot A) bor (bnot B),
    true = bnot (A bor B) =:= (bnot A) band (bnot B),
    true = A + B =:= (A bxor B) + 2 * (A band B),
    true = A + B =:= (A bor B) + (A band B),
    true = A bxor B bxor B =:= A,
    ok.
