%% EXC-34: an exception that goes on keeps its trace: from a handler that does not fit, an after section, a raise.
-module(exc_34_trace_is_kept).
-export([main/0, id/1]).

main() ->
    try
        outer()
    catch
        error:Reason:Stack -> erlang:display({Reason, [Name || {_, Name, _, _} <- Stack]})
    end.

outer() ->
    try again() catch error:no -> ok after id(ok) end.

again() ->
    try inner() catch error:Reason:Stack -> erlang:raise(error, {Reason, again}, Stack) end.

inner() ->
    try [deepest(id(r))] catch throw:_ -> ok end.

deepest(Reason) -> error(Reason).

id(Term) -> Term.
