%% UTF-8 fields read every length of character, at any bit offset, and refuse overlong, surrogate and cut sequences.
-module(utf8).
-export([main/0, id/1]).
main() ->
    Text = id(<<"aå€😀"/utf8, 0, 127, 16#7ff/utf8, 16#800/utf8, 16#d7ff/utf8, 16#e000/utf8, 16#ffff/utf8, 16#10000/utf8, 16#10ffff/utf8>>),
    erlang:display(decode(Text)),
    erlang:display(count(Text, 0)),
    Bad = [<<128>>, <<191>>, <<192, 128>>, <<193, 191>>, <<194>>, <<194, 65>>, <<224, 128, 128>>, <<224, 159, 191>>, <<237, 160, 128>>, <<237, 191, 191>>, <<226, 130>>, <<226, 130, 65>>,
           <<240, 128, 128, 128>>, <<240, 143, 191, 191>>, <<244, 144, 128, 128>>, <<245, 128, 128, 128>>, <<255>>, <<240, 159, 152>>, <<>>, <<239, 191, 190>>],
    erlang:display([first(id(B)) || B <- Bad]),
    <<_:3, Shifted/bits>> = id(<<5:3, "é€😀z"/utf8>>),
    erlang:display(decode_bits(Shifted)),
    erlang:display([tag(id(B)) || B <- [<<"£5"/utf8>>, <<"x"/utf8>>, <<"€"/utf8>>, <<163>>]]).

decode(<<C/utf8, Rest/binary>>) -> [C | decode(Rest)];
decode(<<>>) -> [];
decode(Rest) -> {left, Rest}.

decode_bits(<<C/utf8, Rest/bits>>) -> [C | decode_bits(Rest)];
decode_bits(Rest) -> {left, Rest}.

count(<<_/utf8, Rest/binary>>, N) -> count(Rest, N + 1);
count(<<>>, N) -> N.

first(<<C/utf8, _/binary>>) -> C;
first(_) -> no.

tag(<<$£/utf8, D>>) -> {pounds, D - $0};
tag(<<"€"/utf8>>) -> euro;
tag(<<C/utf8>>) when C < 128 -> ascii;
tag(_) -> other.

id(X) -> X.
