%% An update with := that sets the values that a map has returns the map itself.
-module(exact_updates_that_change_nothing).
-export([main/0, id/1]).

main() ->
    Map = id(#{1 => a, 2 => b, three => [c], four => {d}}),
    #{three := Three, four := Four} = Map,
    erlang:display([erts_debug:same(Map, New) || New <- [
        Map#{1 := a},
        Map#{1 := a, 2 := b},
        Map#{2 := b, three := Three},
        Map#{1 := a, 2 := b, three := Three, four := Four},
        Map#{id(1) := a},
        maps:update(2, b, Map)
    ]]),
    erlang:display([erts_debug:same(Map, New) || New <- [Map#{1 := b}, Map#{1 := a, 2 := a}, Map#{four := {d}}, Map#{three := [x]}]]),
    erlang:display(try Map#{1 := a, 5 := e} catch error:Reason -> Reason end),
    erlang:display(try Map#{1 := b, 5 := e} catch error:Reason2 -> Reason2 end).

id(X) -> X.
