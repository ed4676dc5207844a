%% PIDN-29: The functions are values.
-module(functions_are_values).
-export([main/0, id/1]).
-pid_name(a).
main() ->
    F = id(fun pid_name/1), G = id(fun pid_name_spawn/2), H = id(fun pid_name_spawn_link/2),
    P = G(a, fun() -> receive x -> ok end end),
    io:format("~p ~p~n", [F(a) =:= P, H(a, fun() -> ok end) =:= P]),
    io:format("~p~n", [try F(b) catch C:R -> {C, R} end]),
    io:format("~p~n", [[N || N <- [a, b], is_pid(catch F(N))]]),
    P ! x.
id(X) -> X.
