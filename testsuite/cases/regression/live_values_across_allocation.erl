%% Every term made just before an allocation that collects is still there just after it.
%% The classic mistake of a compiler with a moving collector: a value kept where the collector does not look.
-module(live_values_across_allocation).
-export([main/0, id/1]).
main() ->
    erlang:display(pairs(5000, [])),
    erlang:display(update(3000, {a, [1], "x"})),
    erlang:display(folded(3000)),
    erlang:display(maps_grow(500, #{})),
    erlang:display(binaries(2000, <<>>, [])).

pairs(0, Acc) -> check(Acc, 1, 0);
pairs(N, Acc) ->
    A = {N, N + 1}, B = [A | A], C = {B, A, [B]}, D = [C, B | A],
    pairs(N - 1, [{A, B, C, D} | Acc]).

check([], _, Count) -> Count;
check([{A, B, C, D} | Rest], N, Count) ->
    {N, _} = A, [A | A] = B, {B, A, [B]} = C, [C, B | A] = D,
    check(Rest, N + 1, Count + 1).

update(0, T) -> T;
update(N, {A, B, C}) ->
    X = [N | lists:sublist(B, 5)],
    Y = {A, X},
    Z = case N rem 3 of 0 -> C; 1 -> [Y]; 2 -> {X, C} end,
    update(N - 1, {element(1, Y), X, shrink(Z)}).

shrink({X, _}) -> {hd(X), shrunk};
shrink(X) -> X.

folded(N) ->
    L = [{K, integer_to_list(K)} || K <- lists:seq(1, N)],
    lists:foldl(fun({K, S}, {Sum, Texts}) when length(Texts) > 20 -> {Sum + K, [S]}; ({K, S}, {Sum, Texts}) -> {Sum + K, [S | Texts]} end, {0, []}, L).

maps_grow(0, M) -> {map_size(M), lists:sum([length(V) || V <- maps:values(M)])};
maps_grow(N, M) ->
    K = {N rem 50, [N rem 7]},
    V = maps:get(K, M, []),
    maps_grow(N - 1, M#{K => [{N, V =:= []} | V]}).

binaries(0, B, Parts) -> {byte_size(B), length(Parts), lists:all(fun(P) -> P =:= binary:part(B, 0, byte_size(P)) end, Parts)};
binaries(N, B, Parts) ->
    New = <<B/binary, (id(N)):16>>,
    binaries(N - 1, New, case N rem 100 of 0 -> [New | Parts]; _ -> Parts end).

id(X) -> X.
