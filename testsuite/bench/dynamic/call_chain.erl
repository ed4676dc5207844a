%% An order's price goes through a chain of small functions, each in a module of its own.
-module(call_chain).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> orders(18000000, 0).

orders(0, Sum) -> Sum;
orders(N, Sum) -> orders(N - 1, (Sum + call_chain_gate:enter(N, N band 1023)) band 16#ffffffff).
