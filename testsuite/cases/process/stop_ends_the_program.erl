%% init:stop/0 gives ok at once and ends the program with status 0 soon, whatever processes wait and run; a second stop changes
%% nothing.
%% stdin:
-module(stop_ends_the_program).
-export([main/0]).

main() ->
    Main = self(),
    Waiting = [spawn(fun() -> Main ! {self(), there}, receive never -> ok end end) || _ <- lists:seq(1, 10)],
    Spinning = spawn(fun() -> Main ! {self(), there}, spin(0) end),
    [receive {Pid, there} -> ok end || Pid <- [Spinning | Waiting]],
    io:format("~p others~n", [length([Spinning | Waiting])]),
    ok = init:stop(),
    ok = init:stop(3),
    receive never -> ok end.

spin(N) -> spin(N + 1).
