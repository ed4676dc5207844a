%% Tail calls that rotate, swap, repeat and drop arguments keep every value, with 2 to 20 of them.
-module(argument_shuffles).
-export([main/0, id/1]).
main() ->
    erlang:display(swap2(1001, a, b)),
    erlang:display(rotate5(1003, a, b, c, d, e)),
    erlang:display(reverse6(1001, a, b, c, d, e, f)),
    erlang:display(rotate8(1003, a, b, c, d, e, f, g, h)),
    erlang:display(perfect8(1003, a, b, c, d, e, f, g, h)),
    erlang:display(rotate16(1003, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)),
    erlang:display(cross20(1001, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)),
    erlang:display(narrow(9, 1, 2, 3, 4, 5, 6, 7, 8)),
    erlang:display(repeat(5, x, y)),
    erlang:display(cells(3, [1, 2], {3, 4}, 5)).

swap2(0, A, B) -> {A, B};
swap2(N, A, B) -> swap2(N - 1, B, A).

rotate5(0, A, B, C, D, E) -> {A, B, C, D, E};
rotate5(N, A, B, C, D, E) -> rotate5(N - 1, B, C, D, E, A).

reverse6(0, A, B, C, D, E, F) -> {A, B, C, D, E, F};
reverse6(N, A, B, C, D, E, F) -> reverse6(N - 1, F, E, D, C, B, A).

rotate8(0, A, B, C, D, E, F, G, H) -> {A, B, C, D, E, F, G, H};
rotate8(N, A, B, C, D, E, F, G, H) -> rotate8(N - 1, H, A, B, C, D, E, F, G).

perfect8(0, A, B, C, D, E, F, G, H) -> {A, B, C, D, E, F, G, H};
perfect8(N, A, B, C, D, E, F, G, H) -> perfect8(N - 1, E, A, F, B, G, C, H, D).

rotate16(0, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O) -> {A, B, C, D, E, F, G, H, I, J, K, L, M, N, O};
rotate16(Left, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O) -> rotate16(Left - 1, O, B, A, C, D, E, F, G, N, H, I, J, K, L, M).

cross20(0, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S) -> [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S];
cross20(Left, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S) -> cross20b(S, R, Q, Left - 1, P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A).

cross20b(A, B, C, Left, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S) -> cross20(Left, B, A, D, C, F, E, H, G, J, I, L, K, N, M, P, O, R, Q, S).

%% The number of arguments shrinks and grows from call to call.
narrow(0, A, B, C, D, E, F, G, H) -> {A, B, C, D, E, F, G, H};
narrow(N, A, B, C, D, E, F, G, H) -> narrow3({A, B, C, D}, N - 1, [E, F, G, H]).

narrow3({A, B, C, D}, N, [E, F | T]) -> narrow6(N, D, C, {B, A}, T, [F | E]).

narrow6(N, A, B, {C, D}, [E, F], [G | H]) -> narrow(N, id(A), B, C, D, E, F, G, H).

repeat(0, X, Y) -> {X, Y};
repeat(N, X, Y) -> repeat(N - 1, {X, X}, [Y, X | Y]).

cells(0, A, B, C) -> {A, B, C};
cells(N, [A | B], {C, D}, E) -> cells(N - 1, [D, A | C], {E, B}, [C, E]).

id(X) -> X.
