%% Thousands of funs with captured terms live in lists, maps and other funs through collections.
-module(many_kept_alive).
-export([main/0]).
main() ->
    Funs = [fun(X) -> {N, X, [N | X]} end || N <- lists:seq(1, 3000)],
    erlang:display(lists:sum([element(1, F(0)) || F <- Funs])),
    Chain = lists:foldl(fun(F, Acc) -> fun(X) -> {N, _, _} = F(X), Acc(X + N) end end, fun(X) -> X end, Funs),
    erlang:display(Chain(0)),
    Map = maps:from_list([{N, fun(M) -> N * M end} || N <- lists:seq(1, 100)]),
    erlang:display(lists:sum([(maps:get(N, Map))(2) || N <- lists:seq(1, 100)])),
    Adders = [fun(X) -> X + A + B + C end || A <- [1, 2], B <- [10, 20], C <- [100, 200]],
    erlang:display([F(1000) || F <- Adders]),
    erlang:display(churn(20000, fun() -> 0 end)).

churn(0, F) -> F();
churn(N, F) ->
    V = F(),
    churn(N - 1, fun() -> V + 1 end).
