%% EXC-44: a call that never returns may have become a tail call in the compiler; then its caller is in no trace.
-module(exc_44_calls_without_return).
-export([main/0, id/1]).

main() ->
    try
        id(even(50))
    catch
        error:_:Stack -> erlang:display([{Name, Arity} || {_, Name, Arity, _} <- Stack])
    end.

even(0) -> error(x);
even(N) -> {a, odd(N - 1)}.

odd(0) -> error(y);
odd(N) -> {b, even(N - 1)}.

id(Term) -> Term.
