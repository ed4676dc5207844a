%% io:get_line/1 gives lines with their newline, a last one without, and then the end; CR LF is a newline.
%% stdin: one\n\ntwo words\r\n\r\nlone \r return\nlast
-module(io_get_line).
-export([main/0]).

main() ->
    lines(1).

lines(9) -> ok;
lines(N) ->
    io:format("~p~n", [io:get_line('')]),
    lines(N + 1).
