%% In a UTF-8 locale text is UTF-8 from OTP 26 on.
%% out27: OTP 25 takes standard input and output for Latin-1
%% stdin: \xc3\xa5\xe2\x82\xac\n\xc3\xa5\n
-module(io_utf8_locale).
-export([main/0]).

main() ->
    io:format("~w~n", [io:get_line('')]),
    io:format("~w~n", [io:get_chars('', 1)]),
    io:format("~w~n", [io:get_line('')]),
    io:put_chars("\x{e5}\x{20ac}\x{1f600}\n"),
    io:put_chars(<<"\x{e5}\x{20ac}\n"/utf8>>),
    io:format("~ts ~tp ~p~n", ["\x{e5}\x{20ac}", "\x{e5}", "\x{e5}"]),
    ok = io:setopts([{encoding, latin1}]),
    io:put_chars("\x{e5}\x{20ac}\x{1f600}\n").
