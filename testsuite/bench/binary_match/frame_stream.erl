%% A stream that comes in chunks of any size is cut into frames, and frames into fields of every kind; tails are kept.
-module(frame_stream).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Stream = iolist_to_binary([frame(K) || K <- lists:seq(1, 3000)]),
    repeat(3300, Stream, 0).

frame(K) ->
    Body = body(K rem 5, K),
    <<16#A5, (byte_size(Body)):16, Body/binary, (erlang:adler32(Body)):32>>.

body(0, K) -> <<0, (K / 8):64/float, (-K):24/signed-little, (K * 0.5):32/float>>;
body(1, K) -> Name = integer_to_binary(K * K), <<1, (byte_size(Name)), Name/binary, "tail of the body">>;
body(2, K) -> <<2, (K rem 8):3, K:13, (K * 3):11/little, 0:5, K:48>>;
body(3, K) -> Size = K rem 50, <<3, Size:6, (K bsl 5):Size/unit:2, (K rem 4):2, 0:(-(Size * 2) band 7)>>;
body(4, K) -> Items = K rem 12, <<4, Items, << <<I, (K + I):32>> || I <- lists:seq(1, Items) >>/binary>>.

repeat(0, _, Sum) -> Sum;
repeat(N, Stream, Sum) -> repeat(N - 1, Stream, (Sum * 31 + chunks(Stream, 50 + N rem 60 * 7, <<>>, 0)) band 16#ffffffff).

chunks(Stream, Size, Buffer, Sum) ->
    case Stream of
        <<Chunk:Size/binary, Rest/binary>> ->
            {Buffer2, Sum2} = frames(<<Buffer/binary, Chunk/binary>>, Sum),
            chunks(Rest, Size, Buffer2, Sum2);
        Last ->
            {<<>>, Sum2} = frames(<<Buffer/binary, Last/binary>>, Sum),
            Sum2
    end.

frames(<<16#A5, Size:16, Body:Size/binary, _Check:32, Rest/binary>>, Sum) -> frames(Rest, Sum + read(Body));
frames(<<16#A5, _/binary>> = Buffer, Sum) -> {Buffer, Sum};
frames(<<>>, Sum) -> {<<>>, Sum}.

read(<<0, X:64/float, Y:24/signed-little, Z:32/float>>) -> trunc(X * 8 + Z * 2) + Y;
read(<<1, Size, Name:Size/binary, Tail/binary>>) -> digits(Name, 0) + byte_size(Tail);
read(<<2, A:3, B:13, C:11/little, 0:5, D:48>>) -> A + B + C + D;
read(<<3, Size:6, Big:Size/unit:2, Last:2, Padding/bitstring>>) -> (Big band 16#ffff) + Last + bit_size(Padding);
read(<<4, Count, Items:Count/binary-unit:40>>) -> lists:sum([Key + Value || <<Key, Value:32>> <= Items]).

digits(<<C, Rest/binary>>, Sum) -> digits(Rest, Sum + C - $0);
digits(<<>>, Sum) -> Sum.
