%% PIDN-12: A message to a name without a process is dropped without an error.
-module(sending_to_nobody).
-export([main/0, id/1]).
-pid_name(a).
main() ->
    io:format("~p ~p ~p ~p~n", [pid_name(a) ! hello, pid_name(id(a)) ! {hello}, erlang:send(pid_name(a), hi),
                                erlang:send(pid_name(a), hi, [noconnect])]),
    T = erlang:send_after(0, pid_name(a), late),
    receive after 5 -> io:format("~p~n", [erlang:cancel_timer(T)]) end,
    P = pid_name_spawn(a, fun() -> receive stop -> ok end end),
    M = monitor(process, P),
    pid_name(a) ! stop,
    receive {'DOWN', M, process, P, R} -> io:format("~p~n", [R]) end,
    io:format("~p ~p~n", [pid_name(a) ! stop, process_info(self(), messages)]).
id(X) -> X.
