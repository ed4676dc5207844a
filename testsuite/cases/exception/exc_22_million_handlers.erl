%% EXC-22: an exception passes a million handlers that do not fit it.
-module(exc_22_million_handlers).
-export([main/0]).

main() ->
    erlang:display(catch deep(1000000)),
    erlang:display(catch caught(10000)),
    erlang:display(catch afters(30000)).

deep(0) -> throw(done);
deep(N) -> try deep(N - 1) catch error:_ -> never end.

caught(0) -> exit(done);
caught(N) ->
    case catch caught(N - 1) of
        {'EXIT', Reason} -> exit(Reason)
    end.

afters(0) -> throw(0);
afters(N) ->
    try afters(N - 1) after put(count, N) end.
