%% And, or, xor and not work on the two's complement of integers of either sign and any size.
-module(bitwise).
-export([main/0, id/1]).
main() ->
    Ns = [0, 1, -1, 2, -2, 16#55, -16#55, 16#7fffffff, -16#80000000, 16#ffffffff, (1 bsl 59) - 1, -(1 bsl 59), 1 bsl 59, (1 bsl 60) - 1, -(1 bsl 60),
          1 bsl 60, -(1 bsl 60) - 1, (1 bsl 63) + 1, -(1 bsl 63) - 1, (1 bsl 64) - 1, -(1 bsl 64), 16#123456789abcdef0123456789abcdef, -16#123456789abcdef0123456789abcdef],
    rows(Ns, Ns),
    erlang:display([bnot id(N) || N <- Ns]).

rows([], _) -> ok;
rows([A | As], Bs) ->
    row(A, Bs),
    rows(As, Bs).

row(_, []) -> ok;
row(A, [B | Bs]) ->
    And = id(A) band id(B),
    Or = id(A) bor id(B),
    Xor = id(A) bxor id(B),
    erlang:display({And, Or, Xor}),
    Xor = Or - And,
    A = And bor (A band bnot B),
    row(A, Bs).

id(X) -> X.
