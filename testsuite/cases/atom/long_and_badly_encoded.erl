%% A text that is too long for an atom and badly encoded: a limit if the fault is behind what an atom may have.
-module(long_and_badly_encoded).
-export([main/0]).

main() ->
    Characters = [<<"a">>, <<195, 169>>, <<226, 130, 172>>, <<240, 159, 152, 128>>],
    Faults = [<<255>>, <<195>>, <<128>>, <<226, 130>>, <<237, 160, 128>>, <<192, 128>>, <<244, 144, 128, 128>>],
    Ends = [{0, <<>>}, {1, <<"b">>}, {300, <<"b">>}, {300, <<226, 130, 172>>}, {2000, <<"b">>}],
    [erlang:display({size(C), Count, [[try_it(<<(binary:copy(C, Count))/binary, Fault/binary, (binary:copy(E, N))/binary>>) || {N, E} <- Ends] || Fault <- Faults]})
     || C <- Characters, Count <- [0, 1, 100, 253, 254, 255, 256, 257, 1019, 1020, 1021]],
    [erlang:display({Count, [try list_to_atom(lists:duplicate(Count, $a) ++ End) catch error:R -> R end || End <- [[x], [-1], [16#110000], [16#D800], x, [1.0], [1 bsl 70]]]})
     || Count <- [0, 254, 255, 256, 2000]].

try_it(Text) -> [try binary_to_atom(Text, utf8) catch error:R1 -> R1 end, try binary_to_existing_atom(Text, utf8) catch error:R2 -> R2 end].
