%% The texts of errors in constructing binaries, as erl_error lays them out.
-module(construction_text).
-export([main/0]).

main() ->
    Atom = hd([a]),
    Big = hd([1 bsl 70]),
    [text(Fun) || Fun <- [
        fun() -> <<Atom>> end,
        fun() -> <<1, Atom:16>> end,
        fun() -> <<Atom/float>> end,
        fun() -> <<1.0:(hd([7]))/float>> end,
        fun() -> <<Atom/binary>> end,
        fun() -> <<"ab", (hd([<<1:1>>]))/binary>> end,
        fun() -> <<(hd([<<1>>])):(hd([2]))/binary>> end,
        fun() -> <<1:(hd([-1]))>> end,
        fun() -> <<1:Atom>> end,
        fun() -> <<1:Big>> end,
        fun() -> <<(hd([16#d800]))/utf8>> end,
        fun() -> <<Atom/utf16>> end,
        fun() -> <<(hd([[]]))/utf32>> end
    ]].

text(Fun) ->
    try Fun() catch
        Class:Reason:Trace ->
            Text = unicode:characters_to_list(erl_error:format_exception(Class, Reason, [hd(Trace)])),
            %% Without the place.
            [io:put_chars([Line, $\n]) || Line <- string:lexemes(Text, "\n"), string:find(Line, "in function") =:= nomatch]
    end.
