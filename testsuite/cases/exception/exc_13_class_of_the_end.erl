%% EXC-13: a process ends with the class that erlang:raise/3 gave the exception: an error that became an exit has no trace.
-module(exc_13_class_of_the_end).
-export([main/0, id/1]).

main() ->
    [erlang:display(reason(Class)) || Class <- [error, exit, throw]].

reason(Class) ->
    {_, Monitor} = spawn_monitor(fun() ->
        try
            error(id(e))
        catch
            error:Reason:Stack -> erlang:raise(id(Class), Reason, Stack)
        end
    end),
    receive {'DOWN', Monitor, process, _, Reason} -> shown(Reason) end.

shown({Reason, [{_, Name, Arity, _} | _]}) -> {Reason, {Name, Arity}};
shown(Reason) -> Reason.

id(Term) -> Term.
