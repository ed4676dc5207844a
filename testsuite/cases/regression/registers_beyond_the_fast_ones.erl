%% Functions of 5, 6, 7, 16, 17 and 25 arguments call each other, through collections and failures, with no argument lost.
-module(registers_beyond_the_fast_ones).
-export([main/0, id/1]).
main() ->
    erlang:display(f5(1, 2, 3, 4, 5)),
    erlang:display(f6(1, 2, 3, 4, 5, 6)),
    erlang:display(f7(1, 2, 3, 4, 5, 6, 7)),
    erlang:display(f16(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)),
    erlang:display(f17({a}, {b}, {c}, {d}, {e}, {f}, {g}, {h}, {i}, {j}, {k}, {l}, {m}, {n}, {o}, {p}, {q})),
    erlang:display(f25(1, 2.0, "3", <<"4">>, {5}, [6], 1 bsl 70, a8, #{9 => 9}, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25)),
    erlang:display(clauses(x, 1, 2, 3, 4, 5, 6, 7, 8)),
    erlang:display(clauses(1, 2, 3, 4, 5, 6, 7, 8, y)),
    erlang:display(try clauses(1, 2, 3, 4, 5, 6, 7, 8, 9) catch error:function_clause -> none end),
    erlang:display(grow(0, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)),
    erlang:display(sum25(2000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 0)).

f5(A, B, C, D, E) -> f6(E, D, C, B, A, {A, E}).

f6(A, B, C, D, E, F) ->
    G = lists:seq(1, id(3)),
    [f7(G, F, E, D, C, B, A), A, B, C, D, E, F].

f7(A, B, C, D, E, F, G) -> {G, F, E, D, C, B, id(A)}.

f16(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P) ->
    X = id({P, A}),
    f17(P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A, X).

f17(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q) ->
    T = list_to_tuple(lists:duplicate(id(20), filler)),
    R = [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q],
    {R, tuple_size(T), Q, P, A}.

f25(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y) ->
    case try id(A) + id(H) catch error:badarith -> failed end of
        failed -> [Y, X, W, V, U, T, S, R, Q, P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A];
        Z -> Z
    end.

clauses(x, A, B, C, D, E, F, G, H) -> {first, A, B, C, D, E, F, G, H};
clauses(A, B, C, D, E, F, G, H, y) -> {last, A, B, C, D, E, F, G, H};
clauses(A, B, C, D, E, F, G, H, 9) when A > 5, B > 5 -> {never, C, D, E, F, G, H}.

grow(3, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P) -> [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P];
grow(S, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P) -> grow(S + 1, {P, S}, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O).

sum25(0, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, S) -> S;
sum25(Z, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y) ->
    sum25(Z - 1, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, A, Y + A * X - M).

id(X) -> X.
