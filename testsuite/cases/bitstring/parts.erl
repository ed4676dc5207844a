%% split_binary, binary_part and the functions of binary that cut: borders, negative lengths, and what they refuse.
-module(parts).
-export([main/0, id/1]).
main() ->
    B = id(<<"0123456789">>),
    erlang:display([split_binary(B, N) || N <- [0, 1, 9, 10]]),
    erlang:display([binary_part(B, P, L) || {P, L} <- [{0, 0}, {0, 10}, {3, 4}, {10, 0}, {10, -10}, {5, -2}]]),
    erlang:display([binary_part(B, T) || T <- [{0, 3}, {9, 1}]]),
    erlang:display([binary:part(B, {7, 3}), binary:part(B, 2, 2), binary:first(B), binary:last(B), binary:at(B, 5)]),
    erlang:display([caught(fun() -> split_binary(B, id(N)) end) || N <- [11, -1, a]]),
    erlang:display([caught(fun() -> binary_part(B, id(P), id(L)) end) || {P, L} <- [{0, 11}, {11, 0}, {-1, 1}, {1, -2}, {a, 1}, {0, b}]]),
    erlang:display([caught(fun() -> binary:at(B, id(N)) end) || N <- [10, -1]]),
    erlang:display([caught(F) || F <- [fun() -> binary:first(id(<<>>)) end, fun() -> binary:last(id(<<1:3>>)) end, fun() -> split_binary(id(a), 0) end]]),
    {Left, Right} = split_binary(id(<<1, 2, 3, 4:3>>), 2),
    erlang:display({Left, Right, bit_size(Right)}),
    <<_:4, Unaligned/binary>> = id(<<0:4, "shifted by half a byte">>),
    erlang:display({binary_part(Unaligned, 8, 2), split_binary(Unaligned, 7), binary:at(Unaligned, 0)}),
    erlang:display([guard(id(X)) || X <- [<<"abc">>, <<"xbc">>, <<"a">>, no]]).

guard(B) when binary_part(B, 1, 2) =:= <<"bc">>, binary_part(B, 0, 1) =:= <<"a">> -> abc;
guard(B) when binary_part(B, {1, 2}) =:= <<"bc">> -> bc;
guard(_) -> other.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
