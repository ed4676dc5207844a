%% erlang:decode_packet/3: first lines of HTTP messages, as lists and as binaries.
%% out27: a host in brackets is an address of IPv6
-module(packet_http).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Lines = id(["GET / HTTP/1.1", "POST /a/b;c?d=e#f HTTP/1.0", "OPTIONS * HTTP/1.1", "HEAD a HTTP/1.1", "PUT ab HTTP/1.1", "DELETE : HTTP/1.1",
                "TRACE a: HTTP/1.1", "TRACE :a HTTP/1.1", "get / HTTP/1.1", "GETS / HTTP/1.1", "CONNECT a.b:443 HTTP/1.1", "A-_.!~*'^`|b / HTTP/1.1",
                "A[ / HTTP/1.1", "A\177 / HTTP/1.1", "A\200 / HTTP/1.1", [$G, 200, " / HTTP/1.1"], "GET http: HTTP/1.1", "GET HTTP:/ HTTP/1.1",
                "GET http:// HTTP/1.1", "GET HttP://a.b HTTP/1.1", "GET https://a.b/ HTTP/1.1", "GET HTTPS://a.b:1/c:d HTTP/1.1",
                "GET http://a:80?x=y HTTP/1.1", "GET http://:80/ HTTP/1.1", "GET http://a:/ HTTP/1.1", "GET http://a:0/ HTTP/1.1", "GET http://a:080/ HTTP/1.1",
                "GET http://a:8x/ HTTP/1.1", "GET http://a:8:9/ HTTP/1.1", "GET http://a:2147483648/ HTTP/1.1", "GET http://a:4294967297/ HTTP/1.1",
                "GET http://a:4294967296/ HTTP/1.1", "GET ftp://a/b HTTP/1.1", "GET mailto:a@b HTTP/1.1",
                "GET http://[::1]:4000/x HTTP/1.1", "GET http://[::1]/ HTTP/1.1", "GET http://[::1]", "GET http://[::1]: HTTP/1.1", "GET http://[]:1:2 HTTP/1.1",
                "GET http://[::1]x:80/ HTTP/1.1", "GET http://[::1:80/ HTTP/1.1", "GET http://a[::1]:80/ HTTP/1.1", "GET https://[::1]:12a HTTP/1.1",
                "GET", "GET ", "GET  ", "GET a", "GET a ", "GET\ta\t\t ", "GET a HTTP/", "GET a HTTP/1", "GET a HTTP/1.", "GET a HTTP/1.1 x", "GET a HTTP/1.1x",
                "GET a HTTP/x.1.1", "GET a HTTP/1x1.1", "GET a HTTP/12345678901.0", "GET a HTTQ/1.1", "GET a b HTTP/1.1", " GET a HTTP/1.1", "/ GET", "",
                "HTTP/1.1 200 OK", "HTTP/1.0 404 Not  Found ", "HTTP/1.1 200", "HTTP/1.1 200 ", "HTTP/1.1 200x", "HTTP/1.1 x", "HTTP/1.1  x y", "HTTP/1.1 200\tOK",
                "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.", "HTTP/1", "HTTP/.1 200 OK", "HTTP/", "HTTP", "http/1.1 200 OK", "HTTP/1.1x200 OK", "HTTP/01.10 0200 OK",
                "HTTP/1.1 2147483648 big", "HTTP/99999999999.1 55555555555 a", [<<"HTTP/1.1 200 ">>, 200, 255]]),
    [begin
         Line = iolist_to_binary([Text, End]),
         erlang:display({Line, erlang:decode_packet(http, <<Line/binary, "r">>, []), erlang:decode_packet(http_bin, Line, [])})
     end || Text <- Lines, End <- ["\r\n"]],
    [erlang:display(erlang:decode_packet(http, iolist_to_binary(Text), [])) ||
        Text <- id(["", "\n", "\r\n", "\r", "\nx", "\r\nx", "GET / HTTP/1.1\n", "GET / HTTP/1.1\r", "GET / HTTP/1.1", "GET / HTTP/1.1\rx\n", "GET /\r HTTP/1.1\n",
                    "GET / HTTP/1.1\r\n x", "GET / HTTP/1.1\r\r\n", "\rGET / HTTP/1.1\n"])],
    Long = id(<<"GET /0123456789 HTTP/1.1\r\nHost: a\r\n">>),
    [erlang:display({Options, erlang:decode_packet(http, Long, Options), erlang:decode_packet(http, binary:part(Long, 0, 20), Options)}) ||
        Options <- id([[{packet_size, 19}], [{packet_size, 20}], [{packet_size, 21}], [{packet_size, 25}], [{packet_size, 26}], [{line_length, 20}], [{line_length, 21}], [{line_length, 25}],
                       [{line_length, 26}], [{line_length, 5}, {packet_size, 26}], [{packet_size, 5}, {line_length, 26}]])].
