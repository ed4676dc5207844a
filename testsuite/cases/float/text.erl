%% Floats convert to text and back: shortest, scientific with twenty digits, and with a given number of decimals.
-module(text).
-export([main/0, id/1]).
main() ->
    Fs = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 3.14159265358979, 100.0, 1.0e10, 123456789.125, 1.0e15, 1.0e16, 1.0e21, 1.0e22, 1.0e23, 1.0e-5, 0.001, 1.0e100, 4.9e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 0.30000000000000004],
    each(Fs),
    erlang:display([list_to_float(L) || L <- ["1.0", "-1.5", "+2.5", "0.1e3", "1.0E-2", "00012.50", "1.0e+10"]]),
    erlang:display([binary_to_float(B) || B <- [<<"1.0">>, <<"-0.0">>, <<"6.02e23">>]]),
    erlang:display([caught(fun() -> list_to_float(L) end) || L <- ["1", "1.", ".5", "1e5", "1.0e", "a", "", "1.0 ", " 1.0", "1.0e999", "0x1.0", a, [1 | 2]]]),
    erlang:display([caught(fun() -> binary_to_float(B) end) || B <- [<<"1">>, <<>>, <<"1.0e400">>, <<1:1>>, "1.0"]]),
    erlang:display([caught(fun() -> float_to_list(id(X)) end) || X <- [1, a]]),
    erlang:display(caught(fun() -> float_to_list(1.0, [{decimals, 254}]) end)),
    erlang:display(caught(fun() -> float_to_list(1.0, [bad]) end)).

each([]) -> ok;
each([F | Fs]) ->
    erlang:display({float_to_list(F), float_to_binary(F)}),
    erlang:display({float_to_list(F, [short]), float_to_binary(F, [short])}),
    erlang:display({float_to_list(F, [{scientific, 5}]), float_to_list(F, [{scientific, 0}])}),
    case abs(F) < 1.0e16 of
        true -> erlang:display({float_to_list(F, [{decimals, 4}]), float_to_list(F, [{decimals, 4}, compact]), float_to_list(F, [{decimals, 0}]), float_to_list(F, [{decimals, 10}])});
        false -> ok
    end,
    true = F == list_to_float(float_to_list(F)),
    true = F == list_to_float(float_to_list(F, [short])),
    each(Fs).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
