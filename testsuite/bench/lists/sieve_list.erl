%% The sieve of Eratosthenes on lists: multiples of each prime are struck out by body recursion.
-module(sieve_list).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(12, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) -> repeat(N - 1, Sum + lists:sum(primes(400000 + N))).

primes(Max) -> sieve(lists:seq(2, Max), Max).

sieve([P | _] = Numbers, Max) when P * P > Max -> Numbers;
sieve([P | Numbers], Max) -> [P | sieve(strike(P, Numbers), Max)].

strike(_, []) -> [];
strike(P, [X | Xs]) when X rem P =:= 0 -> strike(P, Xs);
strike(P, [X | Xs]) -> [X | strike(P, Xs)].
