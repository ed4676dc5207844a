%% Property lists: bare atoms, first and all values, normalising and expanding.
-module(proplists_operations).
-export([main/0]).
main() ->
    P = [a, {b, 1}, {c, 2, extra}, {b, 3}, {d, false}, {"s", text}, 5, {e, [x, y]}],
    erlang:display([proplists:get_value(K, P) || K <- [a, b, c, d, "s", e, zz]]),
    erlang:display({proplists:get_value(zz, P, none), proplists:get_bool(a, P), proplists:get_bool(d, P), proplists:get_bool(zz, P), proplists:is_defined(b, P), proplists:is_defined(zz, P)}),
    erlang:display({proplists:get_all_values(b, P), proplists:lookup(b, P), proplists:lookup(a, P), proplists:lookup_all(b, P), proplists:lookup(zz, P)}),
    erlang:display({proplists:delete(b, P), lists:sort(proplists:get_keys(P)), proplists:append_values(e, P)}),
    erlang:display({proplists:compact([{a, true}, {b, false}]), proplists:unfold([a, {b, 1}]), proplists:property(a, true), proplists:property(a, 1)}),
    erlang:display(proplists:expand([{{a, true}, [x, y]}], [a, {a, false}, z])),
    erlang:display(proplists:substitute_aliases([{colour, color}], [{colour, red}, colour])),
    erlang:display(proplists:substitute_negations([{no_x, x}], [no_x, {no_x, false}, x])),
    erlang:display(proplists:normalize([no_x, {colour, red}, a], [{negations, [{no_x, x}]}, {aliases, [{colour, color}]}, {expand, [{a, [b, c]}]}])),
    erlang:display(proplists:split([{c, 2}, {e, 1}, a, {c, 3, 4}, d, {b, 5}, b], [a, b, c])),
    erlang:display(lists:sort(maps:to_list(proplists:to_map([a, {b, 1}, {b, 2}])))).
