%% EXC-13: erlang:raise/3 in a handler may change the class; the trace stays that of the first exception.
-module(exc_13_other_class).
-export([main/0, id/1]).

main() ->
    [erlang:display(changed(Class)) || Class <- [error, exit, throw]].

changed(Class) ->
    try
        try
            fails(id(t))
        catch
            throw:Term:Stack -> erlang:raise(id(Class), {was, Term}, Stack)
        end
    catch
        Seen:Value:Trace -> {Seen, Value, [{Name, Arity} || {_, Name, Arity, _} <- Trace]}
    end.

fails(Term) ->
    [throw(Term)].

id(Term) -> Term.
