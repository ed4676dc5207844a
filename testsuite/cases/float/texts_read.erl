%% Texts that are read as floats: a comma for the point, and a zero byte that ends the text.
%% out27: string:to_float/1 refuses what is no character
-module(texts_read).
-export([main/0]).

main() ->
    Texts = ["1.5", "1,5", "1.5\0", "1.5\0\0", "\0001.5", "1.\0005", "1.0e5\0", "1,0e5\0", "1.5e\0", "-1.5\0", "1\0", "", "\0", "1.5\0x", "1.5\0007", "1,5\0007",
             "1.0e", "1.0e+", "1e5", "1.e5", ".5", "1..5", "1.5.", "1,5,", "1,5.", "1.5,", "1.5e5.5", "1.5e5,5", "+1.5", "-1.5", "++1.5", " 1.5", "1.5 ", "1.5\n",
             "1.5e400", "1.5e-400", "1.0E5", "1.0e+05", "1.0e-0", "0.0e999999", "1_0.0", "inf", "nan", "-0.0", "-0,0", "00.5", "1.5x", "1,5x", "1.5ex",
             "1,5e5x", "1,5e+x", "1,", "1.", "1,x", "1,5.2", "1,5,2", "1.5,2", "-0,25 m", "1,5e3.5", "+", "-", "+,5", "1.2e5e6", "1.2e-e", "1.2e-5-"],
    [erlang:display({T, [try_it(F, T) || F <- [fun list_to_float/1, fun(S) -> binary_to_float(list_to_binary(S)) end, fun string:to_float/1,
                                                fun string:list_to_float/1, fun(S) -> string:to_float(list_to_binary(S)) end]]}) || T <- Texts],
    [erlang:display({T, [try_it(F, T) || F <- [fun list_to_float/1, fun string:to_float/1]]}) || T <- [[$1, $., 16#665], [$1, $., $5 | x], [1.5], [a], [$1, $., 300]]],
    [erlang:display(try_it(fun binary_to_float/1, B)) || B <- [<<1:1>>, <<"1.5", 1:1>>, a, <<"1.5", 255>>, [<<"1.5">>]]].

try_it(F, T) -> try bits(F(T)) catch error:Reason -> Reason end.

bits({F, Rest}) when is_float(F) -> {bits(F), Rest};
bits(F) when is_float(F) -> <<Bits:64>> = <<F/float>>, Bits;
bits(Other) -> Other.
