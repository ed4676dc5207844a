%% io:get_chars/2 gives the number of characters asked for, fewer at the end, and leaves the rest.
%% stdin: abcdef\r\n\xe2\x82\xac\xc3\xa5\xf0\x9f\x98\x80xyz\nrest
-module(io_get_chars).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    ok = io:setopts([{encoding, unicode}]),
    io:format("~w~n", [io:get_chars('', 3)]),
    io:format("~w~n", [io:get_chars('', 0)]),
    io:format("~w~n", [io:get_chars('', 6)]),
    io:format("~w~n", [io:get_chars('', 2)]),
    io:format("~w~n", [io:get_line('')]),
    io:format("~w~n", [io:get_chars('', 100)]),
    io:format("~w~n", [io:get_chars('', 1)]),
    io:format("~w~n", [io:get_line('')]).
