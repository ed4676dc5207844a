%% ETS tables of 100,000 objects: objects are inserted, looked up, counted in, selected, walked over.
-module(ets_operations).
-export([main/0]).

main() ->
    Set = ets:new(set, [set]),
    Ordered = ets:new(ordered, [ordered_set]),
    {_, A} = timed(set_insert, fun() -> insert(5, Set) end),
    {_, B} = timed(set_lookup, fun() -> lookup(10, Set, 0) end),
    {_, C} = timed(set_update_counter, fun() -> count(10, Set, 0) end),
    {_, D} = timed(set_select, fun() -> select(20, Set, 0) end),
    {_, E} = timed(ordered_insert, fun() -> insert(5, Ordered) end),
    {_, F} = timed(ordered_lookup, fun() -> lookup(5, Ordered, 0) end),
    {_, G} = timed(ordered_walk, fun() -> walk(5, Ordered, 0) end),
    {_, H} = timed(ordered_select, fun() -> select(20, Ordered, 0) end),
    {_, I} = timed(ordered_range, fun() -> ranges(200000, Ordered, 0) end),
    erlang:display({checksum, A + B + C + D + E + F + G + H + I}).

timed(Part, Fun) ->
    Start = erlang:monotonic_time(nanosecond),
    Result = Fun(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({ns, Part, Stop - Start}),
    Result.

insert(0, Table) -> {ok, ets:info(Table, size)};
insert(N, Table) ->
    ets:delete_all_objects(Table),
    fill(100000, Table),
    insert(N - 1, Table).

fill(0, _) -> ok;
fill(K, Table) ->
    ets:insert(Table, {{K rem 1000, K}, 0, [a, K], <<"some text">>}),
    fill(K - 1, Table).

lookup(0, _, Sum) -> {ok, Sum};
lookup(N, Table, Sum) -> lookup(N - 1, Table, lookup_keys(100000, Table, Sum)).

lookup_keys(0, _, Sum) -> Sum;
lookup_keys(K, Table, Sum) ->
    [{_, V, [_, L], _}] = ets:lookup(Table, {K rem 1000, K}),
    lookup_keys(K - 1, Table, Sum + V + L).

count(0, _, Sum) -> {ok, Sum};
count(N, Table, Sum) -> count(N - 1, Table, count_keys(100000, Table, Sum)).

count_keys(0, _, Sum) -> Sum;
count_keys(K, Table, Sum) -> count_keys(K - 1, Table, Sum + ets:update_counter(Table, {K rem 1000, K}, 3)).

select(0, _, Sum) -> {ok, Sum};
select(N, Table, Sum) ->
    Found = ets:select(Table, [{{{'$1', '$2'}, '_', ['_', '$2'], '_'}, [{'>', '$1', 500}, {'is_integer', '$2'}], [{{'$1', '$2'}}]}]),
    select(N - 1, Table, Sum + length(Found)).

walk(0, _, Sum) -> {ok, Sum};
walk(N, Table, Sum) -> walk(N - 1, Table, walk_from(ets:first(Table), Table, Sum)).

walk_from('$end_of_table', _, Sum) -> Sum;
walk_from({_, K} = Key, Table, Sum) -> walk_from(ets:next(Table, Key), Table, Sum + K).

ranges(0, _, Sum) -> {ok, Sum};
ranges(N, Table, Sum) ->
    {Found, _} = ets:select(Table, [{{{N rem 1000, '$1'}, '_', '_', '_'}, [], ['$1']}], 5),
    ranges(N - 1, Table, Sum + length(Found)).
