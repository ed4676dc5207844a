%% Lists of ten thousand cells are built and reversed by tail recursion.
-module(list_reverse).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(3800, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) ->
    [First | _] = reverse(build(10000, []), []),
    repeat(N - 1, Sum + First).

build(0, Acc) -> Acc;
build(N, Acc) -> build(N - 1, [N | Acc]).

reverse([], Acc) -> Acc;
reverse([X | Xs], Acc) -> reverse(Xs, [X | Acc]).
