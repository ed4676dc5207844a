%% EXC-19: behind an after section an exception goes on with its class, value and trace.
-module(exc_19_after_goes_on).
-export([main/0, id/1]).

main() ->
    erlang:display(tried(fun() -> f(id(0)) end)),
    erlang:display(tried(fun() -> [exit(id(x))] end)).

tried(Fun) ->
    try
        try Fun() after id(cleanup) end
    catch
        Class:Value:Stack -> {Class, Value, setelement(4, hd(Stack), [])}
    end.

f(N) ->
    X = g(N),
    {X}.

g(1) -> ok.

id(Term) -> Term.
