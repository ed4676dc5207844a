%% Functions that take and return functions: composition, currying, folds, Church numerals and a fixed point.
-module(higher_order).
-export([main/0, id/1]).
main() ->
    Inc = fun(X) -> X + 1 end,
    Double = fun(X) -> X * 2 end,
    erlang:display((compose(Inc, Double))(5)),
    erlang:display((compose_all([Inc, Double, Inc, fun(X) -> X * X end]))(3)),
    Add = curry(fun(A, B, C) -> {A, B, C} end),
    erlang:display(((Add(1))(2))(3)),
    erlang:display(map(fun(X) -> {X} end, [a, b, c])),
    erlang:display(foldl(fun(X, Acc) -> [X | Acc] end, [], [1, 2, 3])),
    erlang:display(foldr(fun(X, Acc) -> X - Acc end, 0, [10, 3, 2])),
    Three = church(3),
    Four = church(4),
    erlang:display({to_int(Three), to_int(plus(Three, Four)), to_int(times(Three, Four)), to_int(Three(Four))}),
    Fact = fix(fun(Self) -> fun(0) -> 1; (N) -> N * Self(N - 1) end end),
    erlang:display(Fact(25)),
    erlang:display([F(10) || F <- [fun(X) -> X + N end || N <- lists:seq(1, 5)]]),
    Counter = counter(0),
    erlang:display(count(Counter, 5)),
    Table = [{plus, fun(A, B) -> A + B end}, {minus, fun(A, B) -> A - B end}, {max, fun erlang:max/2}],
    erlang:display([{Name, F(7, 12)} || {Name, F} <- Table]),
    erlang:display(pipeline(5, [Inc, fun integer_to_list/1, fun lists:reverse/1, fun(S) -> S ++ S end, fun erlang:list_to_integer/1, Double])).

compose(F, G) -> fun(X) -> F(G(X)) end.

compose_all([]) -> fun id/1;
compose_all([F | Fs]) -> compose(F, compose_all(Fs)).

curry(F) -> fun(A) -> fun(B) -> fun(C) -> F(A, B, C) end end end.

map(_, []) -> [];
map(F, [X | Xs]) -> [F(X) | map(F, Xs)].

foldl(_, Acc, []) -> Acc;
foldl(F, Acc, [X | Xs]) -> foldl(F, F(X, Acc), Xs).

foldr(_, Acc, []) -> Acc;
foldr(F, Acc, [X | Xs]) -> F(X, foldr(F, Acc, Xs)).

church(0) -> fun(_) -> fun(X) -> X end end;
church(N) ->
    M = church(N - 1),
    fun(F) -> fun(X) -> F((M(F))(X)) end end.

plus(A, B) -> fun(F) -> fun(X) -> (A(F))((B(F))(X)) end end.

times(A, B) -> fun(F) -> A(B(F)) end.

to_int(N) -> (N(fun(X) -> X + 1 end))(0).

fix(F) ->
    G = fun(H) -> F(fun(X) -> (H(H))(X) end) end,
    G(G).

counter(N) -> fun() -> {N, counter(N + 1)} end.

count(_, 0) -> [];
count(C, Left) ->
    {N, Next} = C(),
    [N | count(Next, Left - 1)].

pipeline(X, []) -> X;
pipeline(X, [F | Fs]) -> pipeline(F(X), Fs).

id(X) -> X.
