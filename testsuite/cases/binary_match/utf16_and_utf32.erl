%% UTF-16 and UTF-32 fields of both ends, with surrogate pairs, and what they refuse.
-module(utf16_and_utf32).
-export([main/0, id/1]).
main() ->
    Chars = [$a, 16#e5, 16#20ac, 16#1f600, 16#d7ff, 16#e000, 16#ffff, 16#10000, 16#10ffff],
    B16 = << <<C/utf16>> || C <- Chars >>,
    L16 = << <<C/utf16-little>> || C <- Chars >>,
    B32 = << <<C/utf32>> || C <- Chars >>,
    L32 = << <<C/utf32-little>> || C <- Chars >>,
    erlang:display([byte_size(B) || B <- [B16, L16, B32, L32]]),
    erlang:display(b16(id(B16)) =:= Chars),
    erlang:display(l16(id(L16)) =:= Chars),
    erlang:display(b32(id(B32)) =:= Chars),
    erlang:display(l32(id(L32)) =:= Chars),
    erlang:display(b16(id(<<16#d800:16>>))),
    erlang:display(b16(id(<<16#dc00:16, 16#d800:16>>))),
    erlang:display(b16(id(<<16#d83d:16, 16#41:16>>))),
    erlang:display(b16(id(<<16#d83d:16, 16#de00:16, 1>>))),
    erlang:display(b32(id(<<16#d800:32>>))),
    erlang:display(b32(id(<<16#110000:32>>))),
    erlang:display(l32(id(<<16#41:32/little, 1:16>>))),
    <<_:5, Rest/bits>> = id(<<1:5, "😀a"/utf16, "€"/utf32-little>>),
    <<X/utf16, Y/utf16, Z/utf32-little>> = Rest,
    erlang:display({X, Y, Z}),
    <<_/utf16, _/utf8, _/utf32, Last>> = id(<<"😀"/utf16, "€"/utf8, "a"/utf32, 7>>),
    erlang:display(Last).

b16(<<C/utf16, R/binary>>) -> [C | b16(R)];
b16(<<>>) -> [];
b16(R) -> {left, R}.

l16(<<C/utf16-little, R/binary>>) -> [C | l16(R)];
l16(<<>>) -> [];
l16(R) -> {left, R}.

b32(<<C/utf32, R/binary>>) -> [C | b32(R)];
b32(<<>>) -> [];
b32(R) -> {left, R}.

l32(<<C/utf32-little, R/binary>>) -> [C | l32(R)];
l32(<<>>) -> [];
l32(R) -> {left, R}.

id(X) -> X.
