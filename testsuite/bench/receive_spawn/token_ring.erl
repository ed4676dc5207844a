%% A token with a growing list goes round a ring of five hundred processes.
-module(token_ring).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Last = lists:foldl(fun(N, Next) -> spawn_link(fun() -> node(N, Next) end) end, self(), lists:seq(1, 500)),
    laps(2700, Last, 0).

laps(0, First, Sum) ->
    First ! stop,
    receive stop -> Sum end;
laps(N, First, Sum) ->
    First ! {token, N, [N]},
    receive {token, Value, Seen} -> laps(N - 1, First, (Sum + Value + length(Seen)) band 16#ffffffff) end.

node(N, Next) ->
    receive
        {token, Value, Seen} when Value band 15 =:= 0 ->
            Next ! {token, Value + N, [N | Seen]},
            node(N, Next);
        {token, Value, Seen} ->
            Next ! {token, Value + 1, Seen},
            node(N, Next);
        stop -> Next ! stop
    end.
