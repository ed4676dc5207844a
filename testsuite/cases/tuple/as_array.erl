%% A tuple as an array: the sieve of Eratosthenes and a shuffled permutation by setelement alone.
-module(as_array).
-export([main/0]).
main() ->
    erlang:display(primes(200)),
    erlang:display(tuple_to_list(shuffle(list_to_tuple(lists:seq(1, 30)), 30, 7))),
    erlang:display(inversions(shuffle(list_to_tuple(lists:seq(1, 200)), 200, 99))).

primes(N) ->
    Sieve = sieve(2, N, erlang:make_tuple(N, true)),
    [P || P <- lists:seq(2, N), element(P, Sieve)].

sieve(P, N, Sieve) when P * P > N -> Sieve;
sieve(P, N, Sieve) when element(P, Sieve) -> sieve(P + 1, N, strike(P * P, P, N, Sieve));
sieve(P, N, Sieve) -> sieve(P + 1, N, Sieve).

strike(M, _, N, Sieve) when M > N -> Sieve;
strike(M, P, N, Sieve) -> strike(M + P, P, N, setelement(M, Sieve, false)).

shuffle(T, 0, _) -> T;
shuffle(T, N, Seed) ->
    Next = (Seed * 1103515245 + 12345) rem 2147483648,
    At = Next rem tuple_size(T) + 1,
    A = element(N, T),
    B = element(At, T),
    shuffle(setelement(N, setelement(At, T, A), B), N - 1, Next).

inversions(T) -> length([x || I <- lists:seq(1, tuple_size(T)), J <- lists:seq(I + 1, tuple_size(T)), element(I, T) > element(J, T)]).
