%% EXC-42: an uncaught error ends the program with status 1, after everything printed before it.
%% status: 1
-module(uncaught_error).
-export([main/0, id/1]).
main() ->
    erlang:display(before),
    erlang:display(work(3)),
    erlang:display(work(0)),
    erlang:display(never).

work(N) -> 6 div id(N).

id(X) -> X.
