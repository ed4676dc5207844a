%% Funs of arity 0 to 20 are called directly, by variable and by apply, with their arguments in order.
-module(direct_calls_by_arity).
-export([main/0, id/1]).
main() ->
    X = id(captured),
    F0 = id(fun() -> {X} end), erlang:display(F0()),
    F1 = id(fun(A) -> {X, A} end), erlang:display(F1(1)),
    F3 = id(fun(A, B, C) -> {C, B, A, X} end), erlang:display(F3(1, 2, 3)),
    F5 = id(fun(A, B, C, D, E) -> {E, D, C, B, A, X} end), erlang:display(F5(1, 2, 3, 4, 5)),
    F6 = id(fun(A, B, C, D, E, F) -> {F, E, D, C, B, A, X} end), erlang:display(F6(1, 2, 3, 4, 5, 6)),
    F7 = id(fun(A, B, C, D, E, F, G) -> {X, G, F, E, D, C, B, A} end), erlang:display(F7(1, 2, 3, 4, 5, 6, 7)),
    F10 = id(fun(A, B, C, D, E, F, G, H, I, J) -> {J, I, H, G, F, X, E, D, C, B, A} end),
    erlang:display(F10(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
    F17 = id(fun(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q) -> {Q, P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A, X} end),
    erlang:display(F17(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17)),
    F20 = id(fun(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T) -> {T, A, S, B, R, C, Q, D, P, E, O, F, N, G, M, H, L, I, K, J, X} end),
    erlang:display(F20(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)),
    erlang:display([apply(F, lists:seq(1, N)) || {F, N} <- [{F0, 0}, {F1, 1}, {F5, 5}, {F6, 6}, {F7, 7}, {F17, 17}, {F20, 20}]]),
    erlang:display(((nested(1, 2, 3))(4, 5, 6))(7)).

nested(A, B, C) ->
    fun(D, E, F) ->
        fun(G) -> {A, B, C, D, E, F, G} end
    end.

id(X) -> X.
