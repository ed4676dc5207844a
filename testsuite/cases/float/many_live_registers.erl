%% Two dozen floats are live at once in one expression, with tests and failing operations between.
-module(many_live_registers).
-export([main/0, id/1]).
main() ->
    Fs = [N / 8 || N <- lists:seq(1, 24)],
    erlang:display(wide(list_to_tuple(Fs))),
    erlang:display(wide(list_to_tuple([F * 1.0e90 || F <- Fs]))),
    erlang:display(catch_wide(list_to_tuple([F * 1.0e200 || F <- Fs]))),
    erlang:display(catch_wide(setelement(13, list_to_tuple(Fs), x))),
    erlang:display(polynomial(1.25, lists:reverse(Fs))),
    erlang:display(mixed(1, 2.5, 3, 4.5, 1 bsl 61)).

wide({A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X}) ->
    S1 = A * B + C * D, S2 = E * F - G * H, S3 = I * J + K * L, S4 = M * N - O * P, S5 = Q * R + S * T, S6 = U * V - W * X,
    P1 = A + C + E + G + I + K + M + O + Q + S + U + W,
    P2 = B + D + F + H + J + L + N + P + R + T + V + X,
    {S1 + S2 + S3 + S4 + S5 + S6, P1 / P2, (S1 - S6) / (A + X), (A + B + C + D) * (U + V + W + X) - S3 * 0.5, A, X}.

catch_wide(T) ->
    try wide(T)
    catch Class:Reason -> {Class, Reason}
    end.

polynomial(_, []) -> 0.0;
polynomial(X, [C | Cs]) -> C + X * polynomial(X, Cs).

mixed(A, B, C, D, E) ->
    F = (A + B) * (C - D) / (id(A) + D * B),
    G = F * E - A / C + float(id(C)),
    {F, G, trunc(G), G - trunc(G) >= 0}.

id(X) -> X.
