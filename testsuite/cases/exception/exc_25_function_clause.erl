%% EXC-25: in the first entry of a function_clause stand the arguments in the place of the arity.
-module(exc_25_function_clause).
-export([main/0, id/1]).

main() ->
    erlang:display(tried(fun() -> f(id(b), 2) end)),
    erlang:display(tried(fun() -> [f(id(b), [x])] end)),
    erlang:display(tried(fun() -> (id(fun(a) -> ok end))(z) end)),
    Free = id(free),
    erlang:display(tried(fun() -> (id(fun(a, X) -> {X, Free} end))(z, y) end)).

tried(Fun) ->
    try
        Fun()
    catch
        error:Reason:Stack -> {Reason, element(3, hd(Stack))}
    end.

f(a, _) -> ok.

id(Term) -> Term.
