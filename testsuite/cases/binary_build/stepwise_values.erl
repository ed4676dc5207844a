%% Bitstrings built by an instruction for each segment, as compilers before OTP 25 do, hold what the segments say.
%% releases: 25, 27
-module(stepwise_values).
-export([main/0, id/1]).
-compile(r24).

main() ->
    [erlang:display({integers, N, integers(id(V), id(N))})
     || N <- [0, 1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 100, 128],
        V <- [0, 1, -1, 16#123456789abcdef, -(1 bsl 59), (1 bsl 59), -(1 bsl 70) + 5]],
    erlang:display(fixed(id(1), id(-2), id(16#ffffffffff))),
    [erlang:display({floats, floats(id(V))}) || V <- [0.0, -1.5, 3.0e5, 7, -(1 bsl 70)]],
    erlang:display(halves(id(1.0), id(65504), id(1.0e9))),
    [erlang:display({parts, N, parts(id(B), id(N))}) || B <- [<<1, 2, 3>>, <<1, 2, 3:5, 4:7>>], N <- [0, 1, 2]],
    [erlang:display({whole, whole(id(B))}) || B <- [<<>>, <<9>>, list_to_binary(lists:seq(1, 70))]],
    [erlang:display({bits, bits(id(B), id(C))}) || B <- [<<>>, <<5:3>>, <<1, 2:2>>], C <- [<<>>, <<1:1>>, <<255>>]],
    [erlang:display({text, text(id(C))}) || C <- [0, $a, 16#7f, 16#80, 16#7ff, 16#800, 16#d7ff, 16#e000, 16#ffff, 16#10000, 16#10ffff]],
    erlang:display(strings(id(7))),
    [sizes(id(N)) || N <- [62, 63, 64, 65, 66, 255, 256, 257, 5000]],
    erlang:display(empty(id(0), id(<<>>))),
    erlang:display(nested(id(3), id(<<"abc">>))).

integers(V, N) ->
    {<<V:N>>, <<V:N/little>>, <<1:3, V:N/signed>>, <<V:N/little, 1:1>>, <<V:N/native, V:N/big>>}.

fixed(A, B, C) ->
    {<<A:8, B:8, C:16>>, <<A:4, B:12/little, C:40/little>>, <<A, B, C>>, <<A:1, B:2, C:3>>, <<A:256>>, <<B:72/little>>}.

floats(V) -> {<<V:64/float>>, <<V:32/float-little>>, <<1:1, V:64/float-native>>, <<V/float>>}.

halves(A, B, C) -> <<A:16/float, B:16/float-little, C:16/float>>.

parts(B, N) -> {<<B:N/binary>>, <<B:N/bits>>, <<1:1, B:N/binary-unit:4, 2:2>>, <<B:N/binary, "tail">>}.

whole(B) -> C = <<0:3, B/binary, 1:5>>, {byte_size(C), C =:= <<0:3, B/bits, 1:5>>, erlang:crc32(C)}.

bits(B, C) -> {<<B/bits, C/bits>>, <<C/bits, 0, B/bits, C/bits>>, <<B/bits, C/bits, B/bits, C/bits, 1:1>>}.

text(C) -> {<<C/utf8>>, <<C/utf16>>, <<C/utf16-little>>, <<C/utf32>>, <<C/utf32-little>>, <<1:1, C/utf8, C/utf16, C/utf32, 2:3>>}.

strings(A) -> {<<"abc">>, <<A, "abc">>, <<A:4, "abc", A:4>>, <<"begin", A, "middle", A, "end">>, <<"ä"/utf8, A>>}.

sizes(N) ->
    A = <<(id(5)):N/unit:8, N:16>>,
    B = <<1:1, (id(-1)):N/unit:8, 3:2>>,
    C = binary:copy(<<"x">>, N),
    D = <<C/binary, C/binary, N:32>>,
    E = <<7:3, C:N/binary, D/binary>>,
    erlang:display({N, erlang:crc32(A), bit_size(B), erlang:phash2(B), erlang:crc32(D), erlang:phash2(E)}).

empty(N, B) -> {<<>>, <<B/binary>>, <<B/binary, B/binary>>, <<1:N>>, <<B/bits, 1:N>>, <<1:N, B/binary, 2:N>>}.

nested(N, B) -> <<(<<B/binary, N>>)/binary, (<<N:N, B/bits>>)/bits, (<<(<<N>>)/binary, 1:3>>)/bits>>.

id(X) -> X.
