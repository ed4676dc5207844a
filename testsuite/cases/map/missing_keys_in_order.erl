%% Several missing keys: an update, a pattern and a chain of gets name the first of them in a fixed order.
-module(missing_keys_in_order).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    M = id(#{a => 1}),
    Big = maps:from_list([{N, N} || N <- lists:seq(1, 40)]),
    [erlang:display([failure(fun() -> F(Map) end) || Map <- [#{}, M, Big, #{c => 1, b => 2}, a, []]]) || F <- [
        fun(X) -> maps:size(X#{b := 1}) end,
        fun(X) -> maps:size(X#{52 := 1, 51 := 2, 50 := 3}) end,
        fun(X) -> maps:size((X#{c := 1})#{b := 2}) end,
        fun(X) -> maps:size(X#{a => 1, b := 2}) end,
        fun(X) -> maps:size((X#{zz => 1})#{a := 2}) end,
        fun(X) -> maps:size(X#{1 := 1, 41 := 2}) end,
        fun(X) -> maps:size(X#{"k" := 1}) end,
        fun(X) -> maps:size(X#{{id(k)} := 1}) end,
        fun(X) -> map_get(b, X) + map_get(c, X) end,
        fun(X) -> maps:get(c, X) + maps:get(b, X) end,
        fun(X) -> maps:update(z, 1, X) end,
        fun(X) -> maps:update_with(z, fun(V) -> V end, X) end,
        fun(X) -> maps:take(z, X) end,
        fun(X) -> #{b := B, c := C} = X, {B, C} end,
        fun(X) -> case X of #{a := A} -> A; #{b := B, c := C} -> {B, C}; #{1 := V, 40 := W} -> {V, W} end end]].

failure(F) ->
    try F() of V when is_map(V) -> map_size(V); V -> V
    catch C:{T, X} when is_map(X), map_size(X) > 3 -> {C, T, big}; C:R -> {C, R} end.
