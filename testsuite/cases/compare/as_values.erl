%% Comparison results are booleans that can be stored, passed, negated and combined.
-module(as_values).
-export([main/0, id/1]).
main() ->
    Ns = [1, 2, 2.0, a, [x], 1 bsl 65],
    erlang:display([{X < Y, X =< Y, X > Y, X >= Y, X == Y, X /= Y, X =:= Y, X =/= Y} || X <- Ns, Y <- Ns]),
    erlang:display([not (X < 2) || X <- Ns]),
    erlang:display([(X > 1) and (X < 3) || X <- Ns]),
    erlang:display([count([X > 1, X >= 2, X =:= 2, X == 2, X < a], 0) || X <- Ns]),
    erlang:display([case X < 2 of true -> less; false -> not_less end || X <- Ns]),
    erlang:display([{id(X < 2), id(X =:= a)} || X <- Ns]),
    erlang:display([(X < 2) =:= (2 > X) || X <- Ns]),
    erlang:display([(X =:= 1) < (X =:= 2) || X <- Ns]),
    Flag = id(3) > id(2),
    erlang:display(if Flag -> yes; true -> no end),
    erlang:display(lists:filter(fun(X) -> X > 1 end, Ns)),
    erlang:display(sorted(lists:seq(1, 50) ++ [50, 51])),
    erlang:display(sorted([3, 1, 2])).

count([], N) -> N;
count([true | Bs], N) -> count(Bs, N + 1);
count([false | Bs], N) -> count(Bs, N).

sorted([X, Y | Rest]) -> X =< Y andalso sorted([Y | Rest]);
sorted(_) -> true.

id(X) -> X.
