%% A fun called last leaves no frame behind, however often: tens of millions of calls through funs run in constant space.
%% gc: normal, a check at each of a hundred million calls would collect
-module(funs_forever).
-export([main/0]).
main() ->
    F = fun(_, 0) -> done; (G, N) -> G(G, N - 1) end,
    erlang:display(F(F, 50000000)),
    erlang:display(even(fun odd/2, 50000000)),
    erlang:display(step(50000000, fun step/2)).

even(_, 0) -> even;
even(Odd, N) -> Odd(fun even/2, N - 1).

odd(_, 0) -> odd;
odd(Even, N) -> Even(fun odd/2, N - 1).

step(0, _) -> stopped;
step(N, Next) -> Next(N - 1, Next).
