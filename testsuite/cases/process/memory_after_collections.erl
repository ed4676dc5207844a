%% A process that has dropped its data is smaller after a collection, by its memory and by its heap.
%% gc: normal, a collection at every safepoint changes the sizes that it shows
-module(memory_after_collections).
-export([main/0, id/1]).

main() ->
    [erlang:display({N, in_process(fun() -> dropped(N) end)}) || N <- [1024, 10000, 1000000]],
    erlang:display(in_process(fun kept/0)).

in_process(Fun) ->
    {Pid, Ref} = spawn_monitor(fun() -> exit({result, Fun()}) end),
    receive {'DOWN', Ref, process, Pid, {result, Result}} -> Result end.

sizes(Pid) ->
    [Size || {_, Size} <- process_info(Pid, [memory, heap_size, total_heap_size])].

dropped(N) ->
    Length = length(id(lists:seq(1, N))),
    Before = sizes(self()),
    true = erlang:garbage_collect(),
    {Length, lists:zipwith(fun(Old, New) -> New < Old end, Before, sizes(self()))}.

%% Data in use stays in the memory.
kept() ->
    [Before, _, _] = sizes(self()),
    List = id(lists:seq(1, 100000)),
    true = erlang:garbage_collect(),
    [With, _, _] = sizes(self()),
    {length(List), With - Before >= 100000 * 15, With < 100000 * 16 * 20}.

id(Term) -> Term.
