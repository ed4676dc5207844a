%% erlang:decode_packet/3: cut requests, responses and headers ask for more; sizes and lengths limit them.
-module(packet_partial_http).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Messages = id([<<"GET /a HTTP/1.1\r\n">>, <<"HTTP/1.0 404 Not Found\r\n">>, <<"OPTIONS * HTTP/1.0\r\n">>, <<"POST http://h:80/p HTTP/1.1\n">>, <<"BREW coffee HTTP/2.0\r\n">>]),
    [erlang:display([shape(erlang:decode_packet(T, binary:part(M, 0, N), [])) || N <- lists:seq(0, byte_size(M))]) || M <- Messages, T <- [http, http_bin]],
    [erlang:display({T, M, erlang:decode_packet(T, <<M/binary, "Host: x\r\n\r\n">>, [])}) || M <- Messages, T <- [http, http_bin, httph, httph_bin]],
    Headers = id([<<"Host: a\r\n\r\n">>, <<"X-Y:\r\n\r\n">>, <<"A: b\r\n c\r\n\r\n">>, <<"no colon\r\n\r\n">>, <<"\r\n">>, <<"\n">>, <<": v\r\n\r\n">>, <<"A : v\r\n\r\n">>]),
    [erlang:display([shape(erlang:decode_packet(httph_bin, binary:part(H, 0, N), [])) || N <- lists:seq(0, byte_size(H))]) || H <- Headers],
    [erlang:display({T, H, erlang:decode_packet(T, H, [])}) || H <- Headers, T <- [httph, httph_bin]],
    [erlang:display({O, [shape(erlang:decode_packet(http_bin, M, [O])) || M <- Messages]}) ||
        O <- [{packet_size, 0}, {packet_size, 1}, {packet_size, 10}, {packet_size, 17}, {packet_size, 24}, {line_length, 5}, {line_length, 17}, {line_length, 100}]].

shape({ok, {Kind, _, _, _}, Rest}) -> {Kind, Rest};
shape({ok, {Kind, _, _, _, _}, Rest}) -> {Kind, Rest};
shape({ok, Other, Rest}) -> {Other, Rest};
shape(Other) -> Other.
