%% MISC-9: the heap sizes of a process fall when its garbage is collected; a hibernating one has no free words.
%% gc: normal, a collection at every safepoint changes the sizes that it shows
-module(sizes_after_collections).
-export([main/0, wake/1, id/1]).

main() ->
    [begin
        {P, M} = spawn_monitor(fun() -> exit(falls(N)) end),
        receive {'DOWN', M, process, P, R} -> erlang:display({N, R}) end
     end || N <- [1024, 10000, 100000, 1000000]],
    %% A collection that another process asks for.
    Me = self(),
    P2 = spawn(fun() -> id(length(lists:seq(1, 100000))), Me ! ready, receive stop -> ok end end),
    receive ready -> ok end,
    {total_heap_size, M1} = process_info(P2, total_heap_size),
    erlang:display(erlang:garbage_collect(P2)),
    {total_heap_size, M2} = process_info(P2, total_heap_size),
    erlang:display(M2 < M1),
    P2 ! stop,
    %% The heap of a hibernating process holds its live data only.
    Empty = hibernated([]),
    [A, B] = [hibernated(lists:seq(1, N)) || N <- [1000, 2000]],
    erlang:display({Empty < 30, A - Empty >= 2000, A - Empty < 2030, B - A}).

falls(N) ->
    L = length(lists:seq(1, N)),
    [{heap_size, H1}, {total_heap_size, T1}] = sizes(self()),
    true = erlang:garbage_collect(),
    [{heap_size, H2}, {total_heap_size, T2}] = sizes(self()),
    {L, H2 < H1, T2 < T1}.

sizes(P) -> [process_info(P, Item) || Item <- [heap_size, total_heap_size]].

hibernated(Term) ->
    P = spawn(fun() -> id(lists:seq(1, 5000)), erlang:hibernate(?MODULE, wake, [Term]) end),
    wait(P),
    {total_heap_size, Size} = process_info(P, total_heap_size),
    exit(P, kill),
    Size.

wait(P) ->
    case process_info(P, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, {status, waiting}] -> ok;
        _ -> erlang:yield(), wait(P)
    end.

wake(_) -> ok.

id(X) -> X.
