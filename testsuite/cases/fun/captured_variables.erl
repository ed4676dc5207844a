%% A fun captures nothing up to eight variables of every kind and takes no up to eight arguments; each comes out in its place.
-module(captured_variables).
-export([main/0]).
main() ->
    Free = [1, two, 3.0, "four", <<"five">>, {six}, [7], 1 bsl 70],
    erlang:display([apply(F, lists:sublist(args(), N)) || {N, Fs} <- [{N, made(N, list_to_tuple(Free))} || N <- lists:seq(0, 8)], F <- Fs]).

args() -> [a1, a2, a3, a4, a5, a6, a7, a8].

%% For each arity, funs with 0 to 8 free variables.
made(0, {A, B, C, D, E, F, G, H}) ->
    [fun() -> {} end, fun() -> {A} end, fun() -> {B, A} end, fun() -> {C, A, B} end, fun() -> {D, C, B, A} end, fun() -> {A, B, C, D, E} end, fun() -> {F, E, D, C, B, A} end,
     fun() -> {A, B, C, D, E, F, G} end, fun() -> {H, G, F, E, D, C, B, A} end];
made(1, {A, B, C, D, E, F, G, H}) ->
    [fun(X) -> {X} end, fun(X) -> {X, A} end, fun(X) -> {B, X, A} end, fun(X) -> {C, A, B, X} end, fun(X) -> {X, D, C, B, A} end, fun(X) -> {A, B, C, X, D, E} end, fun(X) -> {F, E, X, D, C, B, A} end,
     fun(X) -> {A, B, C, D, E, F, G, X} end, fun(X) -> {X, H, G, F, E, D, C, B, A} end];
made(2, {A, B, C, D, E, F, G, H}) ->
    [fun(X, Y) -> {Y, X} end, fun(X, Y) -> {X, A, Y} end, fun(X, Y) -> {Y, B, X, A} end, fun(X, Y) -> {C, A, B, X, Y} end, fun(X, Y) -> {X, D, C, Y, B, A} end, fun(X, Y) -> {A, B, C, X, D, E, Y} end,
     fun(X, Y) -> {Y, F, E, X, D, C, B, A} end, fun(X, Y) -> {A, B, C, D, E, F, G, X, Y} end, fun(X, Y) -> {X, Y, H, G, F, E, D, C, B, A} end];
made(3, {A, B, C, D, E, F, G, H}) ->
    [fun(X, Y, Z) -> {Z, Y, X} end, fun(X, Y, Z) -> {X, A, Y, Z} end, fun(X, Y, Z) -> {Y, Z, B, X, A} end, fun(X, Y, Z) -> {Z, C, A, B, X, Y} end, fun(X, Y, Z) -> {X, D, C, Y, B, A, Z} end,
     fun(X, Y, Z) -> {A, B, C, X, Z, D, E, Y} end, fun(X, Y, Z) -> {Y, F, E, X, D, Z, C, B, A} end, fun(X, Y, Z) -> {A, B, C, D, E, F, G, Z, X, Y} end, fun(X, Y, Z) -> {X, Y, Z, H, G, F, E, D, C, B, A} end];
made(4, {A, B, C, D, E, F, G, H}) ->
    [fun(W, X, Y, Z) -> {Z, Y, X, W} end, fun(W, X, Y, Z) -> {X, A, Y, Z, W} end, fun(W, X, Y, Z) -> {W, Y, Z, B, X, A} end, fun(W, X, Y, Z) -> {Z, C, A, B, W, X, Y} end, fun(W, X, Y, Z) -> {X, D, W, C, Y, B, A, Z} end,
     fun(W, X, Y, Z) -> {A, B, C, X, Z, D, E, Y, W} end, fun(W, X, Y, Z) -> {Y, F, E, X, D, Z, C, B, A, W} end, fun(W, X, Y, Z) -> {W, A, B, C, D, E, F, G, Z, X, Y} end,
     fun(W, X, Y, Z) -> {X, Y, Z, H, G, F, E, D, C, B, A, W} end];
made(5, {A, B, C, D, E, F, G, H}) ->
    [fun(V, W, X, Y, Z) -> {Z, Y, X, W, V} end, fun(V, W, X, Y, Z) -> {X, A, Y, Z, W, V} end, fun(V, W, X, Y, Z) -> {W, Y, V, Z, B, X, A} end, fun(V, W, X, Y, Z) -> {Z, C, A, B, W, X, Y, V} end,
     fun(V, W, X, Y, Z) -> {V, X, D, W, C, Y, B, A, Z} end, fun(V, W, X, Y, Z) -> {A, B, C, X, Z, V, D, E, Y, W} end, fun(V, W, X, Y, Z) -> {Y, F, E, X, D, Z, C, B, A, W, V} end,
     fun(V, W, X, Y, Z) -> {W, A, B, C, D, E, F, G, Z, X, Y, V} end, fun(V, W, X, Y, Z) -> {V, X, Y, Z, H, G, F, E, D, C, B, A, W} end];
made(6, {A, B, C, D, E, F, G, H}) ->
    [fun(U, V, W, X, Y, Z) -> {Z, Y, X, W, V, U} end, fun(U, V, W, X, Y, Z) -> {U, X, A, Y, Z, W, V} end, fun(U, V, W, X, Y, Z) -> {W, Y, V, Z, B, X, A, U} end, fun(U, V, W, X, Y, Z) -> {Z, C, A, U, B, W, X, Y, V} end,
     fun(U, V, W, X, Y, Z) -> {V, X, D, W, C, Y, B, A, Z, U} end, fun(U, V, W, X, Y, Z) -> {A, B, C, X, Z, V, D, E, Y, W, U} end, fun(U, V, W, X, Y, Z) -> {U, Y, F, E, X, D, Z, C, B, A, W, V} end,
     fun(U, V, W, X, Y, Z) -> {W, A, B, C, D, E, F, G, Z, X, Y, V, U} end, fun(U, V, W, X, Y, Z) -> {V, X, Y, Z, U, H, G, F, E, D, C, B, A, W} end];
made(7, {A, B, C, D, E, F, G, H}) ->
    [fun(T, U, V, W, X, Y, Z) -> {Z, Y, X, W, V, U, T} end, fun(T, U, V, W, X, Y, Z) -> {U, X, A, T, Y, Z, W, V} end, fun(T, U, V, W, X, Y, Z) -> {W, Y, V, Z, B, X, A, U, T} end,
     fun(T, U, V, W, X, Y, Z) -> {T, Z, C, A, U, B, W, X, Y, V} end, fun(T, U, V, W, X, Y, Z) -> {V, X, D, T, W, C, Y, B, A, Z, U} end, fun(T, U, V, W, X, Y, Z) -> {A, B, C, X, Z, V, D, E, Y, W, U, T} end,
     fun(T, U, V, W, X, Y, Z) -> {U, T, Y, F, E, X, D, Z, C, B, A, W, V} end, fun(T, U, V, W, X, Y, Z) -> {W, A, B, C, D, T, E, F, G, Z, X, Y, V, U} end, fun(T, U, V, W, X, Y, Z) -> {T, V, X, Y, Z, U, H, G, F, E, D, C, B, A, W} end];
made(8, {A, B, C, D, E, F, G, H}) ->
    [fun(S, T, U, V, W, X, Y, Z) -> {Z, Y, X, W, V, U, T, S} end, fun(S, T, U, V, W, X, Y, Z) -> {U, X, A, T, Y, Z, W, V, S} end, fun(S, T, U, V, W, X, Y, Z) -> {S, W, Y, V, Z, B, X, A, U, T} end,
     fun(S, T, U, V, W, X, Y, Z) -> {T, Z, C, A, U, S, B, W, X, Y, V} end, fun(S, T, U, V, W, X, Y, Z) -> {V, X, D, T, W, C, Y, B, A, Z, U, S} end, fun(S, T, U, V, W, X, Y, Z) -> {A, S, B, C, X, Z, V, D, E, Y, W, U, T} end,
     fun(S, T, U, V, W, X, Y, Z) -> {U, T, Y, F, S, E, X, D, Z, C, B, A, W, V} end, fun(S, T, U, V, W, X, Y, Z) -> {W, A, B, C, D, T, E, F, G, Z, X, Y, V, U, S} end,
     fun(S, T, U, V, W, X, Y, Z) -> {S, T, V, X, Y, Z, U, H, G, F, E, D, C, B, A, W} end].
