%% Binary trees: insertion, balancing, traversal in every order, deletion and folding.
-module(trees).
-export([main/0]).
main() ->
    Keys = [N * 37 rem 101 || N <- lists:seq(1, 100)],
    Tree = lists:foldl(fun(K, T) -> insert(K, K * K, T) end, nil, Keys),
    erlang:display({size(Tree, 0), depth(Tree)}),
    erlang:display([find(K, Tree) || K <- [1, 50, 100, 0, 101]]),
    erlang:display([K || {K, _} <- in_order(Tree, [])] =:= lists:seq(1, 100)),
    erlang:display(lists:sum(pre_order(Tree)) - lists:sum(post_order(Tree))),
    erlang:display(lists:sublist(pre_order(Tree), 10)),
    erlang:display(lists:sublist(breadth([Tree]), 10)),
    Smaller = lists:foldl(fun delete/2, Tree, lists:seq(1, 100, 3)),
    erlang:display({size(Smaller, 0), [K || {K, _} <- in_order(Smaller, []), K < 20]}),
    Balanced = build(in_order(Tree, []), 100),
    erlang:display({depth(element(1, Balanced)), element(2, Balanced)}),
    erlang:display(fold(fun(_, V, L, R) -> V + L + R end, 0, Tree)),
    erlang:display(mirror(mirror(Tree)) =:= Tree),
    Rb = lists:foldl(fun(K, T) -> rb_insert(K, T) end, e, lists:seq(1, 500)),
    erlang:display({rb_depth(Rb), length(rb_keys(Rb, [])), rb_black(Rb)}).

insert(K, V, nil) -> {K, V, nil, nil};
insert(K, V, {K, _, L, R}) -> {K, V, L, R};
insert(K, V, {K2, V2, L, R}) when K < K2 -> {K2, V2, insert(K, V, L), R};
insert(K, V, {K2, V2, L, R}) -> {K2, V2, L, insert(K, V, R)}.

find(_, nil) -> none;
find(K, {K, V, _, _}) -> {value, V};
find(K, {K2, _, L, _}) when K < K2 -> find(K, L);
find(K, {_, _, _, R}) -> find(K, R).

size(nil, N) -> N;
size({_, _, L, R}, N) -> size(R, size(L, N + 1)).

depth(nil) -> 0;
depth({_, _, L, R}) -> 1 + max(depth(L), depth(R)).

in_order(nil, Acc) -> Acc;
in_order({K, V, L, R}, Acc) -> in_order(L, [{K, V} | in_order(R, Acc)]).

pre_order(nil) -> [];
pre_order({K, _, L, R}) -> [K | pre_order(L) ++ pre_order(R)].

post_order(nil) -> [];
post_order({K, _, L, R}) -> post_order(L) ++ post_order(R) ++ [K].

breadth([]) -> [];
breadth([nil | Q]) -> breadth(Q);
breadth([{K, _, L, R} | Q]) -> [K | breadth(Q ++ [L, R])].

delete(_, nil) -> nil;
delete(K, {K, _, nil, R}) -> R;
delete(K, {K, _, L, nil}) -> L;
delete(K, {K, _, L, R}) ->
    {{K2, V2}, R2} = take_least(R),
    {K2, V2, L, R2};
delete(K, {K2, V, L, R}) when K < K2 -> {K2, V, delete(K, L), R};
delete(K, {K2, V, L, R}) -> {K2, V, L, delete(K, R)}.

take_least({K, V, nil, R}) -> {{K, V}, R};
take_least({K, V, L, R}) ->
    {Least, L2} = take_least(L),
    {Least, {K, V, L2, R}}.

build(Rest, 0) -> {nil, Rest};
build(Pairs, N) ->
    Left = (N - 1) div 2,
    {L, [{K, V} | Rest]} = build(Pairs, Left),
    {R, Rest2} = build(Rest, N - 1 - Left),
    {{K, V, L, R}, Rest2}.

fold(_, Acc, nil) -> Acc;
fold(F, Acc, {K, V, L, R}) -> F(K, V, fold(F, Acc, L), fold(F, Acc, R)).

mirror(nil) -> nil;
mirror({K, V, L, R}) -> {K, V, mirror(R), mirror(L)}.

rb_insert(K, T) ->
    {_, L, X, R} = ins(K, T),
    {b, L, X, R}.

ins(K, e) -> {r, e, K, e};
ins(K, {C, L, X, R}) when K < X -> balance({C, ins(K, L), X, R});
ins(K, {C, L, X, R}) when K > X -> balance({C, L, X, ins(K, R)});
ins(_, T) -> T.

balance({b, {r, {r, A, X, B}, Y, C}, Z, D}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
balance({b, {r, A, X, {r, B, Y, C}}, Z, D}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
balance({b, A, X, {r, {r, B, Y, C}, Z, D}}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
balance({b, A, X, {r, B, Y, {r, C, Z, D}}}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
balance(T) -> T.

rb_depth(e) -> 0;
rb_depth({_, L, _, R}) -> 1 + max(rb_depth(L), rb_depth(R)).

rb_keys(e, Acc) -> Acc;
rb_keys({_, L, X, R}, Acc) -> rb_keys(L, [X | rb_keys(R, Acc)]).

rb_black(e) -> 0;
rb_black({C, L, _, R}) ->
    N = rb_black(L),
    N = rb_black(R),
    case C of b -> N + 1; r -> N end.
