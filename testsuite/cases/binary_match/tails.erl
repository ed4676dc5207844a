%% The rest of a binary as bytes, bits or multiples of a unit; a rest of the wrong size does not match.
-module(tails).
-export([main/0, id/1]).
main() ->
    Bs = [<<>>, <<1>>, <<1, 2>>, <<1, 2, 3>>, <<1, 2, 3, 4>>, <<1:1>>, <<1, 2:4>>, <<1, 2:4, 0:4>>, <<0:23>>, <<0:24>>, not_binary, [1], {1}],
    erlang:display([bytes(id(B)) || B <- Bs]),
    erlang:display([rest(id(B)) || B <- Bs]),
    erlang:display([pairs(id(B)) || B <- Bs]),
    erlang:display([thirds(id(B)) || B <- Bs]),
    erlang:display([exact(id(B)) || B <- Bs]),
    erlang:display([nibble(id(B)) || B <- Bs]),
    <<_, T1/binary>> = id(<<1, 2, 3>>),
    <<_, T2/binary>> = T1,
    <<_, T3/binary>> = T2,
    erlang:display({T1, T2, T3, T3 =:= <<>>, T1 =:= <<2, 3>>, byte_size(T2)}),
    <<_:3, U1/bits>> = id(<<1, 2, 3>>),
    <<_:3, U2/bits>> = U1,
    <<_:18, U3/bits>> = U2,
    erlang:display({U1, U2, U3, bit_size(U1), bit_size(U2), bit_size(U3)}).

bytes(<<X, Rest/binary>>) -> {X, Rest};
bytes(B) when is_binary(B) -> binary;
bytes(B) when is_bitstring(B) -> bitstring;
bytes(_) -> other.

rest(<<X:1, Rest/bits>>) -> {X, Rest};
rest(<<>>) -> empty;
rest(_) -> other.

pairs(<<X, Rest/binary-unit:16>>) -> {X, Rest};
pairs(<<Rest/binary-unit:16>>) -> Rest;
pairs(_) -> other.

thirds(<<Rest/binary-unit:3>>) -> bit_size(Rest);
thirds(_) -> other.

exact(<<_:8>>) -> one;
exact(<<_:16>>) -> two;
exact(<<_:4, _:8>>) -> twelve;
exact(<<_/bits>>) -> some;
exact(_) -> other.

nibble(<<_:4, B/binary>>) -> {nibble, B};
nibble(<<_:1, B/binary>>) -> {bit, B};
nibble(<<B/binary>>) -> {bytes, B};
nibble(_) -> other.

id(X) -> X.
