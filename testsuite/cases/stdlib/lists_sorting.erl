%% Sorting by every function of lists: stable, unique, by keys, with own orders, and merging.
%% out29: lists:sort/1 of OTP 29 puts numbers that compare equal in another order
-module(lists_sorting).
-export([main/0]).
main() ->
    L = [3, 1, 2, 3.0, 1.0, b, a, "x", {1}, [], <<"z">>, 2],
    erlang:display(lists:sort(L)),
    erlang:display(lists:usort(L)),
    erlang:display(lists:sort(fun(A, B) -> A >= B end, [3, 1, 2, 3, 0])),
    erlang:display(lists:usort(fun(A, B) -> A >= B end, [3, 1, 2, 3, 0])),
    Pairs = [{N rem 4, N} || N <- lists:seq(1, 15)],
    erlang:display(lists:keysort(1, Pairs)),
    erlang:display(lists:ukeysort(1, Pairs)),
    erlang:display(lists:sort(fun({A, _}, {B, _}) -> A =< B end, Pairs) =:= lists:keysort(1, Pairs)),
    erlang:display(lists:reverse(lists:keysort(2, Pairs)) =:= lists:sort(fun({_, A}, {_, B}) -> A >= B end, Pairs)),
    erlang:display({lists:merge([1, 3, 5], [2, 3, 4]), lists:umerge([1, 3, 5], [2, 3, 4]), lists:merge([[1, 4], [2], [3]]), lists:merge3([1], [0], [2])}),
    erlang:display({lists:keymerge(1, [{1, a}, {3, a}], [{1, b}, {2, b}]), lists:merge(fun(A, B) -> A >= B end, [5, 3], [4, 1])}),
    Random = [(N * 7919) rem 1009 || N <- lists:seq(1, 1008)],
    erlang:display(lists:sort(Random) =:= lists:seq(1, 1008)),
    erlang:display(lists:sort(lists:sort(Random)) =:= lists:sort(fun erlang:'=<'/2, Random)),
    erlang:display([length(lists:usort([X rem M || X <- Random])) || M <- [1, 2, 10, 500]]),
    erlang:display({lists:min(Random), lists:max(Random), lists:max([a, 1, "b"])}).
