%% A reference that was never a table's does not name a table; that of a deleted table still does.
-module(references_of_no_table).
-export([main/0, id/1]).

main() ->
    Table = ets:new(table, [public]),
    Copy = binary_to_term(term_to_binary(Table)),
    true = ets:insert(Copy, {key, value}),
    erlang:display(ets:lookup(Table, key)),
    true = ets:delete(Table),
    [show(Name, Reference) || {Name, Reference} <- [{deleted, Table}, {copy, Copy}, {reference, make_ref()}, {atomics, atomics:new(1, [])}]].

show(Name, Reference) ->
    erlang:display({Name, attempt(fun() -> [ets:info(Reference)] end), attempt(fun() -> [ets:info(id(Reference), size)] end),
        attempt(fun() -> [ets:info(id(Reference), bad)] end), attempt(fun() -> [ets:lookup(id(Reference), a)] end),
        attempt(fun() -> [ets:insert(id(Reference), {a})] end), attempt(fun() -> [ets:first(id(Reference))] end)}).

attempt(Fun) ->
    try Fun()
    catch error:Reason:Stack ->
        {_, _, _, Info} = hd(Stack),
        {error_info, Map} = lists:keyfind(error_info, 1, Info),
        {Reason, maps:get(cause, Map, none)}
    end.

id(Value) -> Value.
