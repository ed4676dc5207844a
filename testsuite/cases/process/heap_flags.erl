%% The flags of the heap are set and read; setting gives the old value, and bad values are refused.
-module(heap_flags).
-export([main/0, id/1]).
main() ->
    show([{fullsweep_after, 5}, {fullsweep_after, 7}, {fullsweep_after, -1}, {fullsweep_after, a}]),
    show([{min_heap_size, 1000}, {min_heap_size, 5000}, {min_heap_size, 233}, {min_heap_size, -5}, {min_heap_size, b}]),
    show([{max_heap_size, 3000000}, {max_heap_size, #{size => 5000000, kill => false}}, {max_heap_size, #{kill => true}},
          {max_heap_size, foo}, {max_heap_size, -1}, {max_heap_size, #{size => 2000000, error_logger => false}},
          {max_heap_size, 0}]),
    process_flag(fullsweep_after, 20),
    {garbage_collection, Settings} = process_info(self(), garbage_collection),
    erlang:display([P || {Name, _} = P <- Settings, Name =/= minor_gcs, Name =/= max_heap_size]),
    erlang:display(process_flag(id(fullsweep_after), id(0))),
    erlang:display(length(work(200000, []))).

show(Flags) ->
    [erlang:display({F, V, plain(try process_flag(id(F), id(V)) catch C:R -> {C, R} end)}) || {F, V} <- Flags].

%% Later releases tell more.
plain(Map) when is_map(Map) -> lists:sort(maps:to_list(maps:remove(include_shared_binaries, Map)));
plain(X) -> X.

work(0, L) -> L;
work(N, L) -> work(N - 1, [N | L]).

id(X) -> X.
