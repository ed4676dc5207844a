%% Names of files as macOS stores them are composed: all compositions of OTP's table, alone, in a text and twice.
-module(normalized_names).
-export([main/0]).

main() ->
    Composed = [{C, Parts} || C <- lists:seq(16#a0, 16#d7ff) ++ lists:seq(16#f900, 16#ffff),
                              Parts <- [unicode:characters_to_nfd_list([C])], length(Parts) > 1],
    shown(composed, [C || {C, Parts} <- Composed, normalized(Parts) =:= [C]]),
    shown(left, length([C || {C, Parts} <- Composed, normalized(Parts) =:= Parts])),
    shown(in_text, erlang:phash2([normalized("x" ++ Parts ++ "y") || {_, Parts} <- Composed])),
    shown(twice, erlang:phash2([normalized(Parts ++ Parts) || {_, Parts} <- Composed])),
    [shown(Parts, normalized(Parts)) ||
        Parts <- ["", "abc", [$a, 16#301], [$x, $a, 16#301, $b], [$A, 16#327, $B, 16#301], [16#1f600], [16#1100, 16#1161], [16#ac00],
                  [16#3b1, 16#301], [16#e9]]],
    [shown(Bad, catch_of(Bad)) || Bad <- [<<16#e9>>, <<"a", 16#cc>>, <<1:3>>, abc, "abc", 1]].

normalized(Parts) -> prim_file:internal_normalize_utf8(unicode:characters_to_binary(Parts)).

catch_of(Bad) ->
    try prim_file:internal_normalize_utf8(Bad)
    catch Class:Reason -> {Class, Reason}
    end.

shown(What, Result) -> erlang:display({What, Result}).
