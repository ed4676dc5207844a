%% init:stop/1 ends the program with its status; its caller goes on until then.
%% status: 5
%% stdin:
-module(stop_with_a_status).
-export([main/0]).

main() ->
    Main = self(),
    io:format("stopping~n"),
    Asking = spawn(fun() -> Main ! {self(), init:stop(5)}, receive never -> ok end end),
    receive {Asking, Answer} -> ok = Answer end,
    true = is_process_alive(Asking),
    receive never -> ok end.
