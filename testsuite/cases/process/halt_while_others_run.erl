%% halt/1 ends the program with its status, whatever other processes do: they run without a pause, or wait and trap exits.
%% status: 7
%% stdin:
-module(halt_while_others_run).
-export([main/0]).

main() ->
    Main = self(),
    Spinning = [spawn(fun() -> Main ! {self(), there}, spin(0) end) || _ <- lists:seq(1, 5)],
    Waiting = [spawn_link(fun() -> process_flag(trap_exit, true), Main ! {self(), there}, wait() end)
               || _ <- lists:seq(1, 100)],
    [receive {Pid, there} -> ok end || Pid <- Spinning ++ Waiting],
    io:format("~p others~n", [length(Spinning ++ Waiting)]),
    spawn(fun() -> halt(7) end),
    wait().

spin(N) -> spin(N + 1).

wait() ->
    receive {'EXIT', _, _} -> io:format("told~n"), wait() end.
