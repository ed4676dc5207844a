%% An update of a map that sets the values that it has returns the map itself; new values keep the tuple of keys.
%% releases: 27, 29
-module(updates_that_change_nothing).
-export([main/0, id/1]).

main() ->
    Nested = id(#{nested => map}),
    Map = id(#{1 => a, 2 => b, 3.0 => c, 4 => [d], five => e, nested => Nested}),
    Four = element(4, {x, x, x, maps:get(4, Map)}),
    erlang:display({exact, [same(Map, New) || New <- [
        Map#{1 := a},
        Map#{1 := a, 2 := b},
        Map#{nested := Nested, five := e},
        Map#{1 := a, 2 := b, 4 := Four, five := e},
        Map#{1 := a, 2 := b, 3.0 := c, 4 := Four, five := e, nested := Nested}
    ]]}),
    erlang:display({assoc, [same(Map, New) || New <- [
        Map#{1 => a},
        Map#{1 => a, nested => Nested},
        Map#{3.0 => c, 4 => Four},
        Map#{1 => a, 2 => b, 3.0 => c, 4 => Four, five => e, nested => Nested},
        maps:put(1, a, Map),
        maps:update(five, e, Map),
        maps:remove(absent, Map)
    ]]}),
    Changed = [
        Map#{1 := b},
        Map#{1 := a, 2 := c},
        Map#{1 => b, nested => Nested},
        Map#{1 => 1, 2 => 2, 3.0 => 3, 4 => 4, five => 5, nested => 6},
        Map#{nested => Nested#{more => 1}}
    ],
    [erlang:display({same(Map, New), same(keys(Map), keys(New)), sorted(New)}) || New <- Changed],
    erlang:display([same(Map, New) || New <- [Map#{six => f}, Map#{1 => a, six => f}]]),
    %% The heap stays usable after a copy that was given up.
    erlang:display(sorted(lists:foldl(fun(N, M) -> M#{1 := a, 2 := N div 50} end, Map, lists:seq(1, 100)))),
    Big = maps:from_list([{N, N} || N <- lists:seq(1, id(40))]),
    erlang:display([same(Big, New) || New <- [Big#{1 := 1}, Big#{1 := 1, 40 := 40}, Big#{7 => 7}, Big#{7 => 8}]]).

same(Old, New) -> erts_debug:same(Old, New).

keys(Map) -> erts_internal:map_to_tuple_keys(Map).

sorted(Map) -> [{Key, Value} || {Key, Value} <- lists:sort(maps:to_list(Map)), Key =/= nested].

id(X) -> X.
