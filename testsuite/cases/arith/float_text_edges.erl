%% Texts of floats at the edges of range and form, read by list_to_float/1, binary_to_float/1 and string:to_float/1.
-module(float_text_edges).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [erlang:display({T, call(fun erlang:list_to_float/1, T), call(fun erlang:binary_to_float/1, list_to_binary(T)), call(fun string:to_float/1, T), call(fun string:to_float/1, list_to_binary(T))}) || T <- id([
        "", ".", "1", "1.", ".5", "1.0", "-1.0", "+1.0", "--1.0", "+-1.0", " 1.0", "1.0 ", "1.0x", "1.0e", "1.0e+", "1.0e-", "1.0e5", "1.0E5", "1.0e+05", "1.0e-05", "1e5", "1.e5", "1.0e5.0",
        "1.0e308", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1.8e308", "1.0e309", "-1.0e309", "1.0e-308", "4.9e-324", "2.5e-324", "2.4703282292062327e-324", "2.4e-324", "1.0e-400", "-1.0e-400",
        "0.0", "-0.0", "+0.0", "0.0e999", "00001.0", "1.00000", "0.1", "0.30000000000000004", "2.2250738585072014e-308", "2.2250738585072011e-308", "9007199254740993.0", "1_0.0", "1.0_0", "1,5", "1.5,5", "nan", "inf", "0x1.0", "1.5f",
        "123456789012345678901234567890.0", "0.000000000000000000000000000001", "1.0e99999999999", "1.0e-99999999999", "1.0e00000000000000000001", "1..0", "1.-0", "-.0", "-", "+", "1.0e5e5"])],
    Long = "0." ++ lists:duplicate(400, $3),
    erlang:display([call(F, Long) || F <- [fun erlang:list_to_float/1, fun string:to_float/1]]),
    erlang:display(call(fun erlang:list_to_float/1, lists:duplicate(300, $9) ++ ".0")),
    erlang:display(call(fun erlang:list_to_float/1, lists:duplicate(310, $9) ++ ".0")),
    [erlang:display({T, call(fun erlang:list_to_float/1, T), call(fun string:to_float/1, T)}) || T <- id([a, [a], [$1 | $2], [$1, $., $0 | a], ["1.0"], [<<"1.0">>], {}, 1.0, [16#661, $., $0], <<"1.0", 255>>, <<1:3>>])].

call(F, T) ->
    try F(T) of
        V when is_float(V) -> bits(V);
        {V, R} when is_float(V) -> {bits(V), R};
        V -> V
    catch C:R -> {C, R} end.

bits(F) -> <<B:64>> = <<F/float>>, integer_to_list(B, 16).
