%% A worker takes urgent orders first: selective receives with `after 0` over a mailbox of mixed messages.
-module(priority_inbox).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> rounds(110, 0).

rounds(0, Sum) -> Sum;
rounds(N, Sum) ->
    Parent = self(),
    Worker = spawn_link(fun() -> receive go -> Parent ! {done, work(0, 1)} end end),
    send(1500, N, Worker),
    Worker ! go,
    receive {done, Result} -> rounds(N - 1, (Sum + Result) band 16#ffffffff) end.

send(0, _, _) -> ok;
send(K, N, Worker) ->
    Worker ! {level((K * 7 + N) rem 10), K},
    send(K - 1, N, Worker).

level(0) -> urgent;
level(Level) when Level < 4 -> important;
level(_) -> normal.

work(Sum, Rank) ->
    receive
        {urgent, K} -> work((Sum + K * Rank) band 16#ffffffff, Rank + 1)
    after 0 ->
        receive
            {important, K} -> work((Sum + K * Rank) band 16#ffffffff, Rank + 1)
        after 0 ->
            receive
                {normal, K} -> work((Sum + K * Rank) band 16#ffffffff, Rank + 1)
            after 0 -> Sum
            end
        end
    end.
