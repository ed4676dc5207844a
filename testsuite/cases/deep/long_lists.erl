%% Lists of a million cells are made, reversed, sorted, searched and summed.
%% gc: normal, each of ten million allocations would copy up to a million cells
-module(long_lists).
-export([main/0]).
main() ->
    L = lists:seq(1, 1000000),
    erlang:display(length(L)),
    R = lists:reverse(L),
    erlang:display(hd(R)),
    erlang:display(lists:sum(R)),
    erlang:display(lists:last(L)),
    erlang:display(lists:nth(777777, L)),
    erlang:display(lists:member(1000000, L)),
    erlang:display(length(L ++ R)),
    erlang:display(lists:foldl(fun(X, A) -> X bxor A end, 0, L)),
    erlang:display(list_to_tuple(L) =:= list_to_tuple(lists:reverse(R))),
    erlang:display(lists:sort(lists:sublist(R, 200000)) =:= lists:nthtail(800000, L)),
    erlang:display(length([X || X <- L, X rem 7 =:= 0])),
    erlang:display(erlang:length(tuple_to_list(erlang:make_tuple(300000, x)))).
