%% ets:info/1,2: items of each type of table, of fixed, renamed, given and deleted tables, and of unknown items.
-module(ets_info_of_states).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Items = [name, type, protection, keypos, size, named_table, heir, compressed, read_concurrency, write_concurrency, decentralized_counters, fixed, safe_fixed, node, binary],
    [begin
         T = ets:new(ets_info_of_states_t, Options),
         true = ets:insert(T, [{k, k, 1}, {l, l, 2}, {k, k, 3}]),
         erlang:display({Options, [try ets:info(T, I) of V -> {I, V} catch C:R -> {I, C, R} end || I <- Items]}),
         erlang:display({ets:info(T, owner) =:= self(), ets:info(T, id) =:= ets:whereis(ets_info_of_states_t) orelse ets:info(T, id) =:= T, is_integer(ets:info(T, memory))}),
         erlang:display(lists:sort([I || {I, _} <- ets:info(T)])),
         ets:delete(T),
         erlang:display([ets:info(T), ets:info(T, size), ets:info(T, name)])
     end || Options <- [[], [ordered_set, public], [bag, private, {keypos, 2}], [duplicate_bag, named_table, compressed], [set, {heir, none}, {read_concurrency, true}, {write_concurrency, true}, {decentralized_counters, true}],
                        [ordered_set, {write_concurrency, true}], [set, {heir, none}, {keypos, 3}]]],
    T = ets:new(t, []),
    true = ets:safe_fixtable(T, true),
    true = ets:safe_fixtable(T, true),
    {_, [{P, N}]} = ets:info(T, safe_fixed_monotonic_time),
    erlang:display({ets:info(T, fixed), P =:= self(), N}),
    true = ets:safe_fixtable(T, false),
    erlang:display({ets:info(T, fixed), element(2, hd(element(2, ets:info(T, safe_fixed))))}),
    true = ets:safe_fixtable(T, false),
    true = ets:safe_fixtable(T, false),
    erlang:display({ets:info(T, fixed), ets:info(T, safe_fixed)}),
    N1 = ets:new(ets_info_before, [named_table]),
    ets_info_behind = ets:rename(N1, ets_info_behind),
    erlang:display({ets:info(ets_info_before, name), ets:info(ets_info_behind, name), ets:info(ets_info_behind, id) =:= ets:whereis(ets_info_behind)}),
    ets:delete(ets_info_behind),
    [erlang:display(try ets:info(A, B) catch C:R -> {C, R} end) || {A, B} <- [{T, foo}, {T, 1}, {1, size}, {none_such, size}, {make_ref(), size}, {self(), size}, {"t", size}]].
