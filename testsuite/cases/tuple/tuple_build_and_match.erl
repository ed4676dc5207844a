%% Tuples of every size are built and matched by size and by content.
-module(tuple_build_and_match).
-export([main/0, id/1]).
main() ->
    Ts = [{}, {a}, {a, 1}, {b, 1}, {a, 1, 2}, {a, {b, {c, 3}}}, {1, 2, 3, 4, 5, 6, 7, 8}, [], a, {{}}, {[], []}],
    erlang:display([by_size(id(T)) || T <- Ts]),
    erlang:display([by_tag(id(T)) || T <- Ts]),
    {A, {B, [C | D]}, E} = id({1, {2, [3, 4]}, 5}),
    erlang:display({E, D, C, B, A}),
    {X, X, _} = id({same, same, other}),
    erlang:display(X),
    {P = {Q, _}, P} = id({{1, 2}, {1, 2}}),
    erlang:display({P, Q}),
    erlang:display({id(1), {id(2), {id(3), {id(4)}}}, id({})}).

by_size({}) -> 0;
by_size({_}) -> 1;
by_size({_, _}) -> 2;
by_size({_, _, _}) -> 3;
by_size(T) when tuple_size(T) > 5 -> {large, tuple_size(T), element(8, T)};
by_size(T) when is_tuple(T) -> medium;
by_size(_) -> none.

by_tag({a}) -> just_a;
by_tag({a, N}) when is_integer(N) -> {a, N};
by_tag({a, {Tag, {_, N}}}) -> {nested, Tag, N};
by_tag({a, N, M}) -> {a, N + M};
by_tag({b, N}) -> {b, N};
by_tag({{}}) -> holds_empty;
by_tag({[], L}) -> {lists, L};
by_tag(_) -> other.

id(X) -> X.
