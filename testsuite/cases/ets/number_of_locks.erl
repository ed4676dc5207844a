%% The number of locks of a table, an option of OTP's own tests: rounded to a power of two, and shown by info/2.
-module(number_of_locks).
-export([main/0]).

main() ->
    Sizes = [-1, 0, 1, 2, 3, 4, 5, 63, 64, 65, 100, 127, 128, 255, 256, 1000, 2047, 2048, 2049, 32767, 32768, 32769, 65536,
             1 bsl 70, 64.0, sixty_four],
    [shown([public, locks(Size)]) || Size <- Sizes],
    [shown([public, Type, locks(64)]) || Type <- [set, bag, duplicate_bag, ordered_set]],
    shown([locks(64)]),
    shown([private, locks(64)]),
    shown([public, locks(64), {write_concurrency, true}]),
    shown([public, locks(64), {write_concurrency, auto}]),
    shown([public, locks(64), {write_concurrency, false}]),
    shown([public, {write_concurrency, auto}, locks(64)]),
    shown([public, locks(64), {decentralized_counters, false}]),
    shown([public, {decentralized_counters, true}, locks(64)]),
    shown([public, {write_concurrency, {other, 64}}]),
    shown([public, {write_concurrency, {debug_hash_fixed_number_of_locks, 64, 1}}]),
    shown([public, {write_concurrency, {debug_hash_fixed_number_of_locks}}]),
    shown([public, {write_concurrency, [64]}]).

locks(Number) -> {write_concurrency, {debug_hash_fixed_number_of_locks, Number}}.

shown(Options) ->
    try ets:new(table, Options) of
        Table -> erlang:display({Options, ets:info(Table, write_concurrency), ets:info(Table, decentralized_counters)})
    catch
        Class:Reason -> erlang:display({Options, Class, Reason})
    end.
