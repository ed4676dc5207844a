%% The four types of tables: which objects stay beside each other, and what takes them out again.
%% out27: a list of objects goes into a bag from its beginning, with OTP 25 from its end
-module(ets_types).
-export([main/0, id/1]).

main() ->
    [both(Type, Options) || Type <- [set, ordered_set, bag, duplicate_bag], Options <- [[], [compressed]]],
    [position(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    [keys(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    [new_ones(Type) || Type <- [set, ordered_set, bag, duplicate_bag]].

both(Type, Options) ->
    T = ets:new(table, [Type | Options]),
    true = ets:insert(T, {a, 1}),
    true = ets:insert(T, [{b, 1}, {a, 2}, {a, 1}, {c}, {a, 1, 3}]),
    show(Type, T),
    erlang:display([ets:lookup(T, Key) || Key <- [a, b, c, d]]),
    erlang:display([ets:member(T, Key) || Key <- [a, b, c, d]]),
    erlang:display([ets:delete_object(T, Object) || Object <- [{a, 1}, {a, 9}, {x, 1}, {c}]]),
    show(Type, T),
    erlang:display([ets:take(T, Key) || Key <- [a, a, d]]),
    show(Type, T),
    erlang:display(ets:delete(T, b)),
    show(Type, T),
    erlang:display([ets:insert(T, []), ets:insert(T, [{1, one}, {2, two}]), ets:delete_all_objects(T)]),
    show(Type, T),
    erlang:display([ets:delete(T), ets:info(T), ets:info(T, size)]).

show(Type, T) ->
    erlang:display({Type, ets:info(T, size), lists:sort(ets:tab2list(T))}).

%% The key is the element at another position.
position(Type) ->
    T = ets:new(table, [Type, {keypos, 3}]),
    erlang:display(catch_class(fun() -> ets:insert(T, {a, b}) end)),
    erlang:display(catch_class(fun() -> ets:insert(T, [{a, b, c}, {a, b}]) end)),
    ets:insert(T, [{1, 2, 3}, {1, 2, 4}, {5, 6, 3, 7}]),
    erlang:display({Type, lists:sort(ets:tab2list(T)), ets:lookup(T, 3), ets:member(T, 1), ets:info(T, keypos)}),
    erlang:display([ets:delete_object(T, {5, 6, 3, 7}), ets:delete(T, 4)]),
    erlang:display(lists:sort(ets:tab2list(T))),
    ets:delete(T).

%% Keys of all kinds; 1 and 1.0 are one key only where there is an order.
keys(Type) ->
    T = ets:new(table, [Type]),
    Ref = make_ref(),
    Keys = [1, 1.0, -1, 1 bsl 70, -(1 bsl 70), 0.0, 2.5, a, [], {}, [1], [1.0], {1}, {1.0}, "text", <<>>, <<1>>, <<1:3>>,
            #{}, #{a => 1}, #{a => 1.0}, fun lists:map/2, self(), Ref, {a, [b | c]}],
    [ets:insert(T, {Key, N}) || {Key, N} <- lists:zip(Keys, lists:seq(1, length(Keys)))],
    erlang:display({Type, ets:info(T, size), [[N || {_, N} <- ets:lookup(T, id(Key))] || Key <- Keys]}),
    erlang:display([ets:member(T, id(Key)) || Key <- Keys]),
    [ets:delete(T, Key) || Key <- Keys],
    erlang:display({ets:info(T, size), ets:tab2list(T)}),
    ets:delete(T).

%% insert_new: all or nothing, asked before the first goes in.
new_ones(Type) ->
    T = ets:new(table, [Type]),
    erlang:display(ets:insert_new(T, {a, 1})),
    erlang:display(ets:insert_new(T, {a, 2})),
    erlang:display(ets:insert_new(T, [{b, 1}, {a, 2}])),
    erlang:display(ets:insert_new(T, [{b, 1}, {b, 2}, {c, 3}])),
    erlang:display(ets:insert_new(T, [])),
    show(Type, T),
    ets:delete(T).

catch_class(Fun) ->
    try Fun()
    catch Class:Reason -> {Class, Reason}
    end.

id(Term) -> Term.
