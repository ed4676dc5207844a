%% Lists are built cell by cell and taken apart by patterns of every length, proper and improper.
-module(build_and_match).
-export([main/0, id/1]).
main() ->
    Lists = [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [1 | 2], [1, 2 | 3], [[]], [[], []], [[1] | []], [[1 | 2] | [3]], "ab"],
    erlang:display([shape(id(L)) || L <- Lists]),
    erlang:display([ends(id(L)) || L <- Lists]),
    erlang:display([id(1) | id([2 | id([])])]),
    erlang:display([id(1), id(2) | id(3)]),
    erlang:display([[id(a)], [[id(b)]], [[[id(c)]]] | [id(d)]]),
    [A, [B, C] | D] = id([1, [2, 3], 4, 5]),
    erlang:display({A, B, C, D}),
    [_, _ | [E | _] = Tail] = id([1, 2, 3, 4]),
    erlang:display({E, Tail}),
    [X | [X | _]] = id([same, same, other]),
    erlang:display(X),
    erlang:display(build(10)).

shape([]) -> empty;
shape([_]) -> one;
shape([_, _]) -> two;
shape([_, _, _]) -> three;
shape([_, _ | T]) when is_list(T) -> {more, T};
shape([_, _ | T]) -> {improper, T};
shape([_ | T]) -> {dotted, T}.

ends([[] | _]) -> starts_empty;
ends([[H | T] | _]) -> {inner, H, T};
ends([$a | _]) -> letter;
ends([1, 2 | _]) -> one_two;
ends([1 | T]) when T =:= [] -> only_one;
ends(_) -> other.

build(0) -> [];
build(N) -> [N, {N} | build(N - 1)].

id(X) -> X.
