%% Merge sort by processes: every long list is split and each half is sorted by a process of its own.
-module(parallel_sort).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(45, numbers(20000, 42, []), 0).

repeat(0, _, Sum) -> Sum;
repeat(N, List, Sum) ->
    Sorted = sort([X bxor N || X <- List]),
    repeat(N - 1, List, (Sum + hd(Sorted) + lists:last(Sorted) + weigh(Sorted, 1, 0)) band 16#ffffffff).

weigh([], _, Sum) -> Sum;
weigh([X | Xs], Rank, Sum) -> weigh(Xs, Rank + 1, (Sum + X * Rank) band 16#ffffffff).

numbers(0, _, Acc) -> Acc;
numbers(N, Seed, Acc) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    numbers(N - 1, Next, [Next | Acc]).

sort(List) when length(List) > 25 ->
    {Left, Right} = lists:split(length(List) div 2, List),
    A = start(Left),
    B = start(Right),
    merge(result(A), result(B));
sort([]) -> [];
sort([X | Xs]) -> insert(X, sort(Xs)).

start(List) ->
    Parent = self(),
    spawn_link(fun() -> Parent ! {sorted, self(), sort(List)} end).

result(Pid) -> receive {sorted, Pid, List} -> List end.

merge([], Bs) -> Bs;
merge(As, []) -> As;
merge([A | As], [B | _] = Bs) when A =< B -> [A | merge(As, Bs)];
merge(As, [B | Bs]) -> [B | merge(As, Bs)].

insert(X, [Y | Ys]) when X > Y -> [Y | insert(X, Ys)];
insert(X, Ys) -> [X | Ys].
