%% Euclid's algorithm and modular powers: loops of div, rem and multiplication that run in and out of small integers.
-module(gcd_and_modpow).
-export([main/0]).
main() ->
    erlang:display([gcd(A, B) || {A, B} <- [{12, 18}, {17, 5}, {0, 5}, {5, 0}, {1071, 462}, {1 bsl 70, 1 bsl 65}, {6700417 * 641, 641 * 3}, {-12, 18}]]),
    erlang:display([extended(A, B) || {A, B} <- [{240, 46}, {46, 240}, {1 bsl 61, 3}, {123456789012345678901234567890, 987654321}]]),
    erlang:display([power_mod(B, E, M) || {B, E, M} <- [{2, 10, 1000}, {3, 200, 13}, {2, 1000, 1000000007}, {7, 1 bsl 64, (1 bsl 61) - 1}, {123456789, 987654321, 1000000000000000003}]]),
    erlang:display([N || N <- lists:seq(1, 200), is_prime(N)]),
    erlang:display([collatz(N, 0) || N <- [1, 7, 27, 97, 871, 837799]]).

gcd(A, 0) -> A;
gcd(A, B) -> gcd(B, A rem B).

extended(A, 0) -> {A, 1, 0};
extended(A, B) ->
    {G, X, Y} = extended(B, A rem B),
    G = A * Y + B * (X - (A div B) * Y),
    {G, Y, X - (A div B) * Y}.

power_mod(_, 0, M) -> 1 rem M;
power_mod(B, E, M) when E band 1 =:= 0 -> power_mod(B * B rem M, E bsr 1, M);
power_mod(B, E, M) -> B * power_mod(B, E - 1, M) rem M.

is_prime(1) -> false;
is_prime(N) -> is_prime(N, 2).

is_prime(N, D) when D * D > N -> true;
is_prime(N, D) when N rem D =:= 0 -> false;
is_prime(N, D) -> is_prime(N, D + 1).

collatz(1, Steps) -> Steps;
collatz(N, Steps) when N rem 2 =:= 0 -> collatz(N div 2, Steps + 1);
collatz(N, Steps) -> collatz(3 * N + 1, Steps + 1).
