%% element/2, setelement/3, delete_element/2 and others: indexes at both ends of tuples of many sizes, and indexes that are none.
-module(indexes_at_the_ends).
-compile([nowarn_deprecated_function]).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Sizes = [0, 1, 2, 3, 16, 255, 256, 1025],
    Natives = [{element, fun erlang:element/2}, {setelement, fun(I, T) -> setelement(I, T, new) end}, {delete_element, fun erlang:delete_element/2}, {insert_element, fun(I, T) -> erlang:insert_element(I, T, new) end}],
    [erlang:display({Name, N, [try short(F(I, id(list_to_tuple(lists:seq(1, N))))) catch C:R -> {C, R} end || I <- lists:usort([-1, 0, 1, N, N + 1, N + 2])]}) || {Name, F} <- Natives, N <- Sizes],
    [erlang:display({Name, [try F(I, id({a, b})) catch C:R -> {C, R} end || I <- id([1.0, a, [], 1 bsl 64, -(1 bsl 64), 1 bsl 26, {1}, <<1>>, "1"])]}) || {Name, F} <- Natives],
    [erlang:display({Name, [try F(1, T) catch C:R -> {C, R} end || T <- id([a, [], [a], #{1 => a}, 1, <<"a">>, fun id/1 =:= 1])]}) || {Name, F} <- Natives],
    erlang:display([try short(erlang:make_tuple(N, x)) catch C:R -> {C, R} end || N <- id([0, 1, 300, -1, a, 1.0, 1 bsl 24, 1 bsl 64])]),
    erlang:display([try erlang:make_tuple(3, d, L) catch C:R -> {C, R} end || L <- id([[], [{1, a}], [{3, c}, {1, a}, {3, e}], [{0, a}], [{4, a}], [{a, 1}], [a], a, [{1, a} | b], [{1, a, b}], [{1.0, a}]])]),
    erlang:display([try short(erlang:append_element(T, z)) catch C:R -> {C, R} end || T <- id([{}, {a}, list_to_tuple(lists:seq(1, 300)), [], a])]).

short(T) when is_tuple(T), tuple_size(T) > 4 -> {tuple_size(T), element(1, T), element(tuple_size(T), T), erlang:phash2(T)};
short(T) -> T.
