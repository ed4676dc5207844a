%% Tasks are ordered by priority through a pairing heap: a queue of a scheduler that is filled and emptied.
-module(heap_sort).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(8, 42, 0).

repeat(0, _, Sum) -> Sum;
repeat(N, Seed, Sum) ->
    {Heap, Next} = fill(60000, Seed, nil),
    repeat(N - 1, Next, drain(Heap, 1, Sum)).

fill(0, Seed, Heap) -> {Heap, Seed};
fill(N, Seed, Heap) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    fill(N - 1, Next, insert({Next bsr 8, N}, Heap)).

drain(nil, _, Sum) -> Sum;
drain({{Priority, _}, _} = Heap, Rank, Sum) when Rank rem 4 =:= 0, Priority < 16#400000 ->
    %% The task is put off.
    drain(insert({Priority + 16#400000, Rank}, remove(Heap)), Rank + 1, Sum);
drain({{Priority, N}, _} = Heap, Rank, Sum) -> drain(remove(Heap), Rank + 1, (Sum + Priority * Rank + N) band 16#3ffffffffff).

insert(Task, Heap) -> merge({Task, []}, Heap).

merge(A, nil) -> A;
merge(nil, B) -> B;
merge({X, Xs}, {Y, _} = B) when X =< Y -> {X, [B | Xs]};
merge(A, {Y, Ys}) -> {Y, [A | Ys]}.

remove({_, Heaps}) -> pairs(Heaps).

pairs([]) -> nil;
pairs([A]) -> A;
pairs([A, B | Heaps]) -> merge(merge(A, B), pairs(Heaps)).
