%% Messages are encrypted and decrypted with a key of 512 bits: powers modulo a big integer.
-module(rsa).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    P = next_prime(1 bsl 255 + 12345),
    Q = next_prime(3 bsl 254 + 67890),
    N = P * Q,
    E = 65537,
    D = inverse(E, (P - 1) * (Q - 1)),
    messages(1300, E, D, N, 0).

messages(0, _, _, _, Sum) -> Sum;
messages(K, E, D, N, Sum) ->
    Message = power(K + 2, 150, 1 bsl 500, 1),
    Secret = power(Message, E, N, 1),
    Message = power(Secret, D, N, 1),
    messages(K - 1, E, D, N, (Sum * 31 + Secret) rem 1000000007).

next_prime(N) when N band 1 =:= 0 -> next_prime(N + 1);
next_prime(N) ->
    case power(2, N - 1, N, 1) of
        1 -> N;
        _ -> next_prime(N + 2)
    end.

power(_, 0, _, Acc) -> Acc;
power(Base, E, N, Acc) when E band 1 =:= 1 -> power(Base * Base rem N, E bsr 1, N, Acc * Base rem N);
power(Base, E, N, Acc) -> power(Base * Base rem N, E bsr 1, N, Acc).

inverse(A, N) ->
    {1, X, _} = bezout(A, N),
    (X rem N + N) rem N.

bezout(A, 0) -> {A, 1, 0};
bezout(A, B) ->
    {G, X, Y} = bezout(B, A rem B),
    {G, Y, X - (A div B) * Y}.
