%% EXC-6: clauses of a try choose by class and value, and a clause without a class takes throws only.
-module(exc_06_classes_in_clauses).
-export([main/0, id/1]).

main() ->
    Funs = [fun() -> 1 end, fun() -> throw(x) end, fun() -> throw(y) end, fun() -> exit(y) end, fun() -> error(y) end],
    [erlang:display(tried(Fun)) || Fun <- Funs],
    erlang:display(catch (try exit(id(x)) catch x -> wrong end)),
    erlang:display(try error(id(x)) catch Class:x -> Class end).

tried(Fun) ->
    try Fun() of
        Value -> {ok, Value}
    catch
        x -> thrown_x;
        throw:Term -> {throw, Term};
        exit:Term -> {exit, Term};
        error:Term -> {error, Term}
    end.

id(Term) -> Term.
