%% Digits of pi by a spigot: arithmetic on growing big integers.
-module(pi_digits).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> lists:foldl(fun(Number, Sum) -> Sum + check(digits(Number)) end, 0, lists:seq(1500, 1519)).

check(Digits) -> lists:foldl(fun(D, Acc) -> (Acc * 31 + D) band 16#ffffff end, 0, Digits).

digits(N) -> stream(1, 0, 1, 1, 3, 3, N).

stream(_, _, _, _, _, _, 0) -> [];
stream(Q, R, T, K, M, X, Left) when 4 * Q + R - T < M * T ->
    [M | stream(10 * Q, 10 * (R - M * T), T, K, (10 * (3 * Q + R)) div T - 10 * M, X, Left - 1)];
stream(Q, R, T, K, _, X, Left) ->
    stream(Q * K, (2 * Q + R) * X, T * X, K + 1, (Q * (7 * K + 2) + R * X) div (T * X), X + 2, Left).
