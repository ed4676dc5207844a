%% Products of small integers become big exactly where they no longer fit, whatever the signs.
-module(multiply_overflow).
-export([main/0, id/1]).
main() ->
    Factors = [0, 1, -1, 2, -2, 3, 7, 10, 1 bsl 15, 1 bsl 28, (1 bsl 29) - 1, 1 bsl 29, 1 bsl 30, -(1 bsl 30),
               (1 bsl 31) - 1, 1 bsl 31, (1 bsl 32) - 1, 1 bsl 32, -(1 bsl 32), (1 bsl 58) - 1, 1 bsl 58, 1 bsl 59, -(1 bsl 59),
               -(1 bsl 59) - 1, (1 bsl 60) - 1, 1 bsl 60, -(1 bsl 60), -(1 bsl 60) - 1, (1 bsl 63) - 1, 1 bsl 63, -(1 bsl 63), (1 bsl 64) - 1],
    rows(Factors, Factors),
    erlang:display(id(3037000499) * id(3037000499)),
    erlang:display(id(3037000500) * id(3037000500)),
    erlang:display(id(1073741824) * id(1073741824)),
    erlang:display(id(759250125) * id(1518500249)),
    erlang:display(id(-759250125) * id(1518500251)).

rows([], _) -> ok;
rows([A | As], Bs) ->
    erlang:display([A | row(A, Bs)]),
    rows(As, Bs).

row(_, []) -> [];
row(A, [B | Bs]) -> [id(A) * id(B) | row(A, Bs)].

id(X) -> X.
