%% An exception leaves ten thousand frames at once, from body recursion, folds and funs; the catcher's variables are intact.
-module(thrown_from_depth).
-export([main/0, id/1]).
main() ->
    Keep = id({keep, [me]}),
    erlang:display({catch down(10000), Keep}),
    erlang:display({catch lists:foldr(fun(500, _) -> throw({at, 500}); (X, Acc) -> X + Acc end, 0, lists:seq(1, 2000)), Keep}),
    erlang:display(layers(0, 100, Keep)),
    erlang:display(search(17, tree(1, 64))),
    erlang:display(search(1000, tree(1, 64))),
    erlang:display(many(3000, 0)),
    erlang:display(product([1, 2, 3, 0, no, 5])),
    erlang:display(product([1, 2, 3, 4, 5])).

down(0) -> throw(bottom);
down(N) -> N + down(N - 1).

layers(N, N, Keep) -> throw({inmost, Keep});
layers(L, N, Keep) ->
    try layers(L + 1, N, Keep) of
        _ -> never
    catch
        throw:{inmost, K} when L rem 2 =:= 0, L > 0 -> throw({outer, L, K});
        throw:{outer, M, K} when L > 0 -> throw({inmost, [M | shorten(K)]});
        throw:T when L > 0 -> throw(T);
        throw:T -> {caught, L, T}
    end.

shorten([H | _]) -> H;
shorten(T) -> T.

tree(Low, High) when Low >= High -> leaf;
tree(Low, High) ->
    Mid = (Low + High) div 2,
    {Mid, tree(Low, Mid), tree(Mid + 1, High)}.

search(X, T) ->
    try visit(X, T, []) of
        _ -> not_found
    catch
        {found, Path} -> Path
    end.

visit(_, leaf, _) -> none;
visit(X, {X, _, _}, Path) -> throw({found, lists:reverse([X | Path])});
visit(X, {Y, L, R}, Path) ->
    {visit(X, L, [Y | Path]), visit(X, R, [Y | Path])}.

many(0, Sum) -> Sum;
many(N, Sum) ->
    try down(N rem 7)
    catch throw:bottom -> many(N - 1, Sum + N)
    end.

product(L) ->
    try lists:foldl(fun(0, _) -> throw(0); (X, P) -> X * P end, 1, L)
    catch P -> P
    end.

id(X) -> X.
