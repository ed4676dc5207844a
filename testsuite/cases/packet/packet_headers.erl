%% erlang:decode_packet/3: headers of HTTP messages, the numbers of known names, capitals, and values of several lines.
-module(packet_headers).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Names = id(["Cache-Control", "Connection", "Date", "Pragma", "Transfer-Encoding", "Upgrade", "Via", "Accept", "Accept-Charset", "Accept-Encoding",
                "Accept-Language", "Authorization", "From", "Host", "If-Modified-Since", "If-Match", "If-None-Match", "If-Range", "If-Unmodified-Since",
                "Max-Forwards", "Proxy-Authorization", "Range", "Referer", "User-Agent", "Age", "Location", "Proxy-Authenticate", "Public", "Retry-After",
                "Server", "Vary", "Warning", "WWW-Authenticate", "Allow", "Content-Base", "Content-Encoding", "Content-Language", "Content-Length",
                "Content-Location", "Content-MD5", "Content-Range", "Content-Type", "ETag", "Expires", "Last-Modified", "Accept-Ranges", "Set-Cookie",
                "Set-Cookie2", "X-Forwarded-For", "Cookie", "Keep-Alive", "Proxy-Connection", "Strict-Transport-Security", "Set-Cookie3", "TE", "x", "X-",
                "-x", "--x", "a--b", "-a-b", "a1-2B-cC", "a_B", "CONTENT-LENGTH", "content_length", "ConTent-LenGth", "!#$%&'*+-.^_`|~"]),
    [erlang:display([element(2, erlang:decode_packet(httph, iolist_to_binary([string:Case(Name), ": v\r\nx"]), [])) || Case <- [lowercase, uppercase]]) || Name <- Names],
    [erlang:display([erlang:decode_packet(Type, iolist_to_binary(Text), []) || Type <- [httph, httph_bin]]) ||
        Text <- id(["a: b\r\nx", "a:b\nx", "a:\r\nx", "a:  \t b c \r\nx", ":b\r\nx", ": \r\nx", "a\r\nx", "a b: c\r\nx", "a : c\r\nx", " a: c\r\nx", "(a): c\r\nx", "a\177: c\r\nx",
                    ["a", 200, ": c\r\nx"], ["a: ", 200, "\r\nx"], "a: b\rx\nx", "a: b\r\r\nx", "a: b:c\r\nx",
                    "a: b\r\n c\r\nx", "a: b\r\n\tc\r\n d\r\nx", "a: b\n c\nx", "a:\n b\nx", "a:\r\n \r\nx", "\r\n a", "\n a", "\r\nx", "\nx", "\r\n", "\n",
                    "", "a: b", "a: b\r\n", "a: b\r\n c", "a: b\r\n c\r\n", "\r", "x\n\ny", "\n\n", "\r\n\r\n"])],
    [erlang:display([byte_size(Name), erlang:decode_packet(httph_bin, <<Name/binary, ":v\r\nx">>, [])]) ||
        Size <- id([49, 50, 51, 100]), Name <- [binary:part(binary:copy(<<"aB-c">>, 25), 0, Size)]],
    Long = id(<<"Host: a\r\n b\r\nx">>),
    [erlang:display({Limit, [erlang:decode_packet(httph, binary:part(Long, 0, Size), [{Option, Limit}]) || Option <- [packet_size, line_length], Size <- [8, 9, 10, 13, 14]]}) ||
        Limit <- id([1, 8, 9, 10, 12, 13, 14])],
    erlang:display(message(http_bin, <<"GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\nbody">>)).

%% A whole message: the first line, then headers up to the empty line.
message(Type, Bytes) ->
    case erlang:decode_packet(Type, Bytes, []) of
        {ok, http_eoh, Rest} -> [Rest];
        {ok, Line, Rest} -> [Line | message(httph_bin, Rest)]
    end.
