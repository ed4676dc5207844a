%% lookup_element and update_element with a default, and steps that give the objects.
%% releases: 27, 29
-module(ets_elements_new).
-export([main/0, id/1]).

main() ->
    [defaults(Type) || Type <- [set, ordered_set]],
    [bags(Type) || Type <- [bag, duplicate_bag]],
    steps().

defaults(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, {a, 1}),
    erlang:display([ets:lookup_element(T, a, 2, x), ets:lookup_element(T, b, 2, {x, y})]),
    erlang:display([try_it(fun() -> ets:lookup_element(T, a, N, x) end) || N <- [0, 3]]),
    erlang:display([try_it(fun() -> ets:lookup_element(T, b, N, x) end) || N <- [0, 3]]),
    erlang:display([ets:update_element(T, a, {2, x}, {1, 2}), ets:update_element(T, b, {2, x}, {1, 2})]),
    erlang:display(ets:update_element(T, c, [{2, x}, {3, y}], {1, 2, 3, 4})),
    erlang:display([try_it(fun() -> ets:update_element(T, d, Change, id(Default)) end)
                    || {Change, Default} <- [{{2, x}, {d}}, {{1, x}, {d, 1}}, {{2, x}, d}, {[], {z, z}}]]),
    erlang:display([try_it(fun() -> ets:update_element(T, a, {2, y}, id(Default)) end) || Default <- [x, {d}]]),
    erlang:display(lists:sort(ets:tab2list(T))),
    ets:delete(T).

bags(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{a, 1}, {a, 2}]),
    erlang:display([ets:lookup_element(T, a, 2, x), ets:lookup_element(T, b, 2, x)]),
    erlang:display(try_it(fun() -> ets:update_element(T, a, {2, x}, {a, 1}) end)),
    erlang:display(ets:first_lookup(T)),
    erlang:display(ets:next_lookup(T, a)),
    ets:delete(T).

steps() ->
    T = ets:new(table, [ordered_set]),
    erlang:display([ets:first_lookup(T), ets:last_lookup(T), ets:next_lookup(T, 1), ets:prev_lookup(T, 1)]),
    ets:insert(T, [{N * 2, N} || N <- lists:seq(1, 4)]),
    erlang:display([ets:first_lookup(T), ets:last_lookup(T)]),
    erlang:display([ets:next_lookup(T, N) || N <- [1, 2, 3.0, 8]]),
    erlang:display([ets:prev_lookup(T, N) || N <- [1, 2, 3.0, 9]]),
    S = ets:new(table, [set]),
    erlang:display([ets:first_lookup(S), ets:last_lookup(S)]),
    ets:insert(S, {a, 1}),
    erlang:display([ets:first_lookup(S), ets:last_lookup(S), ets:next_lookup(S, a), ets:prev_lookup(S, a)]),
    erlang:display([try_it(fun() -> ets:next_lookup(S, b) end), try_it(fun() -> ets:prev_lookup(S, b) end)]),
    ets:delete(T),
    ets:delete(S).

try_it(Fun) ->
    try Fun()
    catch Class:Reason -> {Class, Reason}
    end.

id(Term) -> Term.
