%% erlang:decode_packet/3: packets are parts of the binary, small ones are copies, and the binary need not be at a byte's start.
%% out27: all small parts are copies, before only texts of HTTP
-module(packet_parts).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Long = binary:copy(id(<<"abcdefghijklmnop">>), 100),
    [begin
         {ok, Packet, Rest} = erlang:decode_packet(4, <<Size:32, Long/binary>>, []),
         erlang:display({Size, shared(Packet), shared(Rest)}),
         {ok, Packet2, Rest2} = erlang:decode_packet(4, <<Size:32, Long:Size/binary, Long:64/binary>>, []),
         erlang:display({Size, shared(Packet2), shared(Rest2)})
     end || Size <- id([0, 1, 16, 24, 25, 63, 64, 65, 1000])],
    [begin
         Host = binary:part(Long, 0, Size),
         {ok, {http_request, 'GET', {absoluteURI, http, Text, 80, Path}, {1, 1}}, Rest} = erlang:decode_packet(http_bin, <<"GET http://", Host/binary, ":80/ HTTP/1.1\r\n", Long/binary>>, []),
         erlang:display({Size, Text =:= Host, shared(Text), shared(Path), shared(Rest)})
     end || Size <- id([1, 8, 16, 24, 25, 63, 64, 65])],
    {ok, {ssl_tls, [], 22, {3, 1}, Record}, <<>>} = erlang:decode_packet(ssl_tls, <<22, 3, 1, 1600:16, Long/binary>>, []),
    erlang:display({Record =:= Long, binary:referenced_byte_size(Record)}),
    [begin
         <<_:Skip, Bits/bits>> = <<0:Skip, "GET http://abcd:80/xyz HTTP/1.1\r\nHost: a\r\n\r\n", Long/binary>>,
         {ok, First, Rest1} = erlang:decode_packet(http_bin, Bits, []),
         {ok, Second, Rest2} = erlang:decode_packet(httph, Rest1, []),
         {ok, Third, Rest3} = erlang:decode_packet(httph_bin, Rest2, []),
         {ok, Fourth, <<>>} = erlang:decode_packet(raw, Rest3, []),
         erlang:display({Skip, First, Second, Third, Rest3 =:= Long, Fourth =:= Long, shared(Fourth)})
     end || Skip <- id([0, 1, 4, 7])].

%% Whether a binary is a part of a larger one.
shared(Part) -> binary:referenced_byte_size(Part) > 8 * byte_size(Part).
