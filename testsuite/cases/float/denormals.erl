%% Arithmetic underflows gradually through the denormal numbers to zero.
-module(denormals).
-export([main/0, id/1]).
main() ->
    Min = from_bits(1),
    Normal = from_bits(16#0010000000000000),
    erlang:display([bits(F) || F <- [Min, Min + Min, Min * 3, Min / 2, Min * 0.75, Min * 0.5, Normal / 2, Normal - Min, Normal / 3, Min - Normal, -Min / 2]]),
    erlang:display({Min > 0, Min > 0.0, Min == 0, -Min < 0, Min < Normal, Min =:= Min + 0.0, Min / 2 == 0.0}),
    erlang:display(steps(Normal, 0)),
    erlang:display([bits(F) || F <- [id(1.0e-310), id(5.0e-324), id(2.2250738585072011e-308), id(2.2250738585072014e-308), id(-1.0e-320)]]),
    erlang:display({trunc(Min), ceil(Min), floor(-Min), round(Normal)}).

steps(F, N) when F > 0 -> steps(F / 2, N + 1);
steps(F, N) -> {N, F}.

bits(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.

from_bits(Bits) ->
    <<F/float>> = <<Bits:64>>,
    id(F).

id(X) -> X.
