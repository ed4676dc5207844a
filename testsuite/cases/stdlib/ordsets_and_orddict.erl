%% Ordered sets and dictionaries on lists.
-module(ordsets_and_orddict).
-export([main/0]).
main() ->
    A = ordsets:from_list([3, 1, 2, 3, 1.0]),
    B = ordsets:from_list([2, 4, 6]),
    erlang:display({A, B}),
    erlang:display({ordsets:union(A, B), ordsets:intersection(A, B), ordsets:subtract(A, B), ordsets:union([A, B, [0]])}),
    erlang:display({ordsets:add_element(2, A), ordsets:add_element(5, A), ordsets:del_element(2, A), ordsets:del_element(9, A)}),
    erlang:display({ordsets:is_element(2, A), ordsets:is_element(7, A), ordsets:is_subset([2], A), ordsets:is_disjoint(A, [8]), ordsets:is_set([1, 2]), ordsets:is_set([2, 1]), ordsets:size(A)}),
    erlang:display({ordsets:filter(fun(X) -> X > 1 end, A), ordsets:fold(fun(X, S) -> X + S end, 0, A), ordsets:intersection([A, B, [2]])}),
    D = orddict:from_list([{b, 2}, {a, 1}, {c, 3}]),
    erlang:display({D, orddict:store(b, 20, D), orddict:store(d, 4, D), orddict:erase(a, D)}),
    erlang:display({orddict:fetch(a, D), orddict:find(z, D), orddict:find(c, D), orddict:is_key(b, D), orddict:size(D), orddict:fetch_keys(D)}),
    erlang:display({orddict:append(x, 1, orddict:append(x, 2, [])), orddict:append_list(y, [1, 2], []), orddict:update(a, fun(V) -> V + 10 end, D), orddict:update(q, fun(V) -> V end, init, D), orddict:update_counter(a, 5, D)}),
    erlang:display({orddict:fold(fun(K, V, Acc) -> [{V, K} | Acc] end, [], D), orddict:map(fun(_, V) -> V * 2 end, D), orddict:filter(fun(_, V) -> V > 1 end, D)}),
    erlang:display({orddict:merge(fun(_, X, Y) -> X + Y end, D, [{b, 100}, {z, 26}]), orddict:take(b, D), orddict:take(nope, D)}),
    erlang:display(try orddict:fetch(zz, D) catch error:R -> R end).
