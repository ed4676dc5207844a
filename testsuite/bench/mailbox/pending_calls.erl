%% A client calls a server by references while thousands of other messages wait in its mailbox.
-module(pending_calls).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Server = spawn_link(fun() -> server(0) end),
    [self() ! {news, K} || K <- lists:seq(1, 3000)],
    Sum = calls(750000, Server, 0),
    unlink(Server),
    exit(Server, kill),
    Sum + news(3000, 0).

calls(0, _, Sum) -> Sum;
calls(N, Server, Sum) -> calls(N - 1, Server, (Sum + call(Server, {add, N})) band 16#ffffffff).

call(Server, Request) ->
    Reference = monitor(process, Server),
    Server ! {call, self(), Reference, Request},
    receive
        {Reference, Answer} ->
            demonitor(Reference, [flush]),
            Answer;
        {'DOWN', Reference, process, _, Reason} -> exit(Reason)
    end.

server(Total) ->
    receive
        {call, From, Reference, {add, N}} ->
            From ! {Reference, Total},
            server((Total + N) band 16#ffff)
    end.

news(0, Sum) -> Sum;
news(N, Sum) -> receive {news, K} -> news(N - 1, Sum + K) end.
