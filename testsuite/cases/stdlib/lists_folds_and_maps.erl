%% Functions of lists that take a fun: maps, folds, filters, searches and partitions.
-module(lists_folds_and_maps).
-export([main/0]).
main() ->
    L = [5, 3, 8, 1, 9, 2],
    erlang:display(lists:map(fun(X) -> X * 2 end, L)),
    erlang:display({lists:foldl(fun(X, A) -> [X | A] end, [], L), lists:foldr(fun(X, A) -> [X | A] end, [], L)}),
    erlang:display({lists:filter(fun(X) -> X > 4 end, L), lists:partition(fun(X) -> X rem 2 =:= 0 end, L)}),
    erlang:display({lists:any(fun(X) -> X > 8 end, L), lists:all(fun(X) -> X > 1 end, L), lists:any(fun(_) -> true end, []), lists:all(fun(_) -> false end, [])}),
    erlang:display({lists:takewhile(fun(X) -> X > 2 end, L), lists:dropwhile(fun(X) -> X > 2 end, L), lists:splitwith(fun(X) -> X =/= 1 end, L)}),
    erlang:display({lists:mapfoldl(fun(X, A) -> {X + A, A + 1} end, 0, L), lists:mapfoldr(fun(X, A) -> {X + A, A + 1} end, 0, L)}),
    erlang:display(lists:flatmap(fun(X) -> lists:duplicate(X rem 3, X) end, L)),
    erlang:display(lists:filtermap(fun(X) when X > 5 -> {true, {big, X}}; (X) -> X =:= 1 end, L)),
    erlang:display({lists:search(fun(X) -> X < 3 end, L), lists:search(fun(X) -> X > 10 end, L)}),
    erlang:display({lists:zipwith(fun(A, B) -> A - B end, L, lists:reverse(L)), lists:zipwith3(fun(A, B, C) -> {A, B, C} end, [1], [2], [3])}),
    lists:foreach(fun(X) -> erlang:display({each, X}) end, [1, 2]),
    erlang:display(lists:keymap(fun(X) -> X + 1 end, 2, [{a, 1}, {b, 2}])),
    erlang:display(try lists:map(fun(X) -> 10 div X end, [1, 0]) catch error:R -> R end),
    erlang:display(try lists:foldl(fun(X, _) when X > 3 -> throw(X); (X, A) -> X + A end, 0, [1, 2, 5, 7]) catch T -> T end),
    erlang:display(try lists:map(fun(X) -> X end, [1 | 2]) catch error:R2 -> R2 end).
