%% io:format/1,2 writes what io_lib:format makes, with each control sequence.
%% stdin:
-module(io_format_directives).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    ok = io:setopts([{encoding, unicode}]),
    io:format("plain~n"),
    io:format("~~ ~c ~5c ~tc~n", id([$a, $b, 16#20ac])),
    io:format("~p ~w ~tp ~tw~n", id([{a, "text", <<"bin">>}, "text", "t\x{e9}", "t\x{e9}"])),
    io:format("[~s] [~10s] [~-10s] [~.3s] [~10.3s]~n", id(["abc", "abc", "abc", "abcdef", "abcdef"])),
    io:format("[~ts] [~ts] [~s]~n", id(["\x{20ac}", <<"\x{20ac}"/utf8>>, <<"bytes">>])),
    io:format("~b ~10b ~.16b ~.16B ~.2b ~+~n", id([42, -42, 255, 255, 5, 8])),
    io:format("~.16x ~.16X ~.16# ~*c~n", id([255, "0x", 255, "0x", 255, 3, $z])),
    io:format("~f ~.2f ~10.3f ~e ~.3e ~g ~g~n", id([1.5, 3.14159, -2.5, 1234.5, 0.001, 0.1, 1.0e10])),
    io:format("~i~p ~10w|~-10w|~n", id([ignored, shown, right, left])),
    io:format("~W ~P~n", id([[1, 2, 3, 4, 5], 3, {a, {b, {c, d}}}, 4])),
    io:format("~p~n", id([[{key, N, lists:seq(1, N)} || N <- lists:seq(1, 12)]])),
    io:fwrite("~0p~n", id([lists:seq(1, 60)])),
    io:write(id({term, "string", [], 'An Atom', 1.0})),
    io:nl(),
    io:format("~s", id(["no newline at the end"])).
