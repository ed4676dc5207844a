%% Handlers still work when the frame was trimmed or its slots were reused between and after them.
-module(catch_slot_after_trim).
-export([main/0, id/1]).
main() ->
    erlang:display(one(id(1), id(2), id(3))),
    erlang:display(two([id(a), id(b)])),
    erlang:display(three(id(5))),
    erlang:display(four(id({1, 2}), id(x))).

one(A, B, C) ->
    X = (catch id({A, B, C})),
    Y = (catch throw({id(A), id(B)})),
    Z = (catch exit({id(A)})),
    W = id(C),
    V = (catch throw(W)),
    {X, Y, Z, V}.

two(L) ->
    First = try id(hd(L)) catch _:_ -> none end,
    Rest = try id(tl(L)) catch _:_ -> none end,
    case Rest of
        [] -> First;
        [_] ->
            Second = try throw(hd(Rest)) catch T -> {T} end,
            Third = try hd(tl(Rest)) catch error:badarg -> gone end,
            {First, Second, Third};
        _ -> many
    end.

three(N) ->
    A = id(N * 2),
    R1 = try A div id(0) catch error:E1 -> {E1, A} end,
    B = id([A, R1]),
    R2 = try id(B) ++ id(c) of Q -> Q catch _:_ -> no end,
    C = id(length(B)),
    {(try throw(C) catch throw:D -> D + A end), R2}.

four({A, B}, K) ->
    F = fun() -> catch throw({K, B}) end,
    G = F(),
    H = try F() of {x, N} -> N + A after id(done) end,
    {G, H, catch id(A), K}.

id(X) -> X.
