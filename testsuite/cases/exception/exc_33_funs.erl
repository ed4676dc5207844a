%% EXC-33: funs are in the trace under the names the compiler gave them.
-module(exc_33_funs).
-export([main/0, id/1]).

main() ->
    try
        (fun(X) -> {hd(X)} end)(id(0))
    catch
        error:_:First -> erlang:display([{Name, Arity} || {?MODULE, Name, Arity, _} <- First])
    end,
    try
        (fun Inner(X) -> {hd(X), Inner(X)} end)(id(0))
    catch
        error:_:Second -> erlang:display([{Name, Arity} || {?MODULE, Name, Arity, _} <- Second])
    end,
    try
        [hd(X) || X <- id([1])]
    catch
        error:_:Third -> erlang:display([{Name, Arity} || {?MODULE, Name, Arity, _} <- Third])
    end.

id(Term) -> Term.
