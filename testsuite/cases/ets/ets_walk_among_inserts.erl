%% A walk in parts over a table held fixed meets each object that stays once, whatever comes in before it.
-module(ets_walk_among_inserts).
-export([main/0]).

main() ->
    [erlang:display([Type, Limit, walk(Type, Limit)]) || Type <- [set, bag, duplicate_bag, ordered_set], Limit <- [1, 2, 7]].

walk(Type, Limit) ->
    T = ets:new(table, [Type, public]),
    ets:insert(T, [{N, stays} || N <- lists:seq(1, 300)]),
    ets:safe_fixtable(T, true),
    Met = parts(T, ets:select(T, [{{'$1', stays}, [], ['$1']}], Limit), 1),
    ets:safe_fixtable(T, false),
    [length(Met), lists:sort(Met) =:= lists:seq(1, 300), ets:info(T, size)].

parts(_, '$end_of_table', _) ->
    [];
parts(T, {Some, Continuation}, K) ->
    ets:insert(T, [{{K, L}, comes} || L <- lists:seq(1, 4)]),
    ets:delete(T, {K - 1, 1}),
    Some ++ parts(T, ets:select(Continuation), K + 1).
