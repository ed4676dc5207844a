%% ets:test_ms/2 with maps in heads, guards and bodies: keys must be there, and bodies make maps.
-module(match_spec_trials_of_maps).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Objects = id([{a, #{}}, {a, #{k => 1}}, {a, #{k => 1, l => 2}}, {b, #{k => #{l => 2}}}, {b, #{1 => x, 1.0 => y}}, {#{k => 1}, #{k => 1}}, {a, [#{k => 1}]}, {c, maps:from_list([{N, N} || N <- lists:seq(1, 40)])}]),
    Specs = id([[{{'$1', #{}}, [], ['$1']}],
                [{{'_', #{k => '$1'}}, [], ['$1']}],
                [{{'_', #{k => '$1', l => '$2'}}, [], [{{'$1', '$2'}}]}],
                [{{'_', #{k => #{l => '$1'}}}, [], ['$1']}],
                [{{'_', #{1 => '$1'}}, [], ['$1']}],
                [{{'_', #{1.0 => '$1'}}, [], ['$1']}],
                [{{#{k => '$1'}, #{k => '$1'}}, [], ['$1']}],
                [{{'_', [#{k => '$1'}]}, [], ['$1']}],
                [{{'_', '$1'}, [{is_map, '$1'}, {'>', {map_size, '$1'}, 0}], [{map_size, '$1'}]}],
                [{{'_', '$1'}, [{is_map_key, k, '$1'}], [{map_get, k, '$1'}]}],
                [{{'_', '$1'}, [{'=:=', {map_get, k, '$1'}, 1}], [ok]}],
                [{{'_', '$1'}, [{'==', '$1', #{k => 1}}], [#{found => '$1'}]}],
                [{{'_', '$1'}, [{'==', '$1', {const, #{k => 1}}}], [{const, #{found => '$1'}}]}],
                [{{'$1', '$2'}, [{'<', {map_size, '$2'}, 9}, {is_map_key, '$1', #{a => 1, c => 2}}], [#{'$1' => {{'$1', x}}, '$2' => 1}]}],
                [{{'_', #{40 => '$1', 1 => '$2'}}, [], ['$$']}],
                [{{'_', #{k => '_', l => '_'}}, [], [{map_get, none, '$_'}]}],
                [{{'_', '$1'}, [{map_get, none, '$1'}], [no]}, {'_', [], [second]}]]),
    [erlang:display([result(ets:test_ms(O, S)) || O <- Objects]) || S <- Specs],
    [erlang:display(try ets:test_ms({a, #{}}, S) of {error, E} -> {error, length(E)}; R -> R catch C:R -> {C, R} end) ||
        S <- id([[{{'_', #{'$1' => 1}}, [], [x]}], [{{'_', #{'_' => 1}}, [], [x]}], [{#{}, [], [x]}], [{'$1', [{map_get, k}], [x]}], [{'$1', [{is_map_key, k, '$2'}], [x]}], [{'_', [], [#{a => {foo, 1}}]}]])].

result({ok, M}) when is_map(M), map_size(M) > 3 -> {map, map_size(M)};
result({ok, #{} = M}) -> {ok, lists:sort(maps:to_list(M))};
result(R) -> R.
