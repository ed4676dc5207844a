%% Division truncates towards zero and the remainder has the sign of the dividend.
-module(div_rem_signs).
-export([main/0, id/1]).
main() ->
    table([7, -7, 1, -1, 0, 8, -8, 100, -100], [1, -1, 2, -2, 3, -3, 4, -4, 7, -7, 8, -8, 10, 16, 1000]).

table([], _) -> ok;
table([A | As], Bs) ->
    row(A, Bs),
    table(As, Bs).

row(_, []) -> ok;
row(A, [B | Bs]) ->
    Quotient = id(A) div id(B),
    Remainder = id(A) rem id(B),
    erlang:display({A, B, Quotient, Remainder}),
    A = Quotient * B + Remainder,
    row(A, Bs).

id(X) -> X.
