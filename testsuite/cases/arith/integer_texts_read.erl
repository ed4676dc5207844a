%% Lists that are read as integers: OTP takes the lowest byte of an element, unless it is a sign.
%% out27: only if the integer has few digits
-module(integer_texts_read).
-export([main/0]).

main() ->
    Lists = [[16#131], [16#131, $2], [$1, 16#132], [16#12D, $1], [16#12B, $1], [$-, 16#131], [16#661], [16#141], [$1, 16#161], [16#10031], [-207], [$1, -1], [1 bsl 40 + $1],
             [$1, 1 bsl 40 + $2], [1 bsl 70], [$1, 1.0], [$1, a], [$1, 256], [$1, 0], [0, $1], "1", "-1", "+1", "", "-", "+", "--1", "1 ", " 1", "1_0", "z", "Z", "1.0",
             "16#ff", [$1 | x], [16#131 | x], "00001", "-0", "9223372036854775808", "zz", [[$1]], x, <<"1">>],
    [erlang:display({L, [try list_to_integer(L) catch error:R1 -> R1 end, [try list_to_integer(L, Base) catch error:R2 -> R2 end || Base <- [2, 10, 16, 36, 37]]]}) || L <- Lists],
    [erlang:display({Base, [{Count, [try list_to_integer(L, Base) of I -> is_integer(I) catch error:_ -> badarg end
                                       || L <- [lists:duplicate(Count - 1, $1) ++ [16#131], [16#131 | lists:duplicate(Count - 1, $1)], [$-, 16#131 | lists:duplicate(Count - 1, $1)]]]}
                            || Count <- Counts]})
     || {Base, Counts} <- [{2, [1, 59, 60]}, {3, [37, 38]}, {8, [19, 20]}, {10, [17, 18, 19]}, {16, [14, 15]}, {36, [11, 12]}]],
    [erlang:display({L, string:list_to_integer(L)}) || L <- [[16#131], [$1, 16#132], [$-, 16#131], [$1, 16#161], [16#12D, $1], lists:duplicate(20, $1) ++ [16#131]]],
    [erlang:display({B, [try binary_to_integer(B, Base) catch error:R -> R end || Base <- [2, 10, 16, 36]]}) || B <- [<<"1">>, <<16#31, 0>>, <<>>, <<"-">>, <<"z">>, <<1:3>>, <<"12">>, x]].
