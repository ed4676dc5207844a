%% A try around a call that does not raise.
-module(try_quiet).
-export([main/0, work/1]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> loop(70000000, 0).

loop(0, Acc) -> Acc;
loop(N, Acc) ->
    R = try work(N)
        catch throw:X -> X
        end,
    loop(N - 1, Acc bxor R).

work(N) when is_integer(N) -> N + 1;
work(N) -> throw(N).
