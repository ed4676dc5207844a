%% Records with defaults are made, read, updated in one field or many, and matched; the old one stays as it was.
-module(create_and_update).
-export([main/0, id/1]).
-record(point, {x = 0, y = 0, label}).
-record(shape, {kind :: atom(), points = [] :: list(), origin = #point{}, tags = #{}}).
-record(empty, {}).
-record(wide, {a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9, j = 10, k = 11, l = 12}).

main() ->
    P = #point{x = id(3)},
    erlang:display(P),
    erlang:display({P#point.x, P#point.y, P#point.label}),
    P2 = (id(P))#point{y = 4, label = "p2"},
    erlang:display({P, P2}),
    erlang:display(#point{_ = all}),
    erlang:display(#point{y = 5, _ = rest}),
    S = #shape{kind = line, points = [P, P2]},
    erlang:display({S#shape.kind, S#shape.points, S#shape.origin}),
    S2 = S#shape{origin = (S#shape.origin)#point{x = -1}},
    erlang:display({(S2#shape.origin)#point.x, S2#shape.origin#point.y, S#shape.origin}),
    erlang:display({#point.x, #point.label, #shape.tags, record_info(size, point), record_info(fields, shape), record_info(size, empty)}),
    erlang:display(#empty{}),
    W = #wide{},
    W2 = (id(W))#wide{a = z, c = y, e = x, l = w},
    W3 = W2#wide{b = 1, d = 1, f = 1, g = 1, h = 1, i = 1, j = 1, k = 1},
    erlang:display({W, W2, W3}),
    erlang:display([moved(id(X)) || X <- [P, P2, S, #empty{}, a, {point, 1}, {point, 1, 2, 3}]]),
    erlang:display(element(#point.y, P2)),
    erlang:display(lists:keysort(#point.x, [#point{x = 3}, #point{x = 1}, #point{x = 2}])),
    erlang:display(counted(#wide{}, 1000)).

moved(#point{x = X, y = Y} = P) when X > 2 -> P#point{x = Y, y = X};
moved(#point{label = L}) -> {label, L};
moved(#shape{kind = K, points = [#point{x = X} | _]}) -> {K, X};
moved(#empty{}) -> empty;
moved(_) -> no_record.

counted(W, 0) -> {W#wide.a, W#wide.f, W#wide.l};
counted(#wide{a = A, f = F, l = L} = W, N) -> counted(W#wide{l = L + 1, a = A + F, f = F rem 7 + 1}, N - 1).

id(X) -> X.
