%% Sizes computed in patterns: an expression that fails, or gives no size, makes the clause fail without an error.
-module(sizes_computed_in_patterns).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    B = id(<<2, "abcdef">>),
    Ns = id([0, 1, 2, 3, -1, 7, 1 bsl 64, -(1 bsl 64), 1.0, a, [], [1], {1}, <<1>>, #{size => 1}]),
    [erlang:display({Name, [F(N, B) || N <- Ns]}) || {Name, F} <- [
        {plus, fun(N, Bin) -> case Bin of <<_, X:(N + 1)/binary, _/binary>> -> X; _ -> no end end},
        {minus, fun(N, Bin) -> case Bin of <<_, X:(2 - N)/binary, _/binary>> -> X; _ -> no end end},
        {read, fun(N, Bin) -> case Bin of <<M, X:(M * N)/binary, _/binary>> -> X; _ -> no end end},
        {divided, fun(N, Bin) -> case Bin of <<M, X:(M div N)/binary, _/binary>> -> X; _ -> no end end},
        {element, fun(N, Bin) -> case Bin of <<_, X:(element(1, N))/binary, _/binary>> -> X; _ -> no end end},
        {hd, fun(N, Bin) -> case Bin of <<_, X:(hd(N))/binary, _/binary>> -> X; _ -> no end end},
        {length, fun(N, Bin) -> case Bin of <<_, X:(length(N)), _/bits>> -> X; _ -> no end end},
        {map, fun(N, Bin) -> case Bin of <<_, X:(map_get(size, N))/binary, _/binary>> -> X; _ -> no end end},
        {bytes, fun(N, Bin) -> case Bin of <<_, X:(byte_size(N))/binary, _/binary>> -> X; _ -> no end end},
        {shifted, fun(N, Bin) -> case Bin of <<_, X:(1 bsl N)/binary, _/binary>> -> X; _ -> no end end},
        {then, fun(N, Bin) -> case Bin of <<A:(N + 0)/binary, C:(N * 2)/binary, _/binary>> -> {A, C}; _ -> no end end},
        {in_case, fun(N, Bin) -> case Bin of <<_:(N)/binary, X, _/bits>> -> X; _ -> no end end},
        {in_match, fun(N, Bin) -> try <<_:(N + 1)/unit:8, X/bits>> = Bin, X catch error:{badmatch, Bin} -> no_match end end}]].
