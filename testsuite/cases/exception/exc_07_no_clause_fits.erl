%% EXC-7: an exception that no clause fits goes on with its class, value and trace.
-module(exc_07_no_clause_fits).
-export([main/0]).

main() ->
    [erlang:display(tried(Fun)) || Fun <- [fun raises/1, fun exits/1, fun throws/1]].

tried(Fun) ->
    try
        try
            Fun(orig)
        catch
            throw:other -> wrong;
            error:other -> wrong;
            exit:other:_ -> wrong
        end
    catch
        Class:Value:Stack ->
            [{Module, Name, Arity, _} | _] = Stack,
            {Class, Value, Module, Name, Arity}
    end.

raises(X) -> error(X).
exits(X) -> exit(X).
throws(X) -> throw(X).
