%% PIDN-13: link, monitor, exit, register and the rest take the dead pid as any process that has died.
-module(links_and_monitors_of_nobody).
-export([main/0]).
-pid_name(a).
main() ->
    T = fun(F) -> try F() catch C:R -> {C, R} end end,
    P = pid_name(a),
    io:format("~p~n", [T(fun() -> link(P) end)]),
    process_flag(trap_exit, true), true = link(P),
    receive {'EXIT', P, R1} -> io:format("~p~n", [R1]) end,
    M = monitor(process, P), receive {'DOWN', M, process, P, R2} -> io:format("~p~n", [R2]) end,
    io:format("~p ~p ~p~n", [exit(P, kill), unlink(P), T(fun() -> register(x, P) end)]),
    io:format("~p ~p~n", [T(fun() -> erlang:suspend_process(P) end), T(fun() -> group_leader(self(), P) end)]),
    Q = spawn(fun() -> ok end), N = monitor(process, Q), receive {'DOWN', N, _, _, _} -> ok end,
    io:format("~p ~p~n", [T(fun() -> erlang:suspend_process(Q) end), T(fun() -> group_leader(self(), Q) end)]),
    io:format("~p~n", [process_info(self(), links)]).
