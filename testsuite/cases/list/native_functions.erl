%% The BIFs of lists: member, reverse, keyfind, keymember and keysearch, with == for keys.
-module(native_functions).
-export([main/0, id/1]).
main() ->
    erlang:display([lists:member(id(X), [1, a, 2.0, "s", {t}]) || X <- [1, 1.0, 2, 2.0, a, b, "s", {t}, []]]),
    erlang:display([lists:reverse(id(L)) || L <- [[], [1], [1, 2], [1, 2, 3], "abc"]]),
    erlang:display([lists:reverse(id(L), T) || {L, T} <- [{[], []}, {[], x}, {[1, 2], []}, {[1, 2], [3]}, {[1], y}]]),
    Rows = [{a, 1}, {b, 2, x}, c, {1, z}, {2.0, w}, {b, 9}, {}, {{k}, v}],
    erlang:display([lists:keyfind(id(K), 1, Rows) || K <- [a, b, 1, 1.0, 2, 2.0, {k}, nope]]),
    erlang:display([lists:keyfind(id(K), 2, Rows) || K <- [1, 2, 2.0, z, v, x]]),
    erlang:display([lists:keyfind(id(K), 3, Rows) || K <- [x, 1]]),
    erlang:display([lists:keymember(id(K), 1, Rows) || K <- [a, nope, 1.0]]),
    erlang:display([lists:keysearch(id(K), 1, Rows) || K <- [a, nope, 2]]),
    erlang:display([caught(F) || F <- [fun() -> lists:member(a, id(b)) end, fun() -> lists:member(a, id([b | c])) end, fun() -> lists:member(b, id([b | c])) end, fun() -> lists:reverse(id(a)) end, fun() -> lists:reverse(id([1 | 2])) end,
        fun() -> lists:keyfind(a, id(0), []) end, fun() -> lists:keyfind(a, id(x), []) end, fun() -> lists:keyfind(a, 1, id(b)) end, fun() -> lists:keyfind(a, 1, id([{b} | c])) end, fun() -> lists:keymember(a, 1, id([x | y])) end]]).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
