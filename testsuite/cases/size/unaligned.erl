%% erts_debug:unaligned_bitstring/2: the same bits.
%% releases: 29
-module(unaligned).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [erlang:display({Bits, Offset, try erts_debug:unaligned_bitstring(Bits, Offset) catch Class:Reason -> {Class, Reason} end}) ||
        Bits <- id([<<>>, <<1, 2>>, <<1:3>>, binary:copy(<<7>>, 80), a, [1]]), Offset <- id([0, 1, 3, 8, 63, 64, -1, a])].
