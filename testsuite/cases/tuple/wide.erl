%% Tuples with many elements are built from many registers and matched into as many variables.
-module(wide).
-export([main/0, id/1]).
main() ->
    T = wide(1),
    erlang:display(T),
    {A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, U} = id(T),
    erlang:display({U, S, R, Q, P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A}),
    erlang:display(A + B * C - D + E * F - G + H * I - J + K * L - M + N * O - P + Q * R - S + U),
    erlang:display(rotate(T, 7)),
    erlang:display(T =:= rotate(T, 20)),
    erlang:display({T, [T], {T}} =:= {id(T), [wide(1)], {wide(id(1))}}).

wide(N) -> {N, N + 1, N + 2, N + 3, N + 4, N + 5, N + 6, N + 7, N + 8, N + 9, N + 10, N + 11, N + 12, N + 13, N + 14, N + 15, N + 16, N + 17, N + 18, N + 19}.

rotate(T, 0) -> T;
rotate({A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, U}, Times) ->
    rotate({U, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S}, Times - 1).

id(X) -> X.
