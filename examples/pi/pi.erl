%% The first thousand digits of pi, or the number in the argument, by Gibbons's spigot with integers of any size.
-module(pi).
-export([main/1]).

-define(WIDTH, 50).

main([]) -> digits(1000);
main([Count]) -> digits(list_to_integer(Count)).

digits(Count) ->
    spigot(1, 0, 1, 1, 3, 3, 0, Count).

spigot(_, _, _, _, _, _, Count, Count) ->
    io:nl();
spigot(Q, R, T, K, N, L, Done, Count) when 4 * Q + R - T < N * T ->
    io:put_chars(separator(Done)),
    io:put_chars([$0 + N]),
    Next = 10 * (3 * Q + R) div T - 10 * N,
    spigot(10 * Q, 10 * (R - N * T), T, K, Next, L, Done + 1, Count);
spigot(Q, R, T, K, _, L, Done, Count) ->
    Next = (Q * (7 * K + 2) + R * L) div (T * L),
    spigot(Q * K, (2 * Q + R) * L, T * L, K + 1, Next, L + 2, Done, Count).

separator(0) -> "";
separator(1) -> ".";
separator(Done) when (Done - 1) rem ?WIDTH =:= 0 -> "\n  ";
separator(_) -> "".
