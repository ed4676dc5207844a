%% A tree of tuples with leaves of random sizes, Storage of Are We Fast Yet: allocation and garbage collection.
-module(awfy_storage).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(3000, none).

repeat(0, Count) -> Count;
repeat(N, _) ->
    {Tree, Count, _} = tree(7, 0, 74755),
    4 = tuple_size(Tree),
    repeat(N - 1, verify(Count)).

verify(5461) -> 5461.

tree(1, Count, Seed) ->
    Random = random(Seed),
    {erlang:make_tuple(Random rem 10 + 1, none), Count + 1, Random};
tree(Depth, Count, Seed) ->
    {Trees, NewCount, NewSeed} = trees(4, Depth - 1, Count + 1, Seed),
    {list_to_tuple(Trees), NewCount, NewSeed}.

trees(0, _, Count, Seed) -> {[], Count, Seed};
trees(N, Depth, Count, Seed) ->
    {Tree, TreeCount, TreeSeed} = tree(Depth, Count, Seed),
    {Trees, NewCount, NewSeed} = trees(N - 1, Depth, TreeCount, TreeSeed),
    {[Tree | Trees], NewCount, NewSeed}.

random(Seed) -> (Seed * 1309 + 13849) band 16#ffff.
