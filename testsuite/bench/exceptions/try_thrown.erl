%% A throw through three frames to its handler, every time.
-module(try_thrown).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> loop(23000000, 0).

loop(0, Acc) -> Acc;
loop(N, Acc) ->
    R = try one(N)
        catch throw:X -> X
        end,
    loop(N - 1, Acc + R band 7).

one(N) -> 1 + two(N).

two(N) -> 1 + three(N).

three(N) -> throw(N).
