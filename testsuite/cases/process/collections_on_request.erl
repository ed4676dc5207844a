%% A collection on request frees what is dead and keeps what is alive, at once; its answer can come as a message.
-module(collections_on_request).
-export([main/0, id/1]).
main() ->
    Kept = lists:seq(1, 50000),
    Before = size_after_work(),
    erlang:display(erlang:garbage_collect()),
    {total_heap_size, After} = process_info(self(), total_heap_size),
    erlang:display(Before > After),
    erlang:display(After >= 100000),
    erlang:display(lists:sum(Kept)),
    erlang:display(erlang:garbage_collect(self())),
    erlang:display(erlang:garbage_collect(self(), [])),
    erlang:display(erlang:garbage_collect(self(), [{type, minor}])),
    erlang:display(erlang:garbage_collect(self(), [{async, request}, {type, major}])),
    erlang:display(receive Answer -> Answer end),
    erlang:display([try erlang:garbage_collect(id(A), id(B)) catch C:R -> {C, R} end
                    || {A, B} <- [{self(), [x]}, {a, []}, {self(), x}, {self(), [{type, x}]}]]),
    erlang:display(try erlang:garbage_collect(id(1)) catch C:R -> {C, R} end),
    {minor_gcs, 0} = lists:keyfind(minor_gcs, 1, element(2, process_info(self(), garbage_collection))),
    Count = element(1, erlang:statistics(garbage_collection)),
    erlang:garbage_collect(),
    erlang:display(element(1, erlang:statistics(garbage_collection)) > Count),
    erlang:display(length(Kept)).

size_after_work() ->
    L = lists:seq(1, 300000),
    {total_heap_size, Size} = process_info(self(), total_heap_size),
    true = length(L) =:= 300000,
    Size.

id(X) -> X.
