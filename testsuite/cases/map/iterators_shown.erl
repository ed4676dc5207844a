%% Iterators of small maps end in `none`, are used again, and are refused where they are none.
-module(iterators_shown).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [erlang:display({map_size(M), walk(maps:next(maps:iterator(M)), []) =:= lists:sort(maps:to_list(M))}) || M <- [#{}, #{a => 1}, #{1 => a, 2 => b, 3 => c}] ++ [maps:from_list([{N, -N} || N <- lists:seq(1, S)]) || S <- [31, 32, 33, 100, 2000]]],
    [erlang:display(maps:next(maps:iterator(M))) || M <- [#{}, #{1 => a}, #{x => #{}}]],
    erlang:display(listed(maps:iterator(id(#{1 => a, 2 => b})))),
    I = maps:iterator(id(#{1 => a, 2 => b, 3 => c})),
    {K1, V1, J} = maps:next(I),
    {K2, V2, L} = maps:next(J),
    erlang:display([{K1, V1}, {K2, V2}, listed(J), listed(L), maps:next(L), listed(I)]),
    erlang:display(maps:next(I) =:= maps:next(I)),
    erlang:display([maps:fold(fun(K, V, A) -> [{K, V} | A] end, [], It) || It <- [I, J, L]]),
    erlang:display(lists:sort(maps:to_list(maps:map(fun(K, V) -> {K, V} end, J)))),
    erlang:display(maps:filter(fun(K, _) -> K > 2 end, I)),
    Big = maps:from_list([{N, N} || N <- lists:seq(1, 500)]),
    B = maps:iterator(Big),
    erlang:display({maps:fold(fun(_, V, A) -> V + A end, 0, B), map_size(maps:filter(fun(K, _) -> K rem 2 =:= 0 end, B)), length(listed(steps(100, B)))}),
    erlang:display([try maps:next(X) catch C:R -> {C, R} end || X <- id([a, [], none, {1, 2}, {1, 2, 3}, {1, 2, none}, {1, 2, {3, 4, none}}, [0 | a], [-1 | #{}], [100 | #{}], #{}, [0]])]),
    erlang:display([try maps:iterator(X) catch C:R -> {C, R} end || X <- id([a, [], {1, 2, none}, 1])]).

walk(none, Acc) -> lists:sort(Acc);
walk({K, V, I}, Acc) -> walk(maps:next(I), [{K, V} | Acc]).

listed(I) -> case maps:next(I) of none -> []; {K, V, J} -> [{K, V} | listed(J)] end.

steps(0, I) -> I;
steps(N, I) -> {_, _, J} = maps:next(I), steps(N - 1, J).
