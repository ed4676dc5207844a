%% A binary is consumed byte by byte: a state machine that counts words and digits.
-module(binary_bytes).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Text = binary:copy(<<"The 7 quick brown foxes jump over 13 lazy dogs, 2024 times.\n">>, 20000),
    repeat(300, Text, 0).

repeat(0, _, Sum) -> Sum;
repeat(N, Text, Sum) -> repeat(N - 1, Text, Sum + words(Text, 0, 0)).

words(<<C, Rest/binary>>, W, D) when C >= $a, C =< $z; C >= $A, C =< $Z -> in_word(Rest, W + 1, D);
words(<<C, Rest/binary>>, W, D) when C >= $0, C =< $9 -> words(Rest, W, D + C - $0);
words(<<_, Rest/binary>>, W, D) -> words(Rest, W, D);
words(<<>>, W, D) -> W + D.

in_word(<<C, Rest/binary>>, W, D) when C >= $a, C =< $z; C >= $A, C =< $Z -> in_word(Rest, W, D);
in_word(Rest, W, D) -> words(Rest, W, D).
