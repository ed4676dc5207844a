%% Doubly recursive Fibonacci: calls, returns and little else.
-module(fib).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> fib(40).

fib(N) when N < 2 -> N;
fib(N) -> fib(N - 1) + fib(N - 2).
