%% PIDN-14: pid_name_spawn makes the process, or gives the living one and does not call the fun.
-module(spawning_or_finding).
-export([main/0, id/1]).
-pid_name(a).
main() ->
    Me = self(), F = fun(T) -> fun() -> Me ! {run, T}, receive stop -> ok end end end,
    P = pid_name_spawn(a, F(1)), Q = pid_name_spawn(a, F(2)), R = pid_name_spawn(id(a), F(3)),
    receive {run, X} -> io:format("~p~n", [X]) end,
    M = monitor(process, P), P ! stop, receive {'DOWN', M, _, _, _} -> ok end,
    io:format("~p ~p ~p~n", [P =:= Q, P =:= R, process_info(self(), messages)]),
    S = pid_name_spawn(a, F(4)),
    receive {run, Y} -> io:format("~p ~p~n", [Y, S =/= P]) end,
    io:format("~p ~p~n", [process_info(S, initial_call), is_process_alive(P)]).
id(X) -> X.
