%% Clients wait for answers of a slow server with a time limit that is never reached: a timeout set and given up each time.
-module(call_timeouts).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Server = spawn_link(fun() -> server([]) end),
    Parent = self(),
    Clients = [spawn_link(fun() -> Parent ! {done, self(), client(28000, Id, Server, 0)} end) || Id <- lists:seq(1, 40)],
    Sum = lists:sum([receive {done, Client, Part} -> Part after 120000 -> exit(timeout) end || Client <- Clients]),
    unlink(Server),
    exit(Server, kill),
    Sum.

client(0, _, _, Sum) -> Sum;
client(N, Id, Server, Sum) ->
    Reference = make_ref(),
    Server ! {request, self(), Reference, N * Id},
    receive {Reference, Answer} -> client(N - 1, Id, Server, (Sum + Answer) band 16#ffffffff)
    after 30000 + N -> exit(timeout)
    end.

%% Requests are gathered while they come, and answered the last first.
server(Requests) ->
    receive {request, From, Reference, X} -> server([{From, Reference, X} | Requests])
    after wait(Requests) ->
        [From ! {Reference, X bxor 255} || {From, Reference, X} <- Requests],
        server([])
    end.

wait([]) -> 60000;
wait(_) -> 0.
