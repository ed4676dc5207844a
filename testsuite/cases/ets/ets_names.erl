%% Named tables: whereis, rename, names that are taken; options of new; the items of info.
%% out29: an heir without data
-module(ets_names).
-export([main/0, id/1]).

main() ->
    names(),
    unnamed(),
    options(),
    info(),
    all().

names() ->
    ets_names_a = ets:new(ets_names_a, [named_table]),
    erlang:display(try_it(fun() -> ets:new(ets_names_a, [named_table]) end)),
    Ref = ets:whereis(ets_names_a),
    erlang:display([is_reference(Ref), ets:info(Ref, name), ets:info(ets_names_a, id) =:= Ref, ets:info(Ref, named_table)]),
    ets:insert(Ref, {a, 1}),
    erlang:display([ets:lookup(ets_names_a, a), ets:lookup(Ref, a)]),
    erlang:display(ets:rename(ets_names_a, ets_names_b)),
    erlang:display([ets:whereis(ets_names_a), ets:whereis(ets_names_b) =:= Ref, ets:info(ets_names_a), ets:lookup(ets_names_b, a)]),
    erlang:display(try_it(fun() -> ets:lookup(ets_names_a, a) end)),
    ets:new(ets_names_a, [named_table]),
    erlang:display(try_it(fun() -> ets:rename(ets_names_a, ets_names_b) end)),
    erlang:display(try_it(fun() -> ets:rename(ets_names_b, ets_names_b) end)),
    erlang:display([ets:delete(ets_names_a), ets:delete(Ref), ets:whereis(ets_names_b), ets:info(Ref, size)]),
    %% The name is free again.
    erlang:display([ets:new(ets_names_a, [named_table]), ets:tab2list(ets_names_a), ets:delete(ets_names_a)]),
    erlang:display([try_it(fun() -> ets:new(id(Name), [named_table]) end) || Name <- ["a", 1, undefined, {a}]]),
    catch ets:delete(undefined),
    ok.

unnamed() ->
    T = ets:new(ets_names_u, []),
    U = ets:new(ets_names_u, []),
    erlang:display([is_reference(T), T =:= U, ets:whereis(ets_names_u), ets:info(T, name), ets:info(T, named_table)]),
    erlang:display([ets:rename(T, ets_names_v) =:= T, ets:info(T, name), ets:info(U, name), ets:whereis(ets_names_v)]),
    ets:delete(T),
    ets:delete(U).

options() ->
    Good = [[], [set, bag], [public, private], [{keypos, 2}, {keypos, 1}], [{heir, none}], [{heir, self(), data}],
            [{write_concurrency, true}], [{write_concurrency, auto}], [{read_concurrency, true}], [{decentralized_counters, true}],
            [compressed]],
    Bad = [x, [x], [{keypos, 0}], [{keypos, a}], [{keypos}], [{heir, self()}], [{heir, x, y}], [{write_concurrency, x}],
           [{read_concurrency, auto}], [{compressed, true}], [set | bag], [{type, set}]],
    [begin
         T = ets:new(table, Option),
         erlang:display([ets:info(T, Item) || Item <- [type, protection, keypos, compressed, read_concurrency]]),
         ets:delete(T)
     end || Option <- Good],
    erlang:display([try_it(fun() -> ets:new(table, id(Option)) end) || Option <- Bad]).

info() ->
    Self = self(),
    T = ets:new(ets_names_info, [ordered_set, public, {keypos, 2}, {heir, Self, data}]),
    Empty = ets:info(T, memory),
    ets:insert(T, [{N, N, "text"} || N <- lists:seq(1, 100)]),
    Full = ets:info(T, memory),
    ets:insert(T, [{N, N, "text"} || N <- lists:seq(1, 100)]),
    erlang:display(Full =:= ets:info(T, memory)),
    [ets:delete(T, N) || N <- lists:seq(1, 99)],
    ets:delete_object(T, {100, 100, "text"}),
    erlang:display([Empty < Full, Empty =:= ets:info(T, memory), Full - Empty >= 100 * 4]),
    Items = ets:info(T),
    erlang:display([Item || {Item, _} <- Items]),
    erlang:display([Pair || {Item, _} = Pair <- Items, not lists:member(Item, [id, memory, owner, heir, node])]),
    erlang:display([ets:info(T, owner) =:= Self, ets:info(T, heir) =:= Self, ets:info(T, id) =:= T, ets:info(T, node) =:= node()]),
    erlang:display([ets:info(T, Item) || Item <- [fixed, safe_fixed, safe_fixed_monotonic_time]]),
    ets:safe_fixtable(T, true),
    ets:safe_fixtable(T, true),
    {Time, [{Self, 2}]} = ets:info(T, safe_fixed_monotonic_time),
    {{_, _, _}, [{Self, 2}]} = ets:info(T, safe_fixed),
    erlang:display([ets:info(T, fixed), is_integer(Time), Time =< erlang:monotonic_time()]),
    ets:safe_fixtable(T, false),
    erlang:display(ets:info(T, fixed)),
    ets:safe_fixtable(T, false),
    erlang:display(ets:info(T, fixed)),
    ets:safe_fixtable(T, false),
    erlang:display(ets:info(T, fixed)),
    erlang:display([try_it(fun() -> ets:info(T, id(Item)) end) || Item <- [x, 1, {size}]]),
    erlang:display([try_it(fun() -> ets:info(id(Table), size) end) || Table <- [x, 1, {T}]]),
    erlang:display([try_it(fun() -> ets:info(id(Table)) end) || Table <- [x, 1, {T}]]),
    ets:delete(T).

all() ->
    T = ets:new(table, []),
    ets_names_all = ets:new(ets_names_all, [named_table]),
    All = ets:all(),
    erlang:display([lists:member(T, All), lists:member(ets_names_all, All)]),
    ets:delete(T),
    erlang:display(lists:member(T, ets:all())),
    ets:delete(ets_names_all).

try_it(Fun) ->
    try Fun() of
        Ref when is_reference(Ref) -> ets:delete(Ref), reference;
        Value -> Value
    catch Class:Reason -> {Class, Reason}
    end.

id(Term) -> Term.
