%% Ackermann, Takeuchi, Hofstadter, hanoi, Fibonacci: deep and wide recursion on small integers.
-module(classics).
-export([main/0]).
main() ->
    erlang:display([ack(M, N) || M <- [0, 1, 2], N <- [0, 1, 5, 20]]),
    erlang:display(ack(3, 6)),
    erlang:display(tak(12, 8, 4)),
    erlang:display([q(N) || N <- lists:seq(1, 18)]),
    erlang:display(length(hanoi(8, a, b, c))),
    erlang:display(hanoi(3, a, b, c)),
    erlang:display([fib(N) || N <- [0, 1, 2, 10, 22]]),
    erlang:display([{even(N), odd(N)} || N <- [0, 1, 7, 1000]]),
    erlang:display([mc91(N) || N <- [1, 50, 99, 100, 101, 150]]),
    erlang:display([binomial(20, K) || K <- lists:seq(0, 8)]),
    erlang:display([partitions(N, N) || N <- lists:seq(0, 25)]).

ack(0, N) -> N + 1;
ack(M, 0) -> ack(M - 1, 1);
ack(M, N) -> ack(M - 1, ack(M, N - 1)).

tak(X, Y, Z) when Y < X -> tak(tak(X - 1, Y, Z), tak(Y - 1, Z, X), tak(Z - 1, X, Y));
tak(_, _, Z) -> Z.

q(1) -> 1;
q(2) -> 1;
q(N) -> q(N - q(N - 1)) + q(N - q(N - 2)).

hanoi(0, _, _, _) -> [];
hanoi(N, From, Via, To) -> hanoi(N - 1, From, To, Via) ++ [{From, To} | hanoi(N - 1, Via, From, To)].

fib(N) when N < 2 -> N;
fib(N) -> fib(N - 1) + fib(N - 2).

even(0) -> true;
even(N) -> odd(N - 1).

odd(0) -> false;
odd(N) -> even(N - 1).

mc91(N) when N > 100 -> N - 10;
mc91(N) -> mc91(mc91(N + 11)).

binomial(_, 0) -> 1;
binomial(N, N) -> 1;
binomial(N, K) when K > N -> 0;
binomial(N, K) -> binomial(N - 1, K - 1) * N div K.

partitions(0, _) -> 1;
partitions(N, _) when N < 0 -> 0;
partitions(_, 0) -> 0;
partitions(N, Max) -> partitions(N - Max, Max) + partitions(N, Max - 1).
