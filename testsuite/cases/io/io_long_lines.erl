%% A line longer than what is read at once, and long output.
%% gc: normal, the time of collections at every safepoint grows with the square of the live data
%% stdin: .in
-module(io_long_lines).
-export([main/0]).

main() ->
    lines(0, 0),
    io:put_chars([lists:duplicate(100000, $y), $\n]),
    io:format("~s~n", [lists:duplicate(70000, $z)]).

lines(Count, Bytes) ->
    case io:get_line('') of
        eof -> io:format("~p lines of ~p characters~n", [Count, Bytes]);
        Line -> lines(Count + 1, Bytes + length(Line))
    end.
