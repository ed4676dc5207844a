%% Errors inside a comprehension carry the culprit; what was built before is dropped and side effects remain.
-module(errors_inside).
-export([main/0, id/1]).
main() ->
    erlang:display(caught(fun() -> [X || X <- id(atom)] end)),
    erlang:display(caught(fun() -> [X || X <- id([1, 2 | 3])] end)),
    erlang:display(caught(fun() -> [X || X <- id({1, 2})] end)),
    erlang:display(caught(fun() -> [X || X <- [1, 2], id(maybe_)] end)),
    erlang:display(caught(fun() -> [10 div X || X <- [5, 0, 2]] end)),
    erlang:display(caught(fun() -> [{X, Y} || X <- [1, 2], Y <- id(X)] end)),
    erlang:display(caught(fun() -> [say(X) || X <- [1, 2, a], say({test, X}) =/= {test, a} orelse throw(stop)] end)),
    erlang:display([(catch 10 div X) =:= 5 || X <- [2, 1]]),
    erlang:display([try 10 div X catch error:badarith -> zero end || X <- [1, 0, 5]]),
    erlang:display([Y || X <- [1, 2, 3], Y <- try pick(X) catch throw:L -> L end]).

pick(1) -> [a];
pick(2) -> throw([b, b]);
pick(3) -> [].

say(X) ->
    erlang:display(X),
    X.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
