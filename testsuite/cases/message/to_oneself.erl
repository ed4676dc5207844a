%% Messages a process sends itself arrive in order, are copied whole, and the send gives the message.
-module(to_oneself).
-export([main/0, id/1]).
main() ->
    Me = self(),
    erlang:display(Me ! first),
    Me ! second,
    self() ! {third, [1, 2]},
    erlang:display([next(), next(), next()]),
    Terms = [a, 1, -1, 1 bsl 70, 1.5, 1.0e300, "string", <<"binary">>, <<1:3>>, list_to_binary(lists:duplicate(100, 7)), {t, {u}}, [[]], [a | b], #{k => v}, maps:from_list([{K, K} || K <- lists:seq(1, 50)]), []],
    [Me ! T || T <- Terms],
    erlang:display([next() || _ <- Terms] =:= Terms),
    F = fun(X) -> {X, Terms} end,
    Me ! F,
    G = next(),
    erlang:display({G =:= F, G(1) =:= F(1)}),
    erlang:display(erlang:send(Me, sent)),
    erlang:display(next()),
    Me ! Me ! chained,
    erlang:display([next(), next()]),
    erlang:display(counted(10000)),
    Big = lists:seq(1, 20000),
    Me ! {big, Big, Big},
    {big, B1, B2} = next(),
    erlang:display({B1 =:= Big, B2 =:= B1, length(B1)}),
    erlang:display(try id(not_a_name) ! x catch error:R -> R end),
    erlang:display(try id([]) ! x catch error:R2 -> R2 end).

next() -> receive X -> X after 0 -> empty end.

counted(N) ->
    [self() ! {n, M} || M <- lists:seq(1, N)],
    sum(0).

sum(S) ->
    receive {n, M} -> sum(S + M)
    after 0 -> S
    end.

id(X) -> X.
