%% EXC-26: module, function and arguments of a call without a callee are the first entry of the trace.
-module(exc_26_undef).
-export([main/0, id/1]).

main() ->
    erlang:display(tried(fun() -> no_mod:no_fun(1, [2]) end)),
    erlang:display(tried(fun() -> (id(lists)):nope() end)),
    erlang:display(tried(fun() -> [(id(?MODULE)):(id(tried))(a, b)] end)),
    erlang:display(tried(fun() -> apply(id(no_mod), f, [x]) end)),
    erlang:display(tried(fun() -> (id(fun no_mod:g/1))(y) end)).

tried(Fun) ->
    try
        Fun()
    catch
        error:Reason:Stack -> {Reason, hd(Stack)}
    end.

id(Term) -> Term.
