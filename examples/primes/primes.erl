%% The primes below a hundred by the sieve of Eratosthenes, and the first prime above a million.
-module(primes).
-export([main/0]).

main() ->
    erlang:display(sieve(from_to(2, 99))),
    erlang:display(next(1000000)).

%% The numbers that remain without the multiples of each prime.
sieve([]) -> [];
sieve([Prime | Rest]) -> [Prime | sieve([N || N <- Rest, N rem Prime =/= 0])].

from_to(First, Last) when First > Last -> [];
from_to(First, Last) -> [First | from_to(First + 1, Last)].

%% The first prime from N on.
next(N) ->
    case is_prime(N, 2) of
        true -> N;
        false -> next(N + 1)
    end.

is_prime(N, Divisor) when Divisor * Divisor > N -> true;
is_prime(N, Divisor) when N rem Divisor =:= 0 -> false;
is_prime(N, Divisor) -> is_prime(N, Divisor + 1).
