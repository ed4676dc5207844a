%% Code made for older emulators: frames whose registers are cleared at once, and funs made from argument registers.
%% releases: 25
-module(old_frames).
-export([main/0, sum/2, pair/2, guarded/2, built/1, kept/4, id/1]).
-compile(r22).

main() ->
    erlang:display(sum([1, 2, 3], 4)),
    erlang:display(pair(id(1), id([2]))),
    erlang:display([guarded(X, Y) || X <- [1, a], Y <- [2, b]]),
    erlang:display([built(1), built([2])]),
    erlang:display(kept(1, 2, 3, 4)),
    erlang:display((adder(id(5)))(6)).

sum([H | T], N) ->
    A = id(H),
    B = sum(T, N),
    {A, B, id(N)};
sum([], N) -> [N].

pair(A, B) ->
    C = {id(A), B},
    D = try id(C) catch throw:X -> {X, B} end,
    {C, D, id(A)}.

guarded(X, Y) ->
    Z = {X, Y},
    case catch id(X) + Y of
        {'EXIT', {Reason, _}} -> {Reason, id(Z)};
        Sum -> {id(Sum), Z, X}
    end.

built(A) ->
    B = id({A, A}),
    C = id([B]),
    {B, C, id(C)}.

kept(A, B, C, D) ->
    E = id(A),
    F = id(B),
    G = id(E),
    {A, B, C, D, E, F, G, id(F)}.

adder(N) -> fun(M) -> N + id(M) end.

id(X) -> X.
