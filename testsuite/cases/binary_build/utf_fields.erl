%% Characters as UTF-8, UTF-16 and UTF-32 fields, at any bit offset; surrogates and all other terms are refused.
-module(utf_fields).
-export([main/0, id/1]).
main() ->
    Chars = [0, 127, 128, 16#7ff, 16#800, 16#d7ff, 16#e000, 16#fffe, 16#ffff, 16#10000, 16#10ffff],
    erlang:display([<<(id(C))/utf8>> || C <- Chars]),
    erlang:display([<<(id(C))/utf16>> || C <- Chars]),
    erlang:display([<<(id(C))/utf16-little>> || C <- Chars]),
    erlang:display([<<(id(C))/utf32>> || C <- Chars]),
    erlang:display([<<(id(C))/utf32-little>> || C <- Chars]),
    erlang:display([<<1:3, (id(C))/utf8, 1:5>> || C <- [$a, 16#20ac, 16#1f600]]),
    erlang:display(<<2:7, (id(16#1f600))/utf16, (id(16#20ac))/utf32-little>>),
    erlang:display(<<"€😀"/utf8, "€😀"/utf16, "€"/utf32>>),
    Bad = [16#d800, 16#dfff, 16#110000, -1, 1 bsl 70, 1.0, a, "a"],
    erlang:display([{caught(fun() -> <<(id(C))/utf8>> end), caught(fun() -> <<(id(C))/utf16>> end), caught(fun() -> <<(id(C))/utf32>> end)} || C <- Bad]),
    erlang:display(<< <<C/utf8>> || C <- "tv\x{e5} €" >>).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
