%% Arrays of atomics and counters: held by references on heaps, in messages, tables and persistent terms; found by the number of their
%% reference while any process holds it, and gone afterwards.
-module(arrays_that_come_and_go).
-export([main/0]).

main() ->
    A = atomics:new(2, []),
    ok = atomics:put(A, 1, 7),
    erlang:display([atomics:get(binary_to_term(term_to_binary(A)), 1), atomics:get(list_to_ref(ref_to_list(A)), 1)]),
    erlang:display([A =:= list_to_ref(ref_to_list(A)), A =:= binary_to_term(term_to_binary(A)), is_reference(A), node(A) =:= node(),
        maps:get(list_to_ref(ref_to_list(A)), #{A => found})]),
    Bytes = term_to_binary(atomics:new(3, [])),
    garbage_collect(),
    erlang:display(try atomics:get(binary_to_term(Bytes), 1) catch error:Reason -> Reason end),
    persistent_term:put(?MODULE, {counter, counters:new(3, [])}),
    T = ets:new(t, []),
    ets:insert(T, {c, counters:new(1, [write_concurrency])}),
    put(held, counters:new(1, [])),
    [garbage_collect() || _ <- [1, 2, 3]],
    {counter, C} = persistent_term:get(?MODULE),
    counters:add(C, 2, 5),
    [{c, D}] = ets:lookup(T, c),
    counters:add(D, 1, 3),
    counters:add(get(held), 1, 4),
    ets:delete(T),
    Self = self(),
    Holder = spawn(fun() ->
        receive Held -> garbage_collect(), counters:add(Held, 1, 1), Self ! {self(), counters:get(Held, 1)}, receive stop -> ok end end
    end),
    Holder ! D,
    receive {Holder, Count} -> erlang:display([Count, counters:get(C, 2), counters:get(get(held), 1)]) end,
    persistent_term:erase(?MODULE),
    garbage_collect(),
    erlang:display([counters:get(D, 1), counters:get(C, 2)]),
    erlang:display(process_info(self(), binary)),
    erlang:display(many(2000, 0)).

%% More than a heap holds at once.
many(0, Sum) -> Sum;
many(N, Sum) ->
    A = atomics:new(100, []),
    atomics:add(A, 100, N),
    Self = self(),
    spawn(fun() -> Self ! atomics:add_get(A, 100, 1) end),
    receive New -> many(N - 1, Sum + New) end.
