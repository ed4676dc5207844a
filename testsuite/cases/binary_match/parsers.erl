%% Three small parsers: a length-tagged tree, base64 and a header with bit fields.
-module(parsers).
-export([main/0, id/1]).
main() ->
    Tree = {node, [{leaf, 300}, {text, <<"hi">>}, {node, []}, {node, [{leaf, 0}, {leaf, 70000}]}]},
    Bytes = encode(Tree),
    erlang:display(Bytes),
    erlang:display(decode(id(Bytes))),
    erlang:display(decode(id(<<9>>))),
    Samples = [<<>>, <<"f">>, <<"fo">>, <<"foo">>, <<"foob">>, <<"fooba">>, <<"foobar">>, <<0, 255, 128, 127>>],
    Encoded = [base64(S) || S <- Samples],
    erlang:display(Encoded),
    erlang:display([unbase64(E) || E <- Encoded] =:= Samples),
    Ip = id(<<16#45, 16#00, 16#00, 16#3c, 16#1c, 16#46, 16#40, 16#00, 16#40, 16#06, 16#b1, 16#e6, 16#ac, 16#10, 16#0a, 16#63, 16#ac, 16#10, 16#0a, 16#0c, "payload">>),
    erlang:display(ip(Ip)),
    erlang:display(checksum(binary:part(Ip, 0, 20), 0)).

encode({leaf, N}) when N < 256 -> <<0, N>>;
encode({leaf, N}) -> <<1, N:32>>;
encode({text, T}) -> <<2, (byte_size(T)), T/binary>>;
encode({node, Children}) ->
    Body = << <<(encode(C))/binary>> || C <- Children >>,
    <<3, (length(Children)):16, (byte_size(Body)):16, Body/binary>>.

decode(<<0, N, Rest/binary>>) -> {{leaf, N}, Rest};
decode(<<1, N:32, Rest/binary>>) -> {{leaf, N}, Rest};
decode(<<2, L, T:L/binary, Rest/binary>>) -> {{text, T}, Rest};
decode(<<3, N:16, L:16, Body:L/binary, Rest/binary>>) -> {{node, children(N, Body)}, Rest};
decode(Other) -> {bad, Other}.

children(0, <<>>) -> [];
children(N, B) ->
    {C, Rest} = decode(B),
    [C | children(N - 1, Rest)].

base64(<<A:6, B:6, C:6, D:6, Rest/binary>>) -> <<(digit(A)), (digit(B)), (digit(C)), (digit(D)), (base64(Rest))/binary>>;
base64(<<A:6, B:6, C:4>>) -> <<(digit(A)), (digit(B)), (digit(C bsl 2)), $=>>;
base64(<<A:6, B:2>>) -> <<(digit(A)), (digit(B bsl 4)), $=, $=>>;
base64(<<>>) -> <<>>.

digit(N) when N < 26 -> $A + N;
digit(N) when N < 52 -> $a + N - 26;
digit(N) when N < 62 -> $0 + N - 52;
digit(62) -> $+;
digit(63) -> $/.

unbase64(<<A, B, $=, $=>>) -> <<(value(A)):6, (value(B) bsr 4):2>>;
unbase64(<<A, B, C, $=>>) -> <<(value(A)):6, (value(B)):6, (value(C) bsr 2):4>>;
unbase64(<<A, B, C, D, Rest/binary>>) -> <<(value(A)):6, (value(B)):6, (value(C)):6, (value(D)):6, (unbase64(Rest))/binary>>;
unbase64(<<>>) -> <<>>.

value(C) when C >= $A, C =< $Z -> C - $A;
value(C) when C >= $a, C =< $z -> C - $a + 26;
value(C) when C >= $0, C =< $9 -> C - $0 + 52;
value($+) -> 62;
value($/) -> 63.

ip(<<4:4, Ihl:4, _Tos:8, Total:16, Id:16, Flags:3, Offset:13, Ttl, Proto, Sum:16, A, B, C, D, Dst:4/binary, Rest/binary>>) when Ihl =:= 5 ->
    {Total, Id, Flags, Offset, Ttl, Proto, Sum, {A, B, C, D}, binary_to_list(Dst), Rest};
ip(_) -> bad.

checksum(<<W:16, Rest/binary>>, S) -> checksum(Rest, S + W);
checksum(<<>>, S) -> ((S band 16#ffff) + (S bsr 16)) band 16#ffff.

id(X) -> X.
