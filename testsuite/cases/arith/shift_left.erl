%% Shifting left is exact for every amount, small results and big, and a negative amount shifts right.
-module(shift_left).
-export([main/0, id/1]).
main() ->
    each([0, 1, -1, 3, -3, 255, 16#7fffffff, (1 bsl 59) - 1, -(1 bsl 59), 1 bsl 60]).

each([]) -> ok;
each([N | Ns]) ->
    amounts(N, [0, 1, 2, 3, 27, 28, 31, 32, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 127, 128, 200, -1, -2, -58, -59, -60, -63, -64, -65]),
    erlang:display({N bsl 1, N bsl 2, N bsl 3, N bsl 4, N bsl 8, N bsl 16, N bsl 32, N bsl 59, N bsl 60, N bsl 64}),
    erlang:display({1 bsl id(10), 1 bsl id(59), 1 bsl id(60), 1 bsl id(63), -1 bsl id(59), -1 bsl id(60), -1 bsl id(61), 0 bsl id(1000)}),
    each(Ns).

amounts(_, []) -> ok;
amounts(N, [A | As]) ->
    erlang:display({N, A, id(N) bsl id(A)}),
    amounts(N, As).

id(X) -> X.
