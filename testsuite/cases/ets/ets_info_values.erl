%% Items of info that depend on the options and the objects: concurrency, counters, off-heap binaries, fixed tables.
-module(ets_info_values).
-export([main/0]).

main() ->
    [binaries(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    [concurrency(Options) || Options <- options()],
    fixed(),
    erlang:display([try ets:info(T, I) catch error:R -> R end || T <- [no_table], I <- [size, nothing]]),
    T = ets:new(t, []),
    erlang:display([try ets:info(T, I) catch error:R -> R end || I <- [foo, 1, "size", slots]]),
    erlang:display([I || {I, _} <- ets:info(T)]).

%% Binaries of more than 64 bytes are counted once for each place in an object.
binaries(Type) ->
    T = ets:new(t, [Type]),
    B = binary:copy(<<1>>, 100),
    ets:insert(T, [{1, B}, {2, binary:copy(<<2>>, 64)}, {3, binary:copy(<<3>>, 65)}, {4, {B, B}}, {5, binary:part(B, 3, 70)}, {6, [B]}]),
    Sizes = fun() -> lists:sort([Size || {_, Size, _} <- ets:info(T, binary)]) end,
    erlang:display({Type, Sizes()}),
    ets:delete(T, 4),
    erlang:display(Sizes()),
    ets:insert(T, {1, x}),
    erlang:display(Sizes()),
    ets:delete_all_objects(T),
    erlang:display(ets:info(T, binary)).

options() ->
    [[], [compressed], [{keypos, 2}], [private], [public], [public, {write_concurrency, true}], [public, {write_concurrency, auto}],
     [public, {write_concurrency, auto}, {decentralized_counters, false}], [{write_concurrency, true}, {decentralized_counters, true}],
     [ordered_set, {write_concurrency, true}], [ordered_set, public, {write_concurrency, true}],
     [ordered_set, public, {write_concurrency, true}, {decentralized_counters, false}], [{read_concurrency, true}],
     [ordered_set, public, {write_concurrency, auto}], [private, {write_concurrency, auto}], [private, {write_concurrency, true}],
     [private, {read_concurrency, true}], [private, {decentralized_counters, true}], [public, {decentralized_counters, true}],
     [bag, public, {write_concurrency, auto}], [bag, {write_concurrency, true}, {write_concurrency, false}]].

concurrency(Options) ->
    T = ets:new(t, Options),
    erlang:display({Options, [ets:info(T, I) || I <- [compressed, keypos, name, named_table, protection, type, decentralized_counters, read_concurrency, write_concurrency, heir]]}),
    ets:delete(T).

fixed() ->
    T = ets:new(t, []),
    [ets:safe_fixtable(T, true) || _ <- [1, 2]],
    erlang:display([ets:info(T, fixed), element(2, ets:info(T, safe_fixed)) =:= [{self(), 2}], element(2, ets:info(T, safe_fixed_monotonic_time)) =:= [{self(), 2}]]),
    [begin ets:safe_fixtable(T, false), erlang:display([ets:info(T, I) =/= false || I <- [fixed, safe_fixed]]) end || _ <- [1, 2, 3]].
