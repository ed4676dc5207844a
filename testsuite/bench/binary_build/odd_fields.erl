%% Measurements are packed into bits: integers of odd sizes, signed and little, floats of three sizes, bit strings appended.
-module(odd_fields).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(330, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) ->
    Bits = measurements(10000, N, <<>>),
    Padded = <<Bits/bitstring, 0:(-bit_size(Bits) band 7)>>,
    repeat(N - 1, (Sum * 31 + erlang:crc32(Padded) + bit_size(Bits)) band 16#ffffffff).

measurements(0, _, Bits) -> Bits;
measurements(K, N, Bits) -> measurements(K - 1, N, <<Bits/bitstring, (measurement(K, N))/bitstring>>).

measurement(K, N) ->
    Size = 1 + K rem 29,
    Flags = << <<(bit(K bsr I)):1>> || I <- [0, 2, 3, 5, 7] >>,
    case K rem 4 of
        0 -> <<0:2, K:17, (K * N):33, Flags/bitstring, N:7, (-K):Size/signed>>;
        1 -> <<1:2, (K / 3):64/float, N:5, (K * 1.5):32/float-little, Flags/bitstring>>;
        2 -> <<2:2, (N * 0.25):16/float, (K * 77):48/little, 1:1, Flags:3/bitstring, (K + N):Size/little>>;
        3 -> <<3:2, Size:6, (K bsl 3):Size/unit:3, (N - K):11/signed-little, Flags/bitstring, K:1>>
    end.

bit(X) -> X band 1.
