%% Records of 8-, 16-, 32- and 64-bit integers and small bit fields are taken from a binary.
-module(binary_fields).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Data = << <<N:16, (N * 7):32/little, N:3, (N + 1):5, (N * N):64, (-N):16/signed>> || N <- lists:seq(1, 20000) >>,
    repeat(5000, Data, 0).

repeat(0, _, Sum) -> Sum;
repeat(N, Data, Sum) -> repeat(N - 1, Data, fields(Data, Sum)).

fields(<<A:16, B:32/little, C:3, D:5, E:64, F:16/signed, Rest/binary>>, Sum) ->
    fields(Rest, (Sum + A + B + C * D + E band 16#ffff - F) band 16#3ffffffffff);
fields(<<>>, Sum) -> Sum.
