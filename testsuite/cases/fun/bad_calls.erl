%% A call of a term that is not a fun, or of wrong arity, raises badfun, badarity or undef after the arguments were evaluated.
-module(bad_calls).
-export([main/0, id/1]).
main() ->
    erlang:display([caught(fun() -> (id(X))() end) || X <- [a, 1, {m, f}, [], "f", <<1>>, #{}]]),
    erlang:display([caught(fun() -> (id(X))(1, 2, 3, 4, 5, 6, 7) end) || X <- [a, 1.0]]),
    erlang:display(arity_of(caught(fun() -> (id(fun(X) -> X end))() end))),
    erlang:display(arity_of(caught(fun() -> (id(fun() -> x end))(1, 2) end))),
    erlang:display(arity_of(caught(fun() -> (id(fun lists:reverse/1))(1, 2) end))),
    erlang:display(arity_of(caught(fun() -> apply(id(fun id/1), [1, 2]) end))),
    erlang:display(caught(fun() -> apply(id(a), [1]) end)),
    erlang:display(caught(fun() -> apply(id(fun id/1), id(a)) end)),
    erlang:display(caught(fun() -> apply(id(fun id/1), id([1 | 2])) end)),
    erlang:display(caught(fun() -> (id(fun nomodule:nofunction/1))(1) end)),
    erlang:display(caught(fun() -> (id(a))(say(1), say(2)) end)),
    erlang:display(caught(fun() -> (say(id(b)))(say(1)) end)),
    erlang:display(tail(c)),
    erlang:display(in_case(fun() -> ok end)).

arity_of({error, {badarity, {F, Args}}}) when is_function(F) -> {badarity, Args};
arity_of(Other) -> Other.

tail(F) ->
    caught(fun() -> tail_call(F) end).

tail_call(F) -> F(1).

in_case(F) ->
    case catch F(1) of
        {'EXIT', {{badarity, {F, [1]}}, [_ | _]}} -> same_fun;
        Other -> Other
    end.

say(X) ->
    erlang:display({evaluated, X}),
    X.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
