%% Messages to the process itself, taken in order and selectively.
-module(message_self).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> rounds(450000, 0).

rounds(0, Sum) -> Sum;
rounds(N, Sum) ->
    send(20, N),
    rounds(N - 1, Sum + take_even(10, 0) + take(10, 0)).

send(0, _) -> ok;
send(K, N) ->
    self() ! {K band 1, K, [N | K]},
    send(K - 1, N).

take_even(0, Sum) -> Sum;
take_even(K, Sum) ->
    receive {0, N, [_ | N]} -> take_even(K - 1, Sum + N) end.

take(0, Sum) -> Sum;
take(K, Sum) ->
    receive {_, N, _} -> take(K - 1, Sum + N) end.
