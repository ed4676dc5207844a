%% PIDN-18: pid_name_spawn_link links to the process that it makes, and not to one that is there.
-module(spawned_with_a_link).
-export([main/0]).
-pid_name(a).
main() ->
    process_flag(trap_exit, true),
    P = pid_name_spawn_link(a, fun() -> receive stop -> exit(bye) end end),
    {links, L} = process_info(self(), links),
    unlink(P), Q = pid_name_spawn_link(a, fun() -> ok end),
    {links, L2} = process_info(self(), links),
    link(P), P ! stop,
    receive {'EXIT', P, R} -> io:format("~p ~p ~p ~p~n", [L =:= [P], P =:= Q, L2, R]) end,
    %% One that is made without a link is not linked later.
    S = pid_name_spawn(a, fun() -> receive stop -> exit(bye) end end),
    S = pid_name_spawn_link(a, fun() -> ok end),
    io:format("~p~n", [process_info(self(), links)]),
    %% One whose end comes at once.
    T = pid_name_spawn_link(a, fun() -> ok end), io:format("~p~n", [S =:= T]),
    M = monitor(process, S), S ! stop, receive {'DOWN', M, _, _, bye} -> ok end,
    U = pid_name_spawn_link(a, fun() -> exit(soon) end),
    receive {'EXIT', U, Why} -> io:format("~p~n", [Why]) end,
    io:format("~p~n", [process_info(self(), messages)]).
