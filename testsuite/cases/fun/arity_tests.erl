%% The tests is_function/1 and /2 look at what a term is and at its arity, also for external funs.
-module(arity_tests).
-export([main/0, id/1]).
main() ->
    Captured = id(x),
    Terms = [fun() -> Captured end, fun(_) -> Captured end, fun(_, _) -> ok end, fun lists:map/2, fun erlang:self/0, fun id/1, a, {fun_, 1}, [], 5],
    erlang:display([[is_function(id(T)) | [is_function(id(T), N) || N <- [0, 1, 2, 3]]] || T <- Terms]),
    erlang:display([kind(id(T)) || T <- Terms]),
    erlang:display([arity(id(T)) || T <- Terms]),
    erlang:display([caught(fun() -> is_function(id(x), id(N)) end) || N <- [-1, a, 1.0, 300]]),
    erlang:display([guard(fun id/1, N) || N <- [0, 1, -1, a, 1 bsl 70]]).

kind(F) when is_function(F, 0) -> thunk;
kind(F) when is_function(F, 2) -> binary_operator;
kind(F) when is_function(F) -> function;
kind(_) -> other.

arity(F) when is_function(F) ->
    {arity, N} = erlang:fun_info(F, arity),
    N;
arity(_) -> none.

guard(F, N) when is_function(F, N) -> yes;
guard(_, _) -> no.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
