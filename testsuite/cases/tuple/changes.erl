%% Tuples made, grown and shrunk by BIFs, and converted to lists and back.
-module(changes).
-export([main/0, id/1]).
main() ->
    erlang:display([erlang:make_tuple(id(N), x) || N <- [0, 1, 3]]),
    erlang:display(erlang:make_tuple(4, none, [{2, b}, {4, d}, {2, bb}])),
    erlang:display([erlang:append_element(id(T), new) || T <- [{}, {1}, {1, 2}]]),
    erlang:display([erlang:insert_element(id(N), {a, b}, new) || N <- [1, 2, 3]]),
    erlang:display([erlang:delete_element(id(N), {a, b, c}) || N <- [1, 2, 3]]),
    erlang:display([list_to_tuple(id(L)) || L <- [[], [1], "ab", [[1], {2}]]]),
    erlang:display([tuple_to_list(id(T)) || T <- [{}, {1}, {1, {2}}, {$a, $b}]]),
    Large = list_to_tuple(lists:seq(1, 1000)),
    erlang:display({tuple_size(Large), element(1, Large), element(1000, Large), lists:sum(tuple_to_list(Large))}),
    Larger = erlang:append_element(Large, last),
    erlang:display({tuple_size(Larger), element(1001, Larger), tuple_size(erlang:delete_element(500, Larger)), element(500, erlang:delete_element(500, Larger))}),
    erlang:display([caught(F) || F <- [fun() -> erlang:make_tuple(id(-1), x) end, fun() -> erlang:make_tuple(id(a), x) end, fun() -> list_to_tuple(id(a)) end, fun() -> list_to_tuple(id([1 | 2])) end, fun() -> tuple_to_list(id([])) end, fun() -> erlang:insert_element(id(4), {a, b}, x) end, fun() -> erlang:insert_element(0, id({a}), x) end, fun() -> erlang:delete_element(id(0), {a}) end, fun() -> erlang:delete_element(2, id({a})) end, fun() -> erlang:append_element(id([]), x) end, fun() -> erlang:make_tuple(2, d, id([{3, x}])) end, fun() -> erlang:make_tuple(2, d, id([x])) end]]).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
