%% The four operations on floats and on floats with integers give floats; their bits are those of IEEE doubles.
-module(arithmetic).
-export([main/0, id/1]).
main() ->
    erlang:display({id(1.5) + id(2.25), id(1.5) - id(2.25), id(1.5) * id(2.25), id(1.5) / id(2.5)}),
    erlang:display({id(1.5) + 1, 1 + id(1.5), id(3) - 0.5, 0.5 - id(3), id(2) * 1.5, 1.5 * id(-2), id(7) / 2, 7 / id(2), id(6) / id(3)}),
    erlang:display({-id(1.5), +id(1.5), -id(0.0), id(1.0) - 1.0}),
    erlang:display([bits(F) || F <- [id(0.1) + 0.2, id(0.1) * 3, 1 / id(3), 2 / id(3), id(1.0e16) + 1.0, id(1.0e16) + 2, id(0.1) + 0.7, id(4.35) * 100]]),
    erlang:display([bits(sum(N, 0.0)) || N <- [1, 10, 100, 1000]]),
    erlang:display(bits(harmonic(1000, 0))),
    erlang:display(bits(id((1 bsl 59) - 1) + 0.0)),
    erlang:display(bits(id(1 bsl 62) / id((1 bsl 61) + 1))).

sum(0, Acc) -> Acc;
sum(N, Acc) -> sum(N - 1, Acc + 0.1).

harmonic(0, Acc) -> Acc;
harmonic(N, Acc) -> harmonic(N - 1, Acc + 1 / N).

bits(F) when is_float(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.

id(X) -> X.
