%% EXC-42: an uncaught throw is an error, and ends the program with status 1.
%% status: 1
-module(uncaught_throw).
-export([main/0, id/1]).
main() ->
    erlang:display(try catch_error() catch error:{nocatch, _} -> never end),
    erlang:display(before),
    _ = [throw({thrown, X}) || X <- id([1])],
    erlang:display(never).

catch_error() ->
    try throw(x)
    catch throw:X -> {caught, X}
    end.

id(X) -> X.
