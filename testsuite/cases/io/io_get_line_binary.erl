%% With the option binary, lines and characters are UTF-8 binaries.
%% stdin: one\r\ntwo \xe2\x82\xac\xc3\xa5\nthree\xc3\xa5\n\xe2\x82\xac\xc3\xa5abc\nend
-module(io_get_line_binary).
-export([main/0]).

main() ->
    ok = io:setopts([binary, {encoding, unicode}]),
    io:format("~w~n", [io:get_line('')]),
    io:format("~w~n", [io:get_line("")]),
    io:format("~w~n", [io:get_line('')]),
    io:format("~w~n", [io:get_chars('', 2)]),
    io:format("~w~n", [io:get_chars('', 3)]),
    io:format("~w~n", [io:get_line('')]),
    io:format("~w~n", [io:get_chars('', 10)]),
    io:format("~w~n", [io:get_chars('', 10)]),
    io:format("~w~n", [io:get_line('')]).
