%% PIDN-26: process_info gives module and name, [] of a process without one, and does not list the item among the usual.
-module(told_by_process_info).
-export([main/0]).
-pid_name(a).
main() ->
    P = pid_name_spawn(a, fun() -> receive x -> ok end end),
    D = spawn(fun() -> ok end), M = monitor(process, D), receive {'DOWN', M, _, _, _} -> ok end,
    io:format("~p ~p ~p~n", [process_info(P, pid_name), erlang:process_info(self(), pid_name), process_info(D, pid_name)]),
    io:format("~p~n", [lists:keymember(pid_name, 1, process_info(P))]),
    io:format("~p~n", [try process_info(not_a_pid, pid_name) catch C:R -> {C, R} end]),
    N = monitor(process, P), P ! x, receive {'DOWN', N, _, _, _} -> ok end,
    io:format("~p~n", [process_info(P, pid_name)]).
