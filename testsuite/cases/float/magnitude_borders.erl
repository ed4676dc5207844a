%% Floats of every magnitude survive being stored, passed, compared and computed with: 2^-255 and 2^257 and their neighbours, the smallest and the largest.
-module(magnitude_borders).
-export([main/0, id/1]).
main() ->
    each([power(E) || E <- [-1074, -1073, -1023, -1022, -1021, -512, -258, -257, -256, -255, -254, -253, -128, -1, 0, 1, 2, 127, 128, 254, 255, 256, 257, 258, 259, 511, 512, 1022, 1023]]),
    Max = from_bits(16#7fefffffffffffff),
    each([Max, from_bits(1), from_bits(16#000fffffffffffff), from_bits(16#0010000000000000)]).

each([]) -> ok;
each([F | Fs]) ->
    show(F), show(-F),
    Bits = bits(F),
    Above = from_bits(Bits + 1, F),
    Below = from_bits(Bits - 1, F),
    true = Below =< F,
    true = F =< Above,
    erlang:display({bits(Below), Bits, bits(Above), Below < F, F < Above, -F < -Below}),
    Kept = {F, [Below | Above], -F},
    show_all(tuple_to_list(id(Kept))),
    erlang:display({F =:= from_bits(Bits), F == from_bits(Bits), F =:= -F, Below =:= F, hd([F]) =:= element(1, Kept)}),
    erlang:display({bits(F * 1.0), bits(F + 0.0), bits(F / 2), bits(abs(-F)), bits(F - F)}),
    each(Fs).

show(F) -> erlang:display({bits(F), F}).

show_all([]) -> ok;
show_all([[A | B] | Rest]) -> show(A), show(B), show_all(Rest);
show_all([A | Rest]) -> show(A), show_all(Rest).

power(E) when E < -1022 -> from_bits(1 bsl (E + 1074));
power(E) -> from_bits((E + 1023) bsl 52).

bits(F) when is_float(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.

from_bits(Bits) ->
    <<F/float>> = <<Bits:64>>,
    id(F).

%% The float of these bits, or Same if they are not a float.
from_bits(Bits, Same) ->
    case <<Bits:64>> of
        <<F/float>> -> F;
        _ -> Same
    end.

id(X) -> X.
