%% More than forty values are live at once between calls that collect, in one function.
-module(forty_live_values).
-export([main/0, id/1]).
main() ->
    erlang:display(live(1)),
    erlang:display(live(1000000000000000000000)),
    erlang:display(live_in_branches(3)),
    erlang:display(pattern(id([1, {2, [3, {4, 5, [6, 7 | 8]}, 9], 10}, <<11, 12:16, "13">>, #{14 => 15, k => [16 | 17]}, {18, {19, {20, {21, {22}}}}}]))).

live(X) ->
    A = X + 1, B = A + 1, C = B + 1, D = C + 1, E = D + 1, F = E + 1, G = F + 1, H = G + 1, I = H + 1, J = I + 1, K = J + 1, L = K + 1, M = L + 1, N = M + 1, O = N + 1, P = O + 1, Q = P + 1, R = Q + 1, S = R + 1, T = S + 1,
    A2 = {A}, B2 = {B}, C2 = {C}, D2 = {D}, E2 = {E}, F2 = {F}, G2 = {G}, H2 = {H}, I2 = {I}, J2 = {J}, K2 = {K}, L2 = {L}, M2 = {M}, N2 = {N}, O2 = {O}, P2 = {P}, Q2 = {Q}, R2 = {R}, S2 = {S}, T2 = {T},
    U = id([A2, T2]),
    V = lists:sum([A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T]),
    {V, U, [A2, B2, C2, D2, E2, F2, G2, H2, I2, J2, K2, L2, M2, N2, O2, P2, Q2, R2, S2, T2], A * B - C * D + E * F - G * H + I * J - K * L + M * N - O * P + Q * R - S * T}.

live_in_branches(X) ->
    A = id(X), B = id(A * 2), C = id([A, B]), D = id({C}),
    case A of
        1 -> {A, B};
        _ ->
            E = id(B + 1), F = id([E | C]),
            if
                E > 100 -> {F, D};
                true ->
                    G = id({E, F}),
                    H = case G of {7, _} -> id(A + E); _ -> id(0) end,
                    {A, B, C, D, E, F, G, H}
            end
    end.

pattern([A, {B, [C, {D, E, [F, G | H]}, I], J}, <<K, L:16, M/binary>>, #{14 := N, k := [O | P]}, {Q, {R, {S, {T, {U}}}}}]) ->
    {U, T, S, R, Q, P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A}.

id(X) -> X.
