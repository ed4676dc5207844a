%% The most negative integer of each width divided by minus one does not trap and has remainder zero.
-module(div_smallest_by_minus_one).
-export([main/0, id/1]).
main() ->
    each([31, 32, 58, 59, 60, 61, 62, 63, 64, 127, 128]).

each([]) -> ok;
each([Bits | Rest]) ->
    N = -(1 bsl id(Bits)),
    erlang:display({Bits, N div id(-1), N rem id(-1), N div -1, N rem -1, (N + 1) div id(-1), (N - 1) div id(-1)}),
    each(Rest).

id(X) -> X.
