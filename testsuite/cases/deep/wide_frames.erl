%% Frames with two dozen live variables, twenty thousand deep, keep each of them while memory is collected.
%% gc: normal, each of half a million allocations would walk up to twenty thousand wide frames
-module(wide_frames).
-export([main/0, id/1]).
main() ->
    erlang:display(wide(20000, 0)),
    erlang:display(mixed(3000)),
    erlang:display(alternate(20000, [])).

wide(0, Acc) -> Acc;
wide(N, Acc) ->
    A = id(N), B = id(N + 1), C = id({A}), D = id([B]), E = id(A * B), F = id(E + N), G = id({C, D}), H = id(float(N)), I = id(N rem 7), J = id(a), K = id([C | D]), L = id({I, J}),
    M = id(N bsl 60), O = id(<<N:16>>), P = id(#{N => A}), Q = id("text"), R = id(fun() -> A end), S = id(-N), T = id({N, N}), U = id(I + 1),
    X = wide(N - 1, Acc + U),
    true = [B | D] =:= [A + 1, B], {A} = C, E = A * B, F = E + N, {C, D} = G, true = H == N, I = N rem 7, a = J, [C | D] = K, {I, J} = L,
    M = N bsl 60, <<N:16>> = O, #{N := A} = P, "text" = Q, A = R(), S = -A, {A, A} = T, U = I + 1,
    X + S + A.

mixed(0) -> [];
mixed(N) ->
    Before = lists:seq(1, N rem 10),
    Text = integer_to_list(N),
    Rest = mixed(N - 1),
    Size = length(Before) + length(Text),
    case N rem 500 of
        0 -> [{N, Size, Text, Before, length(Rest)} | Rest];
        _ -> Rest
    end.

alternate(0, Acc) -> length(Acc);
alternate(N, Acc) ->
    {R, K} = case N rem 2 of
                 0 -> {alternate(N - 1, [N | Acc]), {N, Acc}};
                 1 -> {alternate(N - 1, Acc), [N]}
             end,
    case K of
        {M, A} when length(A) < 100 -> R + M - N;
        {_, _} -> R;
        [M] -> R + N - M
    end.

id(X) -> X.
