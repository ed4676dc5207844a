%% Quicksort, mergesort and insertion sort agree, on keys that repeat, run up and run down.
-module(sorting_by_hand).
-export([main/0]).
main() ->
    L = numbers(500, 42),
    erlang:display(quick(lists:sublist(L, 40))),
    S = lists:sort(L),
    erlang:display(S =:= quick(L)),
    erlang:display(S =:= merge(L)),
    erlang:display(S =:= insertion(L)),
    erlang:display(quick([])),
    erlang:display(merge([c, 1, "s", {t}, 2.0, b, <<1>>, a, [], #{}])),
    erlang:display(insertion(lists:seq(20, 1, -1))),
    erlang:display(merge(lists:seq(1, 20))).

numbers(0, _) -> [];
numbers(N, Seed) -> [Seed rem 200 | numbers(N - 1, (Seed * 1103515245 + 12345) rem 2147483648)].

quick([]) -> [];
quick([Pivot | Rest]) ->
    {Small, Large} = split(Pivot, Rest, [], []),
    quick(Small) ++ [Pivot | quick(Large)].

split(_, [], Small, Large) -> {Small, Large};
split(P, [X | Xs], Small, Large) when X < P -> split(P, Xs, [X | Small], Large);
split(P, [X | Xs], Small, Large) -> split(P, Xs, Small, [X | Large]).

merge([]) -> [];
merge([X]) -> [X];
merge(L) ->
    {A, B} = halve(L, [], []),
    join(merge(A), merge(B)).

halve([], A, B) -> {A, B};
halve([X | Xs], A, B) -> halve(Xs, [X | B], A).

join([], B) -> B;
join(A, []) -> A;
join([X | A], [Y | _] = B) when X =< Y -> [X | join(A, B)];
join(A, [Y | B]) -> [Y | join(A, B)].

insertion(L) -> insertion(L, []).

insertion([], Sorted) -> Sorted;
insertion([X | Xs], Sorted) -> insertion(Xs, insert(X, Sorted)).

insert(X, [Y | Ys]) when X > Y -> [Y | insert(X, Ys)];
insert(X, Ys) -> [X | Ys].
