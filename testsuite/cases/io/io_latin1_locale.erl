%% In a locale without an encoding, standard input and output are Latin-1; other characters are written by their numbers.
%% stdin: \xe5\xe4\n\xc3\xa5\n
%% locale: C
-module(io_latin1_locale).
-export([main/0]).

main() ->
    io:format("~w~n", [io:get_line('')]),
    io:format("~w~n", [io:get_chars('', 1)]),
    io:format("~w~n", [io:get_line('')]),
    io:put_chars("\x{e5}\x{20ac}\x{1f600}\n"),
    io:put_chars(<<"\x{e5}\x{20ac}\n"/utf8>>),
    io:format("~ts ~tp ~p~n", ["\x{e5}\x{20ac}", "\x{e5}", "\x{e5}"]),
    ok = io:setopts([{encoding, unicode}]),
    io:put_chars("\x{e5}\x{20ac}\x{1f600}\n").
