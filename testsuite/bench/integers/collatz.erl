%% Small-integer tests, divisions and multiplications of unpredictable length.
-module(collatz).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> longest(1, 2200000, 0, 0).

longest(N, Max, _, Best) when N > Max -> Best;
longest(N, Max, Length, Best) ->
    case steps(N, 0) of
        L when L > Length -> longest(N + 1, Max, L, N);
        _ -> longest(N + 1, Max, Length, Best)
    end.

steps(1, Steps) -> Steps;
steps(N, Steps) when N rem 2 =:= 0 -> steps(N div 2, Steps + 1);
steps(N, Steps) -> steps(3 * N + 1, Steps + 1).
