%% Fields that hold the smallest and largest values of widths near 59, 60, 61, 63 and 64 bits come out exact.
-module(border_values).
-export([main/0, id/1]).
main() ->
    each([57, 58, 59, 60, 61, 62, 63, 64, 65]),
    erlang:display([fixed64(N) || N <- [0, 1, -1, (1 bsl 59) - 1, 1 bsl 59, (1 bsl 60) - 1, 1 bsl 60, (1 bsl 63) - 1, 1 bsl 63, (1 bsl 64) - 1]]).

each([]) -> ok;
each([W | Ws]) ->
    Values = [0, 1, -1, (1 bsl (W - 1)) - 1, 1 bsl (W - 1), -(1 bsl (W - 1)), (1 bsl W) - 1, 5 - (1 bsl (W - 2))],
    erlang:display({W, [through(V, W) || V <- Values]}),
    each(Ws).

through(V, W) ->
    <<U:W, S:W/signed, L:W/little, SL:W/signed-little, 5:3>> = id(<<V:W, V:W, V:W/little, V:W/little, 5:3>>),
    <<_:3, S2:W/signed, U2:W>> = id(<<7:3, V:W, V:W>>),
    U = U2, S = S2, U = L, S = SL,
    {U, S}.

fixed64(N) ->
    <<U:64>> = id(<<N:64>>),
    <<S:64/signed>> = id(<<N:64>>),
    <<L:64/little>> = id(<<N:64/little>>),
    <<_:4, O:64/signed, _:4>> = id(<<3:4, N:64, 3:4>>),
    {U, S, L, O}.

id(X) -> X.
