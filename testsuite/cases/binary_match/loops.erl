%% Loops that consume a binary byte by byte, word by word and bit by bit, forward with accumulators and by body recursion.
-module(loops).
-export([main/0, id/1]).
main() ->
    Bin = list_to_binary([N rem 256 || N <- lists:seq(0, 4095)]),
    erlang:display(sum(id(Bin), 0)),
    erlang:display(words(id(Bin), 0)),
    erlang:display(little(id(Bin), 0)),
    erlang:display(quads(id(Bin), 0, 0)),
    erlang:display(ones(id(Bin), 0)),
    erlang:display(length(to_list(Bin))),
    erlang:display(to_list(Bin) =:= binary_to_list(Bin)),
    erlang:display(adler(id(Bin), 1, 0)),
    erlang:display(crc(id(<<"The quick brown fox jumps over the lazy dog">>), 16#ffffffff)),
    erlang:display(find(id(Bin), 200, 0)),
    erlang:display(fives(id(<<Bin/binary, 3:5>>), 0, 0)),
    erlang:display(two_at_once(Bin, id(<<0, Bin/binary>>), 0)).

sum(<<B, Rest/binary>>, S) -> sum(Rest, S + B);
sum(<<>>, S) -> S.

words(<<W:16, Rest/binary>>, S) -> words(Rest, S + W);
words(<<>>, S) -> S.

little(<<W:32/little-signed, Rest/binary>>, S) -> little(Rest, S + W);
little(<<>>, S) -> S.

quads(<<A, B, C, D, Rest/binary>>, S, X) -> quads(Rest, S + A * D - B * C, X bxor (A + D));
quads(<<>>, S, X) -> {S, X}.

ones(<<1:1, Rest/bits>>, N) -> ones(Rest, N + 1);
ones(<<0:1, Rest/bits>>, N) -> ones(Rest, N);
ones(<<>>, N) -> N.

to_list(<<B, Rest/binary>>) -> [B | to_list(Rest)];
to_list(<<>>) -> [].

adler(<<X, Rest/binary>>, A, B) ->
    A2 = (A + X) rem 65521,
    adler(Rest, A2, (B + A2) rem 65521);
adler(<<>>, A, B) -> (B bsl 16) bor A.

crc(<<X, Rest/binary>>, C) -> crc(Rest, crc_bits(C bxor X, 8));
crc(<<>>, C) -> C bxor 16#ffffffff.

crc_bits(C, 0) -> C;
crc_bits(C, N) when C band 1 =:= 1 -> crc_bits((C bsr 1) bxor 16#edb88320, N - 1);
crc_bits(C, N) -> crc_bits(C bsr 1, N - 1).

find(<<B, _/binary>>, B, At) -> At;
find(<<_, Rest/binary>>, B, At) -> find(Rest, B, At + 1);
find(<<>>, _, _) -> none.

fives(<<N:5, Rest/bits>>, Count, S) -> fives(Rest, Count + 1, S * 3 + N rem 7 - S div 2);
fives(Rest, Count, S) -> {Count, S rem 1000003, bit_size(Rest)}.

two_at_once(<<A, As/binary>>, <<B, Bs/binary>>, S) -> two_at_once(As, Bs, S + A * B);
two_at_once(<<>>, Rest, S) -> {S, Rest}.

id(X) -> X.
