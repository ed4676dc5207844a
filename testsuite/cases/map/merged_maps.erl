%% merge/2 returns the first map if the second is empty, and the second if it has all keys. Before OTP 26 it does so only for large
%% maps. Which of several missing keys the error names, and the steps of iterators.
%% out27: small maps too; an iterator may be a list of keys
%% out29: a list of keys is looked up as far as the keys are there
-module(merged_maps).
-export([main/0, id/1]).

main() ->
    Small = id(#{1 => a, 2 => b}),
    Large = maps:from_list([{I, I} || I <- lists:seq(1, 50)]),
    Less = fun(V) -> maps:from_list([{I, V} || I <- lists:seq(1, 40)]) end,
    Pairs = [{Small, #{}}, {#{}, Small}, {Small, Small}, {Large, #{}}, {#{}, Large}, {Large, Large}, {Large, Small}, {#{1 => a}, Small}, {#{1 => c}, Small},
             {Small, #{1 => c}}, {#{1 => 1}, Large}, {#{}, #{}}, {Large, Less(x)}, {Less(y), Large}, {Less(x), maps:without([1], Large)},
             {maps:from_list([{I, I} || I <- lists:seq(1, 50)]), Large}, {id(#{2 => 5}), id(#{2 => 6})}, {id(#{3 => 5}), id(#{2 => 6})}],
    [erlang:display({map_size(A), map_size(B), erts_debug:same(maps:merge(A, B), A) orelse {erts_debug:same(maps:merge(A, B), B), maps:merge(A, B) =:= B}}) || {A, B} <- Pairs],
    missing(Small),
    missing(Large),
    missing(#{}),
    iterators().

missing(M) ->
    Z = id(1000), Y = id(999),
    Updates = [fun() -> M#{100 := 1} end, fun() -> M#{100 := 1, 101 := 2} end, fun() -> M#{101 := 2, 100 := 1} end, fun() -> M#{1 := 1, 101 := 2, 100 := 1} end,
               fun() -> M#{"x" := 3, 100 := 1, {} := 2} end, fun() -> M#{{} := 3, "x" := 1, 100 := 2} end, fun() -> M#{2.0 := 1, 200 := 1} end, fun() -> M#{200.0 := 1, 200 := 1} end,
               fun() -> M#{Z := 1, Y := 2} end, fun() -> M#{Y := 1, Z := 2} end, fun() -> M#{Z := 4, 60 := 2, Y := 3, 70 := 1} end, fun() -> M#{new => 1, 200 := 1, 100 := 1} end,
               fun() -> M#{<<"z">> := 1, 500 := 1, {} := 1, [] := 1} end, fun() -> maps:get(100, M) end, fun() -> maps:update(100, 1, M) end, fun() -> map_get(100, M) end],
    erlang:display({map_size(M), [try F() catch error:Reason -> Reason end || F <- Updates]}).

iterators() ->
    M = #{1 => a, 2 => b},
    erlang:display([maps:iterator(M), maps:next(maps:iterator(M)), maps:next(maps:iterator(#{})), maps:iterator(#{})]),
    [erlang:display(try_it(fun() -> I = maps:iterator(M, Order), {I, maps:next(I)} end)) || Order <- [ordered, reversed, undefined, fun(A, B) -> A >= B end, x]],
    Big = maps:from_list([{I, I} || I <- lists:seq(1, 40)]),
    erlang:display(try_it(fun() -> maps:next(maps:iterator(Big, ordered)) end)),
    [erlang:display(try_it(fun() -> maps:next(I) end)) || I <- [x, [], none, [0 | x], [0 | #{}], [0 | M], [5 | M], [-1 | M], {a, 1, none}, {a, 1, x}, [[2] | M], [[1, 2] | M],
                                                                  [[1, 3] | M], [[3] | M], [[1 | x] | M], [[] | M]]],
    [erlang:display(try_it(F)) || F <- [fun() -> maps:to_list([0 | M]) end, fun() -> maps:to_list(maps:iterator(M)) end, fun() -> maps:map(fun(_, V) -> V end, [0 | M]) end]].

try_it(F) -> try F() catch error:Reason -> Reason end.

id(X) -> X.
