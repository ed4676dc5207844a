%% The boolean operators: strict ones want two booleans, short ones only the first, and each refuses others in its own way.
-module(booleans).
-export([main/0, id/1]).
main() ->
    Bs = [true, false],
    erlang:display([{A, B, id(A) and id(B), id(A) or id(B), id(A) xor id(B), id(A) andalso id(B), id(A) orelse id(B), not id(A)} || A <- Bs, B <- Bs]),
    erlang:display({id(true) andalso 5, id(false) andalso 5, id(true) orelse 5, id(false) orelse 5, id(false) orelse id(true) andalso last}),
    erlang:display([caught(fun() -> id(X) and true end) || X <- [a, 1, [], true]]),
    erlang:display([caught(fun() -> false and id(X) end) || X <- [a, 1, [], true]]),
    erlang:display([caught(fun() -> id(X) or true end) || X <- [a, 1, [], true]]),
    erlang:display([caught(fun() -> id(X) xor id(X) end) || X <- [a, 1, [], true]]),
    erlang:display([caught(fun() -> not id(X) end) || X <- [a, 1, [], true]]),
    erlang:display([caught(fun() -> id(X) andalso other end) || X <- [a, 1, [], true]]),
    erlang:display([caught(fun() -> id(X) orelse other end) || X <- [a, 1, [], false]]),
    erlang:display([caught(fun() -> case id(X) andalso id(Y) of true -> t; false -> f end end) || X <- Bs, Y <- [true, false, z]]),
    erlang:display(id(false) andalso never_called()),
    erlang:display(id(true) orelse never_called()),
    erlang:display([if X > 1 andalso X < 5 orelse X =:= 9 -> in; true -> out end || X <- [0, 1, 2, 4, 5, 9, 10]]),
    erlang:display([X =:= 1 orelse X =:= 2 || X <- [1, 2, 3]]).

never_called() -> erlang:display(called).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
