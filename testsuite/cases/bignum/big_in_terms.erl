%% Big integers inside lists, tuples, maps and funs stay what they are while the heap around them moves.
-module(big_in_terms).
-export([main/0]).
main() ->
    Powers = powers(0, 200),
    erlang:display(lists:sum(Powers)),
    Tuple = list_to_tuple(Powers),
    erlang:display({element(61, Tuple), element(65, Tuple), element(200, Tuple)}),
    Map = maps:from_list([{P, B} || {P, B} <- lists:zip(Powers, lists:seq(0, 199))]),
    erlang:display([maps:get(1 bsl B, Map) || B <- [0, 59, 60, 63, 64, 199]]),
    erlang:display(maps:is_key((1 bsl 199) + 1, Map)),
    Funs = [fun(X) -> P - X end || P <- Powers],
    garbage(20000, []),
    erlang:display(lists:sum([F(1) || F <- Funs])),
    erlang:display(lists:sum(Powers) =:= (1 bsl 200) - 1),
    erlang:display([P || P <- Powers, P rem 1000003 < 5000]),
    erlang:display(lists:member(1 bsl 150, Powers)),
    erlang:display(lists:keyfind(1 bsl 150, 1, [{P, ok} || P <- Powers])).

powers(N, N) -> [];
powers(B, N) -> [1 bsl B | powers(B + 1, N)].

garbage(0, _) -> ok;
garbage(N, _) -> garbage(N - 1, [(1 bsl 100) + N, N]).
