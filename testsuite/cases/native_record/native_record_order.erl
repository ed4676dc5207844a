%% Native records are ordered between tuples and maps: by module, name, export, number of fields, fields, and then values.
%% releases: 29
-module(native_record_order).
-export([main/0, id/1]).

-record #r{a, b = 0}.
-record #s{}.

main() ->
    Make = fun(Module, Name, Fields, Exported) -> records:create(Module, Name, Fields, #{is_exported => Exported}) end,
    Records = [
        {1, Make(a, z, [], false)},
        {2, Make(a, z, [{x, 5}], false)},
        {3, Make(a, z, [], true)},
        {4, Make(a, z, [{x, 1}], true)},
        {5, Make(a, z, [{x, 1.5}], true)},
        {6, Make(a, z, [{x, 2}], true)},
        {7, Make(a, z, [{x, []}], true)},
        {8, Make(a, z, [{y, 0}], true)},
        {9, Make(a, z, [{x, 1}, {y, 1}], true)},
        {10, Make(a, z, [{x, 1}, {y, 5}], true)},
        {11, Make(a, z, [{x, 1}, {z, 0}], true)},
        {12, Make(a, z, [{y, 0}, {x, 1}], true)},
        {13, Make(a, z, [{y, 5}, {x, 0}], true)},
        {14, Make(a, zz, [], false)},
        {15, Make(b, a, [], false)},
        {16, Make(b, a, [{x, Make(a, a, [], true)}], false)},
        {17, Make(b, a, [{x, {}}], false)},
        {18, Make(b, a, [{x, #{}}], false)}
    ],
    Sorted = lists:keysort(2, lists:reverse(Records)),
    erlang:display([Number || {Number, _} <- Sorted]),
    erlang:display([[compare(X, Y) || {_, Y} <- Records] || {_, X} <- Records]),
    Others = [1, 2.5, 1 bsl 70, a, make_ref(), fun id/1, self(), {}, {1, 2, 3, 4}, #{}, #{a => 1}, [], [1], <<>>, <<1:3>>],
    erlang:display([compare(#s{}, Other) || Other <- Others]),
    erlang:display([compare(id(Other), #s{}) || Other <- Others]),
    erlang:display([id(#s{}) =:= Other orelse id(#s{}) == Other || Other <- Others]),
    erlang:display({#r{a = 1} == id(#r{a = 1.0}), #r{a = 1} =:= id(#r{a = 1.0}), #r{a = 1} /= id(#r{a = 1.0})}),
    erlang:display({#r{a = [{1.0}]} == id(#r{a = [{1}]}), #r{a = [{1.0}]} =:= id(#r{a = [{1}]})}),
    erlang:display({#r{a = 0.0} == id(#r{a = -0.0}), #r{a = 0.0} =:= id(#r{a = -0.0})}),
    Copy = Make(?MODULE, r, [{a, 1}, {b, 0}], false),
    erlang:display({#r{a = 1} =:= Copy, #r{a = 1} == Copy, Copy =:= Make(?MODULE, r, [{a, 1}, {b, 0}], false)}),
    erlang:display({#r{a = 1} =:= Make(?MODULE, r, [{b, 0}, {a, 1}], false), #r{a = 1} =:= Make(?MODULE, r, [{a, 1}, {b, 0}], true)}),
    Map = #{#r{a = 1} => one, #r{a = 1.0} => float, #s{} => s},
    erlang:display({maps:get(Copy, Map), maps:get(#r{a = id(1.0)}, Map), is_map_key(#r{a = 2}, Map), map_size(Map#{Copy => 1})}),
    Big = maps:from_list([{#r{a = N}, N} || N <- lists:seq(1, 100)]),
    erlang:display([maps:get(#r{a = N}, Big, none) || N <- [1, 50, 100, 101]]),
    erlang:display(map_size(Big#{Copy => 7, #r{a = 101} => 8})),
    erlang:display(lists:usort([Copy, #r{a = 1}, #r{a = 1.0}, #s{}]) =:= [#r{a = 1}, #s{}]),
    erlang:display([max(#r{a = 1}, #r{a = 2}) =:= #r{a = 2}, min(#r{a = 1}, {}) =:= {}, lists:member(Copy, [a, #r{a = 1}])]),
    erlang:display(lists:sort(fun(X, Y) -> X >= Y end, [#r{a = 1}, #r{a = 3}, #r{a = 2}]) =:= [#r{a = 3}, #r{a = 2}, #r{a = 1}]),
    erlang:display(deep(100000) =:= deep(100000)),
    erlang:display(compare(deep(100000), deep(100001))).

compare(X, Y) when X < Y -> less;
compare(X, Y) when X > Y -> greater;
compare(X, Y) when X =:= Y -> same;
compare(X, Y) when X == Y -> equal.

deep(N) -> lists:foldl(fun(_, Inner) -> #r{a = x, b = Inner} end, #s{}, lists:seq(1, N)).

id(X) -> X.
