%% The BIFs of maps, on small and large maps.
-module(map_native_functions).
-export([main/0, id/1]).
main() ->
    Small = #{1 => a, 2 => b, 3 => c},
    Large = maps:from_list([{K, -K} || K <- lists:seq(1, 100)]),
    erlang:display({maps:find(1, id(Small)), maps:find(9, id(Small)), maps:find(50, id(Large)), maps:find(101, id(Large))}),
    erlang:display({maps:get(1, Small, none), maps:get(4, Small, none), maps:get(100, Large, none), maps:get(0, Large, none)}),
    erlang:display({maps:put(4, d, Small), maps:put(1, z, Small), maps:update(1, z, Small), maps:remove(2, Small), maps:remove(7, Small)}),
    erlang:display({maps:take(1, Small), maps:take(9, Small), element(1, maps:take(7, Large)), map_size(element(2, maps:take(7, Large)))}),
    erlang:display({maps:keys(Small), maps:values(Small), maps:to_list(Small), lists:sort(maps:keys(Large)) =:= lists:seq(1, 100), lists:sort(maps:values(Large)) =:= lists:seq(-100, -1)}),
    erlang:display({maps:merge(Small, #{3 => z, 4 => y}), maps:merge(#{3 => z, 4 => y}, Small), maps:merge(Small, #{}), maps:merge(#{}, Small)}),
    Merged = maps:merge(Large, Small),
    erlang:display({map_size(Merged), [maps:get(K, Merged) || K <- [1, 2, 3, 4, 100]]}),
    Other = maps:merge(Small, Large),
    erlang:display({map_size(Other), [maps:get(K, Other) || K <- [1, 2, 3, 4, 100]]}),
    Both = maps:merge(Large, maps:from_list([{K, K} || K <- lists:seq(51, 200)])),
    erlang:display({map_size(Both), lists:sum(maps:values(Both))}),
    erlang:display({maps:from_list([]), maps:from_list([{1, a}, {2, b}, {1, c}]), maps:from_keys([1, 2, 3, 2], v), map_size(maps:from_keys(lists:seq(1, 77), v))}),
    erlang:display({maps:new(), maps:size(Small), maps:is_key(1, Small), maps:is_key(9, Small)}),
    Duplicates = maps:from_list([{K rem 50, K} || K <- lists:seq(1, 1000)]),
    erlang:display({map_size(Duplicates), lists:sum(maps:values(Duplicates))}).

id(X) -> X.
