#!/usr/bin/env escript
%% Prints the table of `runtime/src/bif/prim_file/compositions.tsv`: for each character that prim_file:internal_normalize_utf8/1
%% composes, its code and those of its parts, in hexadecimal. Run it with the newest OTP.
main(_) ->
    Characters = lists:seq(16#a0, 16#d7ff) ++ lists:seq(16#f900, 16#ffff),
    [io:format("~.16b\t~s\n", [C, lists:join(" ", [integer_to_list(Part, 16) || Part <- Parts])]) ||
        C <- Characters, Parts <- [unicode:characters_to_nfd_list([C])], length(Parts) > 1,
        prim_file:internal_normalize_utf8(unicode:characters_to_binary([$x | Parts] ++ "y")) =:= [$x, C, $y]].
