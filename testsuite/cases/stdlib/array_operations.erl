%% Functional arrays: growing, fixed, sparse, folded, resized, and what they refuse.
-module(array_operations).
-export([main/0]).
main() ->
    A = lists:foldl(fun(N, Acc) -> array:set(N, N * N, Acc) end, array:new(), [0, 5, 9, 10, 11, 99, 100, 1000]),
    erlang:display({array:size(A), array:sparse_size(A), array:get(5, A), array:get(6, A), array:get(1000, A), array:get(5000, A)}),
    erlang:display(array:sparse_to_orddict(A)),
    F = array:new([{size, 10}, {fixed, true}, {default, 0}]),
    F2 = array:set(3, x, array:set(9, y, F)),
    erlang:display({array:to_list(F2), array:is_fix(F2), array:size(F2), array:default(F2)}),
    erlang:display({array:to_list(array:reset(3, F2)), array:to_list(array:resize(4, F2)), array:to_list(array:from_list([a, b, c])), array:to_orddict(array:from_list([p, q]))}),
    erlang:display({array:foldl(fun(I, V, S) -> S + I * V end, 0, array:from_list(lists:seq(1, 100))), array:foldr(fun(_, V, L) -> [V | L] end, [], array:from_list([1, 2, 3])), array:sparse_foldl(fun(I, _, S) -> S + I end, 0, A)}),
    erlang:display(array:to_list(array:map(fun(I, V) -> {I, V} end, array:from_list([a, b])))),
    erlang:display(array:to_list(array:sparse_map(fun(_, V) -> V + 1 end, array:from_orddict([{1, 10}, {3, 30}], -1)))),
    erlang:display([try G() catch error:R -> R end || G <- [fun() -> array:set(10, z, F) end, fun() -> array:get(10, F) end, fun() -> array:get(-1, A) end, fun() -> array:new(-1) end]]),
    erlang:display({array:size(array:relax(F)), array:size(array:set(20, z, array:relax(F))), array:is_array(A), array:is_array(x)}),
    Large = lists:foldl(fun(N, Acc) -> array:set(N * 7919 rem 5003, N, Acc) end, array:new(5003), lists:seq(0, 5002)),
    erlang:display(lists:sum(array:to_list(Large))).
