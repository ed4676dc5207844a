%% Big integers become the nearest float, ties to even, and floats become the exact big integer.
-module(to_and_from_float).
-export([main/0, id/1]).
main() ->
    P53 = 1 bsl 53,
    erlang:display([bits(float(id(N))) || N <- [P53 - 1, P53, P53 + 1, P53 + 2, P53 + 3, -P53 - 1, -P53 - 3]]),
    P64 = 1 bsl 64,
    erlang:display([bits(float(id(N))) || N <- [P64 - 1, P64, P64 + 1, P64 + 2048, P64 + 2049, P64 + 4096, P64 + 6144, P64 - 1024, P64 - 1025]]),
    erlang:display([bits(id(N) * 1.0) || N <- [1 bsl 100, (1 bsl 100) + 1, (1 bsl 100) + (1 bsl 47), (1 bsl 100) + (1 bsl 47) + 1, (1 bsl 100) + 3 * (1 bsl 47)]]),
    erlang:display([trunc(id(F)) || F <- [1.0e15, 1.0e18, 1.152921504606847e18, 9.223372036854775807e18, 1.8446744073709552e19, 1.0e20, -1.0e22, 1.0e100, 1.7976931348623157e308]]),
    erlang:display([round(id(F)) || F <- [1.0e20, -1.0e25, 123456789012345680000.0]]),
    erlang:display([{floor(id(F)), ceil(id(F))} || F <- [1.0e20, -1.0e20, 4611686018427387904.0]]),
    erlang:display([caught(fun() -> float(id(N)) end) || N <- [1 bsl 1024, -(1 bsl 1024), (1 bsl 1024) - (1 bsl 970)]]),
    erlang:display(bits(float((1 bsl 1024) - (1 bsl 971)))),
    erlang:display(caught(fun() -> id(1 bsl 1024) + 1.0 end)),
    erlang:display(caught(fun() -> id(1 bsl 1024) / 2 end)),
    erlang:display(bits((1 bsl 100) / (1 bsl 99))),
    erlang:display(bits(id(10000000000000000000000) / id(3))).

bits(F) when is_float(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.

caught(F) ->
    try F() of V -> {value, V}
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
