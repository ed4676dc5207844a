%% The sieve of Eratosthenes up to 5000, Sieve of Are We Fast Yet: reads and writes of an array.
-module(awfy_sieve).
-export([main/0]).

-define(SIZE, 5000).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(1000, none).

repeat(0, Count) -> Count;
repeat(N, _) -> repeat(N - 1, verify(primes(2, array:new(?SIZE + 1, {default, true}), 0))).

verify(669) -> 669.

primes(N, _, Count) when N > ?SIZE -> Count;
primes(N, Flags, Count) ->
    case array:get(N, Flags) of
        true -> primes(N + 1, cross_out(2 * N, N, Flags), Count + 1);
        false -> primes(N + 1, Flags, Count)
    end.

cross_out(Multiple, _, Flags) when Multiple > ?SIZE -> Flags;
cross_out(Multiple, N, Flags) -> cross_out(Multiple + N, N, array:set(Multiple, false, Flags)).
