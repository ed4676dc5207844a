%% Operators with one constant operand fail with badarith for each term that is no number, and give exact values at the limits of small integers.
-module(constants_in_operators).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Terms = id([0, 1, -1, (1 bsl 59) - 1, 1 bsl 59, -(1 bsl 59), (1 bsl 63) - 1, 1 bsl 63, 1 bsl 64, -(1 bsl 64), 1.5, -0.0, a, [], [1], {}, #{}, <<1>>, "1"]),
    [erlang:display({Name, [try F(T) catch C:R -> {C, R} end || T <- Terms]}) || {Name, F} <- [
        {plus, fun(X) -> X + 1 end}, {plus_left, fun(X) -> 1 + X end}, {plus_float, fun(X) -> X + 0.5 end}, {minus, fun(X) -> X - 1 end}, {minus_left, fun(X) -> 0 - X end}, {negated, fun(X) -> -X end},
        {times_0, fun(X) -> X * 0 end}, {times_2, fun(X) -> X * 2 end}, {times_minus, fun(X) -> -1 * X end}, {times_big, fun(X) -> X * 16#100000000 end}, {div_1, fun(X) -> X div 1 end}, {div_minus, fun(X) -> X div -1 end},
        {div_7, fun(X) -> X div 7 end}, {div_0, fun(X) -> X div 0 end}, {rem_8, fun(X) -> X rem 8 end}, {rem_minus, fun(X) -> X rem -8 end}, {rem_left, fun(X) -> 100 rem X end}, {band_0, fun(X) -> X band 0 end},
        {band_255, fun(X) -> X band 255 end}, {band_minus, fun(X) -> X band -256 end}, {bor_1, fun(X) -> X bor 1 end}, {bxor_minus, fun(X) -> X bxor -1 end}, {bsl_1, fun(X) -> X bsl 1 end}, {bsl_minus, fun(X) -> X bsl -3 end},
        {bsr_1, fun(X) -> X bsr 1 end}, {bsr_64, fun(X) -> X bsr 64 end}, {bnot_, fun(X) -> bnot X end}]].
