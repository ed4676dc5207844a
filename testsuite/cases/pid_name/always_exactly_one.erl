%% In each of many rounds 64 processes want the same name: exactly one process lives, all get it, and none of the round before.
-module(always_exactly_one).
-export([main/0, rounds/2]).
-pid_name(one).
main() ->
    rounds(64, 40).

%% Callers in rounds; the name is free again when the next begins.
rounds(Callers, Rounds) ->
    Me = self(),
    Runs = atomics:new(1, []),
    Pids = [spawn_link(fun() -> caller(Me, Runs) end) || _ <- lists:seq(1, Callers)],
    Seen = [begin
                [Pid ! {round, Round} || Pid <- Pids],
                [One] = lists:usort([receive {got, Pid, Round, P} -> P end || Pid <- Pids]),
                true = pid_name(one) =:= One,
                Monitor = monitor(process, One),
                One ! stop,
                receive {'DOWN', Monitor, process, One, normal} -> ok end,
                Round = atomics:get(Runs, 1),
                false = is_process_alive(pid_name(one)),
                One
            end || Round <- lists:seq(1, Rounds)],
    [begin unlink(Pid), exit(Pid, kill) end || Pid <- Pids],
    io:format("~p ~p ~p~n", [length(lists:usort(Seen)), atomics:get(Runs, 1), process_info(self(), messages)]).

caller(Me, Runs) ->
    receive
        {round, Round} ->
            Me ! {got, self(), Round, pid_name_spawn(one, fun() -> atomics:add(Runs, 1, 1), receive stop -> ok end end)},
            caller(Me, Runs)
    end.
