%% erlang:decode_packet/3: headers with lengths, each with all its starts, with and without a limit.
-module(packet_formats).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Packets = id([{raw, <<1, 2, 3>>}, {0, <<1, 2, 3>>}, {1, <<3, 1, 2, 3>>}, {1, <<0>>}, {2, <<0, 3, 1, 2, 3>>}, {2, <<0, 0>>},
                  {4, <<0, 0, 0, 3, 1, 2, 3>>}, {4, <<0, 0, 0, 0>>}, {sunrm, <<16#80, 0, 0, 3, 1, 2, 3>>}, {sunrm, <<0, 0, 0, 0>>},
                  {asn1, <<16#30, 3, 1, 2, 3>>}, {asn1, <<16#30, 16#81, 3, 1, 2, 3>>}, {asn1, <<16#30, 16#82, 0, 3, 1, 2, 3>>},
                  {asn1, <<16#30, 16#83, 0, 0, 3, 1, 2, 3>>}, {asn1, <<16#30, 16#84, 0, 0, 0, 3, 1, 2, 3>>}, {asn1, <<16#30, 16#80>>},
                  {asn1, <<16#3f, 16#81, 16#82, 3, 2, 8, 9>>}, {asn1, <<16#1f, 0, 0>>},
                  {cdr, <<"GIOP", 1, 0, 0, 7, 0, 0, 0, 3, 1, 2, 3>>}, {cdr, <<"GIOP", 1, 0, 1, 7, 3, 0, 0, 0, 1, 2, 3>>},
                  {fcgi, <<1, 2, 0, 3, 0, 2, 1, 0, 1, 2, 0>>}, {fcgi, <<1, 2, 0, 3, 0, 0, 0, 0>>}, {fcgi, <<1, 2, 0, 3, 0, 0, 2, 0, 7, 7>>},
                  {tpkt, <<3, 0, 0, 7, 1, 2, 3>>}, {tpkt, <<3, 0, 0, 4>>},
                  {ssl_tls, <<22, 3, 1, 0, 3, 1, 2, 3>>}, {ssl_tls, <<255, 255, 0, 0, 0>>}, {ssl_tls, <<16#80, 8, 1, 3, 1, 9, 8, 7, 6, 5>>},
                  {ssl_tls, <<16#81, 8, 2, 0, 1, 9>>}]),
    [erlang:display({Type, Packet, [erlang:decode_packet(Type, binary:part(Packet, 0, Size), []) || Size <- lists:seq(0, byte_size(Packet))],
                     erlang:decode_packet(Type, <<Packet/binary, "rest">>, []),
                     [element(1, erlang:decode_packet(Type, Packet, [{packet_size, Limit}])) || Limit <- lists:seq(0, 4)]})
     || {Type, Packet} <- Packets],
    Invalid = id([{4, <<16#7f, 16#ff, 16#ff, 16#fc>>}, {4, <<16#7f, 16#ff, 16#ff, 16#fb>>}, {4, <<16#ff, 16#ff, 16#ff, 16#ff>>},
                  {sunrm, <<16#ff, 16#ff, 16#ff, 16#ff>>}, {asn1, <<16#30, 16#84, 16#ff, 0, 0, 0>>}, {asn1, <<16#30, 16#85>>},
                  {asn1, <<16#30, 16#85, 1, 2, 3, 4, 5>>}, {cdr, <<"GIOQ", 1, 0, 0, 7, 0, 0, 0, 3, 1, 2, 3>>}, {cdr, <<"GIOQ">>},
                  {cdr, <<"GIOP", 1, 0, 0, 7, 255, 0, 0, 3, 1, 2, 3>>}, {fcgi, <<2, 2, 0, 3, 0, 2, 1, 0, 1, 2, 0>>}, {fcgi, <<2>>},
                  {tpkt, <<3, 0, 0, 3>>}, {tpkt, <<2, 0, 0, 7, 1, 2, 3>>}, {tpkt, <<2, 0>>}, {ssl_tls, <<16#80, 2, 1, 0, 0>>},
                  {ssl_tls, <<16#80, 2, 1, 0>>}, {ssl_tls, <<16#80, 3, 1, 7, 8>>}]),
    [erlang:display({Type, Packet, erlang:decode_packet(Type, Packet, [])}) || {Type, Packet} <- Invalid].
