%% A receive takes the first message that matches a clause and leaves the others in their order.
-module(selective_receive).
-export([main/0, id/1]).
main() ->
    fill([a, 1, {x, 1}, b, 2, {x, 2}, "s", {y, 1}, c, 3]),
    erlang:display(receive {y, N} -> {y, N} end),
    erlang:display(receive I when is_integer(I), I > 1 -> I end),
    erlang:display(receive {x, 2} -> second end),
    erlang:display(receive {T, V} -> {T, V}; c -> c end),
    X = id(3),
    erlang:display(receive X -> {pinned, X} end),
    erlang:display(flush()),
    fill(lists:seq(1, 100)),
    erlang:display(evens()),
    erlang:display(flush()),
    fill([{N rem 5, N} || N <- lists:seq(1, 50)]),
    erlang:display([by_tag(K) || K <- [4, 2, 0, 3, 1, 9]]),
    erlang:display(flush()),
    fill([z, {low, 1}, {high, 2}, {low, 3}, {high, 4}, z]),
    erlang:display(priority()),
    fill([1, 2, 3]),
    erlang:display(receive A -> receive B -> receive C -> {C, B, A} end end end),
    fill([{ok, 1}, {error, 2}, {ok, 3}]),
    erlang:display({receive {error, E} -> E end, receive {ok, O1} -> O1 end, receive {ok, O2} -> O2 end}).

fill(L) -> lists:foreach(fun(M) -> self() ! M end, L).

flush() ->
    receive M -> [M | flush()]
    after 0 -> []
    end.

evens() ->
    receive N when N rem 2 =:= 0 -> [N | evens()]
    after 0 -> []
    end.

by_tag(K) ->
    receive {K, N} -> [N | by_tag(K)]
    after 0 -> []
    end.

priority() ->
    receive
        {high, N} -> [{high, N} | priority()]
    after 0 ->
        receive
            {low, N} -> [{low, N} | priority()];
            z -> [z | priority()]
        after 0 -> []
        end
    end.

id(X) -> X.
