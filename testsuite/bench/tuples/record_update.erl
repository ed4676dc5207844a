%% A record of eight fields is read and updated in a loop.
-module(record_update).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

-record(state, {a = 0, b = 1, c = 2, d = 3, e = [], f, g = 0.0, count = 0}).

run() ->
    S = loop(200000000, #state{}),
    S#state.a + S#state.count.

loop(0, S) -> S;
loop(N, #state{a = A, b = B, count = Count} = S) ->
    case (A + N) band 3 of
        0 -> loop(N - 1, S#state{a = A + B, count = Count + 1});
        1 -> loop(N - 1, S#state{b = (B + 1) band 255});
        _ -> loop(N - 1, S#state{a = (A + 7) band 16#ffff, count = Count + 2})
    end.
