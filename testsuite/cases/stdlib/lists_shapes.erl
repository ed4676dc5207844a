%% Cutting, joining, flattening, zipping and counting with lists.
-module(lists_shapes).
-export([main/0]).
main() ->
    L = [a, b, c, d, e],
    erlang:display({lists:nth(1, L), lists:nth(5, L), lists:nthtail(2, L), lists:nthtail(5, L), lists:last(L), lists:droplast(L)}),
    erlang:display({lists:sublist(L, 3), lists:sublist(L, 2, 2), lists:sublist(L, 10), lists:split(2, L), lists:sublist(L, 6, 1)}),
    erlang:display({lists:append([[1], [2, 3], []]), lists:append("ab", "cd"), lists:concat([a, 1, "b", 2.5]), lists:join(x, [1, 2, 3])}),
    erlang:display({lists:flatten([1, [2, [3, [[4]], []]], 5]), lists:flatten([[], [[]]], [t]), lists:flatlength([1, [2, [3]]])}),
    erlang:display({lists:zip([1, 2], [a, b]), lists:unzip([{1, a}, {2, b}]), lists:zip3([1], [2], [3]), lists:unzip3([{1, 2, 3}, {4, 5, 6}])}),
    erlang:display({lists:seq(1, 5), lists:seq(1, 10, 3), lists:seq(5, 1, -2), lists:seq(1, 0), lists:seq(5, 5)}),
    erlang:display({lists:duplicate(3, x), lists:duplicate(0, x), lists:sum([1, 2.5]), lists:sum([])}),
    erlang:display({lists:delete(b, [a, b, c, b]), lists:subtract([1, 2, 3, 2], [2]), lists:prefix("ab", "abc"), lists:suffix("bc", "abc"), lists:prefix([], [])}),
    erlang:display({lists:keydelete(b, 1, [{a, 1}, {b, 2}]), lists:keyreplace(a, 1, [{a, 1}], {z, 9}), lists:keystore(c, 1, [{a, 1}], {c, 3}), lists:keytake(a, 1, [{a, 1}, {b, 2}])}),
    erlang:display({lists:reverse(L), lists:reverse(L, [z]), lists:enumerate([x, y]), lists:uniq([1, 2, 1, 3, 2])}),
    erlang:display([try F() catch error:R -> R end || F <- [fun() -> lists:nth(0, L) end, fun() -> lists:nth(6, L) end, fun() -> lists:split(6, L) end, fun() -> lists:last([]) end, fun() -> lists:zip([1], []) end, fun() -> lists:seq(1, 5, 0) end, fun() -> lists:sublist(L, -1) end, fun() -> lists:max([]) end, fun() -> lists:sum([a]) end]]).
