%% Named funs call themselves, with clauses, guards and captured variables, in tail position and not.
-module(named_and_recursive).
-export([main/0, id/1]).
main() ->
    Base = id(100),
    Sum = fun Loop([], Acc) -> Acc + Base; Loop([X | Xs], Acc) when X > 0 -> Loop(Xs, Acc + X); Loop([_ | Xs], Acc) -> Loop(Xs, Acc) end,
    erlang:display(Sum([1, -2, 3, -4, 5], 0)),
    Fib = fun Fib(N) when N < 2 -> N; Fib(N) -> Fib(N - 1) + Fib(N - 2) end,
    erlang:display([Fib(N) || N <- [0, 1, 10, 15]]),
    Count = fun Count(0) -> done; Count(N) -> Count(N - 1) end,
    erlang:display(Count(100000)),
    Build = fun Build(0) -> []; Build(N) -> [N * Base | Build(N - 1)] end,
    erlang:display(Build(5)),
    Even = fun Even(0) -> true; Even(N) -> Odd = fun(0) -> false; (M) -> Even(M - 1) end, Odd(N - 1) end,
    erlang:display({Even(10), Even(7)}),
    Walk = fun Walk({L, X, R}) -> Walk(L) ++ [X] ++ Walk(R); Walk(nil) -> [] end,
    erlang:display(Walk({{nil, 1, nil}, 2, {{nil, 3, nil}, 4, nil}})),
    Self = fun Me() -> is_function(Me, 0) end,
    erlang:display(Self()).

id(X) -> X.
