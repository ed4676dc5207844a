%% A client and an echo server exchange messages one by one, a new server every so often.
-module(ping_pong).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> games(150, 0).

games(0, Sum) -> Sum;
games(N, Sum) ->
    Server = spawn_link(fun() -> server(0) end),
    Got = play(8000, Server, 0),
    Server ! {stop, self()},
    receive {stopped, Count} -> games(N - 1, Sum + Got + Count) end.

play(0, _, Sum) -> Sum;
play(N, Server, Sum) ->
    Server ! {ping, self(), N},
    receive {pong, Server, Answer} -> play(N - 1, Server, Sum + Answer) end.

server(Count) ->
    receive
        {ping, From, N} ->
            From ! {pong, self(), N + Count band 1},
            server(Count + 1);
        {stop, From} -> From ! {stopped, Count}
    end.
