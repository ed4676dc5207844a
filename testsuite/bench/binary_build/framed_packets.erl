%% Packets of a protocol are framed into one stream: headers of odd fields, payloads of any size, check sums.
-module(framed_packets).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> streams(560, 0).

streams(0, Sum) -> Sum;
streams(N, Sum) ->
    Stream = packets(2000, N, <<>>),
    streams(N - 1, (Sum * 31 + byte_size(Stream) + adler(Stream)) band 16#ffffffff).

packets(0, _, Stream) -> Stream;
packets(K, N, Stream) ->
    Frame = frame(packet(K, N), K),
    packets(K - 1, N, <<Stream/binary, (byte_size(Frame)):32, Frame/binary>>).

packet(K, N) when K rem 4 =:= 0 -> {text, <<"message ", (integer_to_binary(K * N))/binary>>};
packet(K, N) when K rem 4 =:= 1 -> {position, K * 0.5, N * -0.25, K + N};
packet(K, N) when K rem 4 =:= 2 -> {acks, lists:seq(N, N + K rem 13)};
packet(K, _) -> {ping, K}.

frame(Packet, Sequence) ->
    Body = body(Packet),
    Header = <<1:4, (kind(Packet)):4, 0:3, (priority(Packet)):5, Sequence:24>>,
    <<Header/binary, Body/binary, (adler(<<Header/binary, Body/binary>>)):32>>.

kind({text, _}) -> 1;
kind({position, _, _, _}) -> 2;
kind({acks, _}) -> 3;
kind({ping, _}) -> 4.

priority({text, Text}) when byte_size(Text) > 12 -> 7;
priority({ping, _}) -> 31;
priority(_) -> 0.

body({text, Text}) -> <<(byte_size(Text)):16, Text/binary>>;
body({position, X, Y, Height}) -> <<X:64/float, Y:32/float-little, Height:16/signed-little>>;
body({acks, Numbers}) -> <<(length(Numbers)):8, << <<Number:24/little>> || Number <- Numbers >>/binary>>;
body({ping, Id}) -> <<Id:48>>.

adler(Data) -> adler(Data, 1, 0).

adler(<<Byte, Rest/binary>>, A, B) ->
    A2 = (A + Byte) rem 65521,
    adler(Rest, A2, (B + A2) rem 65521);
adler(<<>>, A, B) -> (B bsl 16) bor A.
