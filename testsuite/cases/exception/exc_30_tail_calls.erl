%% EXC-30: a function that has called another in tail position is not in the trace.
-module(exc_30_tail_calls).
-export([main/0, id/1]).

main() ->
    try
        a(id(1))
    catch
        error:_:Stack -> erlang:display([{Name, Arity} || {_, Name, Arity, _} <- Stack])
    end.

a(X) -> b(X).
b(X) -> c(X).
c(X) -> Y = d(X), {Y}.
d(X) -> e(X, 2).
e(1, _) -> error(here);
e(_, _) -> ok.

id(Term) -> Term.
