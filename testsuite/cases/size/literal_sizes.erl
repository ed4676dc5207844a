%% erts_debug:size/1 counts literals, size_shared/1 does not, and copies of literals by messages and copy_shared/1 have the same size.
%% assembly: no, it does not hold what literals share.
-module(literal_sizes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    L = [1, 2, 3],
    Literals = [a, 1, -1, 1 bsl 58, 1 bsl 60, 1 bsl 64, -(1 bsl 64), -(1 bsl 59), [], [1], "text", {}, {1}, {[1], [1]}, [[1], [1]], <<>>, <<"b">>,
                #{}, #{a => 1}, #{a => #{b => 2}}, fun lists:map/2, [a | b]],
    [erlang:display({T, erts_debug:flat_size(T), erts_debug:size(T), erts_debug:size_shared(T)}) || T <- Literals, not is_function(T)],
    [erlang:display({erts_debug:flat_size(T), erts_debug:size(T)}) || T <- id([{L, L}, [L | L], #{a => L, b => L}, {L, {L, {L}}}, [tl(L), L], [L, tl(L)], {tl(L), tl(tl(L))}])],
    Made = [id(1) | L],
    [erlang:display({erts_debug:flat_size(T), erts_debug:size(T), erts_debug:size_shared(T)}) || T <- [Made, {Made, L}, {Made, Made}, [Made | tl(Made)], {id(L), L}, tl(Made)]],
    self() ! {Made, Made, L},
    receive {A, B, C} -> erlang:display({erts_debug:size({A, B, C}), erts_debug:same(A, B), erts_debug:flat_size({A, B, C})}) end,
    Me = self(),
    {P, M} = spawn_monitor(fun() -> X = {Made, Made, L}, Me ! {self(), erts_debug:flat_size(X), erts_debug:size_shared(X) =< erts_debug:flat_size(X)} end),
    receive {P, S, R} -> erlang:display({S, R}) end,
    receive {'DOWN', M, _, _, W} -> erlang:display(W) end,
    erlang:display([{erts_debug:same(X, Y), X =:= Y} || {X, Y} <- [{L, L}, {L, id(L)}, {L, [id(1), 2, 3]}, {tl(L), tl(id(L))}, {1.5, id(1.5)}, {{}, id({})}, {1, 1.0}, {a, id(a)}]]).
