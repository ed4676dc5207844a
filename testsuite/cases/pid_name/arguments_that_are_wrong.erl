%% PIDN-19: The second argument is a fun without arguments, also when the name is bound.
-module(arguments_that_are_wrong).
-export([main/0, id/1]).
-pid_name(a).
main() ->
    T = fun(X) -> try pid_name_spawn(a, X) catch C:R -> {C, R} end end,
    L = fun(X) -> try pid_name_spawn_link(id(a), X) catch C:R -> {C, R} end end,
    Wrong = [x, fun(_) -> ok end, {?MODULE, main}, fun id/1, fun ?MODULE:id/1],
    io:format("~p~n~p~n", [[T(id(X)) || X <- Wrong], [L(id(X)) || X <- Wrong]]),
    pid_name_spawn(a, fun() -> receive x -> ok end end),
    io:format("~p ~p~n", [T(id(x)), L(id(x))]),
    pid_name(a) ! x.
id(X) -> X.
