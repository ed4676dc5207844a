%% PIDN-5: A module without the directive is not changed: functions of these names are its own.
-module(without_a_directive).
-export([main/0, pid_name/1, pid_name_spawn/2]).
pid_name(X) -> {mine, X}.
pid_name_spawn(X, Y) -> {mine, X, Y}.
main() ->
    io:format("~p ~p~n", [pid_name(server), pid_name_spawn(server, fun_)]),
    io:format("~p~n", [try process_info(self(), id(no_item)) catch C:R -> {C, R} end]).
id(X) -> X.
