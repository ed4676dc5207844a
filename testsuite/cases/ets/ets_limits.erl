%% Steps of match, match_object, select and select_reverse with a limit: known keys of every kind of table, and sorted tables.
%% A part of a known key holds at most as many results as the limit. A sorted table ends one step after a full part. The results
%% of a key beyond the limit are fixed when the first part is made.
-module(ets_limits).
-export([main/0]).

main() ->
    [known_keys(Type, Objects) || Type <- [set, ordered_set, bag, duplicate_bag], Objects <- [{0, 0}, {1, 1}, {1, 5}, {3, 3}, {10, 1}]],
    [sorted(Objects) || Objects <- [0, 1, 2, 3, 10]],
    [several_keys(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    [values(Type, Limit) || Type <- [bag, duplicate_bag], Limit <- [1, 2, 3, 4]],
    [deleting(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    invalid().

filled(Type, {Keys, Values}) ->
    T = ets:new(t, [Type]),
    [ets:insert(T, {K, V}) || K <- lists:seq(1, Keys), V <- lists:seq(1, Values)],
    T.

known_keys(Type, Objects) ->
    T = filled(Type, Objects),
    [erlang:display({Type, Objects, Pattern, Limit, [steps(Way, first(Way, T, Pattern, Limit)) || Way <- ways()]})
     || Pattern <- [{1, '_'}, {1, '$1'}, {1, 2}, {77, '_'}, {1, '_', '_'}], Limit <- [1, 2, 3, 5, 10]],
    ets:delete(T).

sorted(Count) ->
    T = filled(ordered_set, {Count, 1}),
    [erlang:display({Count, Pattern, Limit, [steps(Way, first(Way, T, Pattern, Limit)) || Way <- ways()]})
     || Pattern <- ['_', '$1', {'$1', '_'}, {'_', 1}, {'_', 7}], Limit <- [1, 2, 3, 5, 10, 100000]],
    ets:insert(T, [{{a, 1}, 1}, {{a, 2}, 1}, {{b, 1}, 1}]),
    erlang:display([steps(Way, first(Way, T, {{a, '_'}, '_'}, Limit)) || Way <- ways(), Limit <- [1, 2, 3]]),
    ets:delete(T).

several_keys(Type) ->
    T = filled(Type, {5, 3}),
    Specs = [[{{1, '_'}, [], ['$_']}, {{2, '_'}, [], ['$_']}], [{{1, '_'}, [], ['$_']}, {{1, 2}, [], ['$_']}],
             [{{1, '_'}, [], ['$_']}, {{1.0, 2}, [], ['$_']}], [{{1.0, '_'}, [], ['$_']}], [{{9, '_'}, [], ['$_']}, {{8, 2}, [], ['$_']}],
             [{{1, '_'}, [], ['$_']}, {foo, [], ['$_']}], [{foo, [], ['$_']}], [],
             [{{3, '_'}, [], ['$_']}, {{2, '_'}, [], ['$_']}, {{1, '_'}, [], ['$_']}]],
    [erlang:display({Type, Limit, Spec, steps(select, ets:select(T, Spec, Limit))}) || Limit <- [1, 2, 3, 4, 6], Spec <- Specs],
    ets:delete(T).

%% The values themselves: the oldest object is the last.
values(Type, Limit) ->
    T = filled(Type, {2, 7}),
    erlang:display({Type, Limit, all(match, ets:match(T, {1, '$1'}, Limit)), all(select, ets:select(T, [{{1, '$1'}, [], ['$1']}], Limit))}),
    ets:delete(T).

deleting(Type) ->
    T = filled(Type, {1, 5}),
    Select = fun() -> ets:select(T, [{{1, '$1'}, [], ['$1']}], 2) end,
    case Select() of
        {Values, '$end_of_table'} -> erlang:display({Values, last});
        {Values, C} ->
            ets:delete(T, 1),
            erlang:display({Values, all(select, ets:select(C))}),
            ets:insert(T, {1, new}),
            erlang:display({all(select, ets:select(C)), all(select, Select())})
    end,
    S = filled(Type, {10, 1}),
    ets:safe_fixtable(S, true),
    {Some, Next} = ets:select(S, [{{'$1', '_'}, [], ['$1']}], 3),
    [ets:delete(S, K) || K <- lists:seq(1, 10), not lists:member(K, Some)],
    ets:insert(S, [{K, 2} || K <- Some]),
    erlang:display([length(Some), [K || K <- lists:append(all(select, ets:select(Next))), lists:member(K, Some)] -- Some]),
    ets:safe_fixtable(S, false),
    erlang:display(lists:sort(ets:select(S, [{{'$1', '_'}, [], ['$1']}])) =:= lists:sort(Some ++ [K || K <- Some, Type =:= bag orelse Type =:= duplicate_bag])).

invalid() ->
    T = filled(ordered_set, {3, 1}),
    {_, C} = ets:select(T, [{'_', [], ['$_']}], 1),
    S = filled(set, {3, 1}),
    erlang:display([try ets:select(setelement(At, C, V)) catch error:R -> R end || {At, V} <- [{1, S}, {1, x}, {4, x}, {5, x}, {5, make_ref()}]]),
    erlang:display([try ets:select(V) catch error:R -> R end || V <- [x, {}, {T}, [], 1, {T, 1, 2}]]).

ways() -> [match, match_object, select, select_reverse].

first(match, T, P, L) -> ets:match(T, P, L);
first(match_object, T, P, L) -> ets:match_object(T, P, L);
first(select, T, P, L) -> ets:select(T, [{P, [], ['$_']}], L);
first(select_reverse, T, P, L) -> ets:select_reverse(T, [{P, [], ['$_']}], L).

%% The numbers of results, and whether the end comes with the last of them.
steps(Way, Part) ->
    case Part of
        '$end_of_table' -> ['end'];
        {Results, '$end_of_table'} -> [{length(Results), 'end'}];
        {Results, C} -> [length(Results) | steps(Way, next(Way, C))]
    end.

all(Way, Part) ->
    case Part of
        '$end_of_table' -> [];
        {Results, '$end_of_table'} -> [Results];
        {Results, C} -> [Results | all(Way, next(Way, C))]
    end.

next(match, C) -> ets:match(C);
next(match_object, C) -> ets:match_object(C);
next(select, C) -> ets:select(C);
next(select_reverse, C) -> ets:select_reverse(C).
