%% Zero has two signs: both are equal with ==, keep their sign through storing, and give signed results.
-module(zero_signs).
-export([main/0, id/1]).
main() ->
    Plus = id(0.0),
    Minus = id(-0.0),
    erlang:display({Plus, Minus, bits(Plus), bits(Minus)}),
    erlang:display({Plus == Minus, Plus < Minus, Plus > Minus, Plus =< Minus, Minus == 0, Plus == 0}),
    erlang:display([bits(F) || F <- [-Plus, -Minus, Plus + Minus, Minus + Minus, Plus - Plus, Minus - Plus, Plus * Minus, Minus * Minus, Plus * -1, Plus / -5, Minus + 0, Minus * 1]]),
    erlang:display([bits(F) || F <- tuple_to_list({Minus, Plus, id(-0.0)})]),
    erlang:display({trunc(Minus), round(Minus), floor(Minus), ceil(Minus)}),
    erlang:display([bits(F) || F <- [-1.0e-300 * 1.0e-300 + 0, id(-1.0e-300) * id(1.0e-300)]]).

bits(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.

id(X) -> X.
