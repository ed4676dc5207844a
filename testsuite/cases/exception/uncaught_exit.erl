%% EXC-42: an exit with a reason that is not normal ends the program with status 1.
%% status: 1
-module(uncaught_exit).
-export([main/0, id/1]).
main() ->
    erlang:display(before),
    leave(id(reason)),
    erlang:display(never).

leave(Reason) -> exit({left, Reason}).

id(X) -> X.
