%% Names of files as macOS stores them are composed: all compositions of OTP's table, alone, in a text and twice.
-module(normalized_names).
-export([main/0]).

main() ->
    Composed = [{C, Parts} || C <- lists:seq(16#a0, 16#d7ff) ++ lists:seq(16#f900, 16#ffff),
                              Parts <- [unicode:characters_to_nfd_list([C])], length(Parts) > 1],
    Whole = [{C, Parts} || {C, Parts} <- Composed, normalized("x" ++ Parts ++ "y") =:= [$x, C, $y]],
    shown(composed, [C || {C, _} <- Whole]),
    shown(alone, lists:all(fun({C, Parts}) -> normalized(Parts) =:= [C] end, Whole)),
    shown(twice, lists:all(fun({C, Parts}) -> normalized(Parts ++ Parts) =:= [C, C] end, Whole)),
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
