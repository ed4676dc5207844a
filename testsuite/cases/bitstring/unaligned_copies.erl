%% Copying bits from any offset to any offset keeps each of them.
-module(unaligned_copies).
-export([main/0]).
main() ->
    Source = list_to_binary([(N * 37 + 11) rem 256 || N <- lists:seq(0, 40)]),
    erlang:display([check(Source, From, To) || From <- lists:seq(0, 9), To <- lists:seq(0, 9)]),
    erlang:display([lengths(Source, Length) || Length <- [0, 1, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 200, 255, 256]]).

check(Source, From, To) ->
    <<_:From, Part:123/bits, _/bits>> = Source,
    Copy = <<0:To, Part/bits, 1:3>>,
    <<0:To, Back:123/bits, 1:3>> = Copy,
    true = Back =:= Part,
    Part = << <<B:1>> || <<B:1>> <= Back >>,
    <<N:123>> = Part,
    <<N:123>> = Back,
    N rem 1000003.

lengths(Source, Length) ->
    [begin
         <<_:Offset, Part:Length/bits, _/bits>> = Source,
         Copy = <<Part/bits, Part/bits>>,
         <<A:Length, A:Length>> = Copy,
         <<L:Length/little, _/bits>> = Part,
         (A + 3 * L) rem 1000003
     end || Offset <- [0, 1, 3, 7, 8]].
