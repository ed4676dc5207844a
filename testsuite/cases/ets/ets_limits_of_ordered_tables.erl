%% Ordered tables give the objects of each part in order, and continuations go on behind the last key, whatever is inserted or deleted.
-module(ets_limits_of_ordered_tables).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    T = ets:new(t, [ordered_set]),
    true = ets:insert(T, [{N} || N <- [5, 1, 3.0, 9, a, "b", {1}, 7]]),
    All = [{{'$1'}, [], ['$1']}],
    erlang:display(parts(ets:select(T, All, 3), fun ets:select/1)),
    erlang:display(parts(ets:select_reverse(T, All, 3), fun ets:select_reverse/1)),
    erlang:display(parts(ets:match(T, {'$1'}, 5), fun ets:match/1)),
    erlang:display(parts(ets:match_object(T, '$1', 8), fun ets:match_object/1)),
    {First, C} = ets:select(T, All, 3),
    true = ets:insert(T, [{0}, {5.5}, {zz}]),
    true = ets:delete(T, 5),
    erlang:display({First, parts(ets:select(C), fun ets:select/1)}),
    {Last, D} = ets:select_reverse(T, All, 4),
    true = ets:insert(T, [{100}, {4}]),
    true = ets:delete(T, hd(lists:reverse(Last))),
    erlang:display({Last, parts(ets:select_reverse(D), fun ets:select_reverse/1)}),
    erlang:display([ets:select(T, [{{K}, [], ['$_']}], 2) || K <- [1, 1.0, 3, none]]),
    erlang:display([element(1, ets:select(T, [{{'$1'}, [{Op, '$1', 5}], ['$1']}], 3)) || Op <- ['<', '>', '>=', '=<', '/=', '=/=']]),
    B = ets:new(t, [ordered_set, {keypos, 2}]),
    true = ets:insert(B, [{x, {N, M}} || N <- [1, 2, 3], M <- [a, b]]),
    erlang:display(parts(ets:select(B, [{{'_', {2, '$1'}}, [], ['$1']}], 1), fun ets:select/1)),
    erlang:display(parts(ets:select(B, [{{'_', {'_', b}}, [], ['$_']}], 1), fun ets:select/1)),
    erlang:display(parts(ets:select_reverse(B, [{{'_', {3, '_'}}, [], ['$_']}], 5), fun ets:select_reverse/1)).

parts('$end_of_table', _) -> ['$end_of_table'];
parts({L, C}, Next) -> [L | parts(Next(C), Next)].
