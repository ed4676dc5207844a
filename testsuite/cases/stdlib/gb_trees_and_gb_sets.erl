%% General balanced trees and sets: hundreds of insertions and deletions, iteration in order, balance.
-module(gb_trees_and_gb_sets).
-export([main/0]).
main() ->
    Keys = [N * 37 rem 211 || N <- lists:seq(1, 210)],
    T = lists:foldl(fun(K, Acc) -> gb_trees:insert(K, {K}, Acc) end, gb_trees:empty(), Keys),
    erlang:display({gb_trees:size(T), gb_trees:smallest(T), gb_trees:largest(T)}),
    erlang:display(gb_trees:keys(T) =:= lists:seq(1, 210)),
    erlang:display({gb_trees:lookup(5, T), gb_trees:lookup(500, T), gb_trees:get(7, T), gb_trees:is_defined(0, T)}),
    T2 = lists:foldl(fun gb_trees:delete/2, T, lists:seq(1, 210, 2)),
    erlang:display({gb_trees:size(T2), lists:sum(gb_trees:keys(T2))}),
    T3 = gb_trees:enter(4, changed, gb_trees:enter(1, back, T2)),
    erlang:display({gb_trees:get(4, T3), gb_trees:get(1, T3), gb_trees:size(T3)}),
    {K, V, T4} = gb_trees:take_smallest(T3),
    erlang:display({K, V, gb_trees:size(T4), element(1, gb_trees:take_largest(T4))}),
    erlang:display(list_to_tuple(walk(gb_trees:next(gb_trees:iterator_from(200, T))))),
    erlang:display(gb_trees:to_list(gb_trees:map(fun(K1, _) -> K1 * 2 end, gb_trees:from_orddict([{1, a}, {2, b}])))),
    erlang:display(gb_trees:balance(gb_trees:from_orddict([{N, N} || N <- lists:seq(1, 7)]))),
    erlang:display([try F() catch error:R -> R end || F <- [fun() -> gb_trees:insert(5, x, T) end, fun() -> gb_trees:delete(500, T) end, fun() -> gb_trees:get(500, T) end, fun() -> gb_trees:update(500, x, T) end]]),
    A = gb_sets:from_list([5, 1, 3, 5]),
    B = gb_sets:from_ordset([3, 4, 5]),
    erlang:display([gb_sets:to_list(S) || S <- [A, B, gb_sets:union(A, B), gb_sets:intersection(A, B), gb_sets:subtract(A, B), gb_sets:add(2, A), gb_sets:del_element(1, A), gb_sets:filter(fun(X) -> X > 2 end, A)]]),
    erlang:display({gb_sets:is_element(3, A), gb_sets:is_subset(A, B), gb_sets:size(A), gb_sets:smallest(A), gb_sets:largest(A), gb_sets:fold(fun(X, S) -> X + S end, 0, A), gb_sets:is_disjoint(A, gb_sets:singleton(9))}),
    Large = lists:foldl(fun gb_sets:add/2, gb_sets:new(), [N * N rem 1009 || N <- lists:seq(1, 1000)]),
    erlang:display({gb_sets:size(Large), element(1, gb_sets:take_smallest(Large)), element(1, gb_sets:take_largest(Large))}).

walk(none) -> [];
walk({K, {K}, Iterator}) -> [K | walk(gb_trees:next(Iterator))].
