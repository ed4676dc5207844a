%% All that was written is there when the program halts, however it halts.
%% gc: normal, the time of collections at every safepoint grows with the square of the live data
%% status: 3
%% stdin:
-module(io_halt_flushes).
-export([main/0]).

main() ->
    [io:format("line ~p of many that halt must not lose~n", [N]) || N <- lists:seq(1, 3000)],
    io:put_chars("no newline"),
    halt(3).
