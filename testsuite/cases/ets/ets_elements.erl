%% Elements of objects are looked up, set and counted without the rest of the object.
%% out27: a list of objects goes into a bag from its beginning, with OTP 25 from its end
-module(ets_elements).
-export([main/0, id/1]).

main() ->
    [elements(Type) || Type <- [set, ordered_set]],
    [bags(Type) || Type <- [bag, duplicate_bag]],
    [counters(Type) || Type <- [set, ordered_set]],
    [defaults(Type) || Type <- [set, ordered_set]].

elements(Type) ->
    T = ets:new(table, [Type, {keypos, 2}]),
    ets:insert(T, {a, key, "text", {x, 1}, 5}),
    erlang:display([ets:lookup_element(T, key, N) || N <- [1, 2, 3, 4, 5]]),
    erlang:display([try_it(fun() -> ets:lookup_element(T, Key, N) end) || {Key, N} <- [{key, 6}, {key, 0}, {other, 1}, {key, -1}]]),
    erlang:display(ets:update_element(T, key, {1, b})),
    erlang:display(ets:update_element(T, key, [{3, <<"binary">>}, {5, [1, 2]}, {3, again}])),
    erlang:display(ets:update_element(T, key, [])),
    erlang:display(ets:update_element(T, other, {1, b})),
    erlang:display([try_it(fun() -> ets:update_element(T, key, id(Change)) end)
                    || Change <- [{2, x}, {0, x}, {6, x}, [{1, c}, {6, x}], [{1, c}, {2, x}], {1}, a, [{1, c} | d]]]),
    erlang:display(ets:lookup(T, key)),
    erlang:display([try_it(fun() -> ets:update_element(T, other, id(Change)) end) || Change <- [{2, x}, {6, x}, {0, x}]]),
    ets:delete(T).

bags(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{a, 1, x}, {a, 2, y}, {a, 3}, {b, 1}]),
    erlang:display([ets:lookup_element(T, a, N) || N <- [1, 2]]),
    erlang:display([try_it(fun() -> ets:lookup_element(T, Key, N) end) || {Key, N} <- [{a, 3}, {c, 1}]]),
    erlang:display(try_it(fun() -> ets:update_element(T, a, {2, x}) end)),
    erlang:display(try_it(fun() -> ets:update_counter(T, a, 1) end)),
    ets:delete(T).

counters(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{a, 1, 2, x, 1.5}, {1, 0}]),
    erlang:display([ets:update_counter(T, a, 5), ets:update_counter(T, a, {3, -10}), ets:lookup(T, a)]),
    erlang:display(ets:update_counter(T, a, [{2, 1}, {3, 1}, {2, 1}])),
    erlang:display(ets:update_counter(T, a, [])),
    %% A threshold upwards and downwards.
    erlang:display([ets:update_counter(T, 1, {2, 3, 10, 0}) || _ <- lists:seq(1, 6)]),
    erlang:display([ets:update_counter(T, 1, {2, -3, -5, 100}) || _ <- lists:seq(1, 5)]),
    erlang:display([ets:update_counter(T, 1, {2, 0, 3, 7}), ets:update_counter(T, 1, {2, 0, 1000, 7})]),
    %% To big integers and back.
    Big = 1 bsl 59,
    erlang:display(ets:update_counter(T, 1, [{2, Big}, {2, Big}, {2, Big * Big}, {2, -(Big * Big)}, {2, -2 * Big}])),
    erlang:display(ets:update_counter(T, 1, {2, Big * Big})),
    erlang:display(ets:lookup(T, 1)),
    erlang:display(ets:update_counter(T, 1, {2, 1, 5, -Big * Big})),
    erlang:display([try_it(fun() -> ets:update_counter(T, a, id(Change)) end)
                    || Change <- [{1, 1}, {4, 1}, {5, 1}, {6, 1}, {0, 1}, {2, x}, {2, 1.0}, {2, 1, 2}, x, 1.0, [{2, 1}, {4, 1}],
                                  {2, 1, x, 1}, {2, 1, 1, x}]]),
    erlang:display(try_it(fun() -> ets:update_counter(T, b, 1) end)),
    erlang:display(ets:lookup(T, a)),
    %% Without an element behind the key.
    ets:insert(T, {c}),
    erlang:display(try_it(fun() -> ets:update_counter(T, c, 1) end)),
    ets:delete(T).

defaults(Type) ->
    T = ets:new(table, [Type]),
    erlang:display(ets:update_counter(T, a, 5, {ignored, 10})),
    erlang:display(ets:update_counter(T, a, 5, {ignored, 10})),
    erlang:display(ets:update_counter(T, b, [{2, 1}, {3, 2}], {ignored, 10, 20, rest})),
    erlang:display(lists:sort(ets:tab2list(T))),
    erlang:display([try_it(fun() -> ets:update_counter(T, c, Change, id(Default)) end)
                    || {Change, Default} <- [{1, x}, {1, {c}}, {1, {c, x}}, {{1, 1}, {c, 1}}, {x, {c, 1}}]]),
    erlang:display([try_it(fun() -> ets:update_counter(T, a, 1, id(Default)) end) || Default <- [x, {c}]]),
    erlang:display(lists:sort(ets:tab2list(T))),
    %% 1.0 is the key of 1 only where there is an order, and the object keeps the key it has.
    ets:insert(T, {1, 1}),
    erlang:display(ets:update_counter(T, 1.0, 1, {x, 100})),
    erlang:display(lists:sort(ets:tab2list(T))),
    ets:delete(T).

try_it(Fun) ->
    try Fun()
    catch Class:Reason -> {Class, Reason}
    end.

id(Term) -> Term.
