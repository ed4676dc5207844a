%% Primes are counted by Miller and Rabin's test: powers modulo a small integer.
-module(miller_rabin).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> count(200000001, 209400001, 0).

count(N, To, Count) when N >= To -> Count;
count(N, To, Count) ->
    case is_prime(N) of
        true -> count(N + 2, To, Count + 1);
        false -> count(N + 2, To, Count)
    end.

is_prime(N) when N rem 3 =:= 0; N rem 5 =:= 0; N rem 7 =:= 0; N rem 11 =:= 0; N rem 13 =:= 0 -> false;
is_prime(N) ->
    {Odd, Twos} = halve(N - 1, 0),
    passes(2, N, Odd, Twos) andalso passes(7, N, Odd, Twos) andalso passes(61, N, Odd, Twos).

halve(N, Twos) when N band 1 =:= 0 -> halve(N bsr 1, Twos + 1);
halve(N, Twos) -> {N, Twos}.

passes(Base, N, Odd, Twos) ->
    case power(Base, Odd, N, 1) of
        1 -> true;
        X -> squares(X, N, Twos)
    end.

squares(X, N, _) when X =:= N - 1 -> true;
squares(_, _, 1) -> false;
squares(X, N, Twos) -> squares(X * X rem N, N, Twos - 1).

power(_, 0, _, Acc) -> Acc;
power(Base, E, N, Acc) when E band 1 =:= 1 -> power(Base * Base rem N, E bsr 1, N, Acc * Base rem N);
power(Base, E, N, Acc) -> power(Base * Base rem N, E bsr 1, N, Acc).
