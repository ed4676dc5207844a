%% Character data in each encoding becomes binaries and lists, in both byte orders; inconvertible input is given back.
-module(encodings).
-export([main/0, id/1]).
main() ->
    Text = id([$a, 16#e5, 16#416, 16#20ac, 16#1f600]),
    [begin
         B = unicode:characters_to_binary(Text, unicode, Enc),
         erlang:display({Enc, B}),
         erlang:display(unicode:characters_to_list(B, Enc) =:= Text),
         erlang:display(unicode:characters_to_binary(B, Enc) =:= unicode:characters_to_binary(Text))
     end || Enc <- [utf8, utf16, {utf16, little}, {utf16, big}, utf32, {utf32, little}, {utf32, big}]],
    erlang:display(unicode:characters_to_binary(id([$a, 16#e5]), unicode, latin1)),
    erlang:display(unicode:characters_to_binary(id([$a, 16#416, $b]), unicode, latin1)),
    erlang:display(unicode:characters_to_list(id(<<0, 97, 16#d8, 16#3d>>), utf16)),
    erlang:display(unicode:characters_to_list(id(<<0, 97, 16#dc, 0, 0, 98>>), utf16)),
    erlang:display(unicode:characters_to_list(id([<<0, 0>>, <<0, 97>>, <<0, 17, 0, 0>>]), utf32)),
    erlang:display(unicode:characters_to_list(id([[<<97, 0>>], 98 | <<99, 0>>]), {utf16, little})),
    erlang:display(catch_class(fun() -> unicode:characters_to_list(id([a]), utf16) end)),
    erlang:display(catch_class(fun() -> unicode:characters_to_list(id("a"), nothing) end)),
    erlang:display(catch_class(fun() -> unicode:characters_to_binary(id("a"), utf8, nothing) end)).

catch_class(F) -> try F() catch C:R -> {C, R} end.

id(X) -> X.
