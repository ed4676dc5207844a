%% A thousand steps of two growing accumulators; the identities between far members hold exactly.
-module(fibonacci).
-export([main/0]).
main() ->
    erlang:display([fib(N) || N <- [0, 1, 2, 86, 87, 88, 90, 91, 92, 93, 94, 186, 300]]),
    F1000 = fib(1000),
    erlang:display(F1000),
    %% Cassini and the doubling formula.
    erlang:display(fib(999) * fib(1001) - F1000 * F1000),
    erlang:display(F1000 =:= fib(500) * (2 * fib(501) - fib(500))),
    erlang:display(fib(3000) rem 1000000000000000000000000000057).

fib(N) -> fib(N, 0, 1).

fib(0, A, _) -> A;
fib(N, A, B) -> fib(N - 1, B, A + B).
