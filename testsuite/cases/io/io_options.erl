%% Options of the standard streams, and requests that a pipe refuses: columns, rows, a password.
%% out27: more options since OTP 26, and the encoding of the locale
%% out29: line_history
%% stdin:
-module(io_options).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    io:format("~p~n~p~n", [io:getopts(), io:getopts(standard_error)]),
    [io:format("~p ~p~n", [Options, io:setopts(id(Options))]) || Options <- [
        [], [binary], [list], [{binary, true}], [{list, true}], [{list, false}], [{binary, maybe_}], [latin1], [unicode],
        [{encoding, utf8}], [{encoding, latin1}], [{encoding, utf16}], [{echo, true}], [{echo, 1}], [foo], [{foo, bar}],
        [binary, foo], [{expand_fun, fun(_) -> {yes, "", []} end}], [{log, none}], [{log, some}],
        [{encoding, unicode}, {encoding, latin1}, list]
    ], not lists:keymember(expand_fun, 1, Options)],
    io:format("~p~n", [lists:keydelete(expand_fun, 1, io:getopts())]),
    io:format("~p~n", [io:setopts(standard_error, [binary])]),
    io:format("~p~n", [io:setopts(standard_error, [{encoding, latin1}])]),
    io:format("~p~n", [io:getopts(standard_error)]),
    io:format("~p ~p ~p~n", [io:columns(), io:rows(), io:columns(standard_error)]),
    io:format("~p~n", [io:get_line(standard_error, '')]),
    io:format("~p~n", [group_leader() =:= whereis(user)]),
    io:format("~p~n", [io:printable_range()]).
