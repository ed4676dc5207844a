%% EXC-3: the innermost catch takes an exception, the outer ones stay in force.
-module(exc_03_catch_in_catch).
-export([main/0]).

main() ->
    erlang:display(catch begin A = (catch throw(inner)), throw({outer, A}) end),
    erlang:display(catch {1, catch throw(a), catch throw(b)}),
    erlang:display(catch begin catch throw(a), exit(now) end),
    erlang:display(catch [catch throw(X) || X <- [1, 2, 3]]),
    erlang:display(catch throw(catch throw(catch throw(deep)))).
