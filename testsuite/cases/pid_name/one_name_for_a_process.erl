%% PIDN-28: A process has the one name of its birth, whatever it spawns.
-module(one_name_for_a_process).
-export([main/0]).
-pid_name(a).
-pid_name(b).
main() ->
    Me = self(),
    A = pid_name_spawn(a, fun() ->
        B = pid_name_spawn(b, fun() -> receive x -> ok end end), Me ! B,
        %% It has its own name already.
        Me ! {self() =:= pid_name_spawn(a, fun() -> Me ! never end)},
        receive x -> ok end
    end),
    B = receive X when is_pid(X) -> X end,
    io:format("~p ~p~n", [process_info(A, pid_name), process_info(B, pid_name)]),
    receive {Own} -> io:format("~p ~p~n", [Own, [pid_name(a), pid_name(b)] =:= [A, B]]) end,
    [begin M = monitor(process, P), P ! x, receive {'DOWN', M, _, _, _} -> ok end end || P <- [A, B]],
    io:format("~p~n", [process_info(self(), messages)]).
