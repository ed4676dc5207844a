%% EXC-16: an after section runs whichever way the body ends, and changes nothing.
-module(exc_16_after_always_runs).
-export([main/0, id/1]).

main() ->
    Funs = [fun() -> val end, fun() -> throw(a) end, fun() -> exit(b) end, fun() -> error(c) end],
    [erlang:display(tried(Fun)) || Fun <- Funs].

tried(Fun) ->
    try
        try
            Fun()
        after
            erlang:display('after'),
            id(ignored)
        end
    catch
        Class:Value -> {Class, Value}
    end.

id(Term) -> Term.
