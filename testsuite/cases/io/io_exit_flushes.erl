%% All that was written is there when the main process fails.
%% status: 1
%% stdin:
-module(io_exit_flushes).
-export([main/0]).

main() ->
    [io:format("~p ", [N]) || N <- lists:seq(1, 500)],
    exit(no_more).
