%% EXC-17: the after section runs behind the handler, and also if the handler raises.
-module(exc_17_handler_then_after).
-export([main/0]).

main() ->
    erlang:display(catch tried(fun() -> throw(a) end, fun() -> throw(b) end)),
    erlang:display(catch tried(fun() -> throw(a) end, fun() -> value end)),
    erlang:display(catch tried(fun() -> a end, fun() -> throw(c) end)),
    erlang:display(catch tried(fun() -> throw(other) end, fun() -> wrong end)).

tried(Body, Then) ->
    try Body() of
        a -> erlang:display('of'), Then()
    catch
        a -> erlang:display(handler), Then()
    after
        erlang:display('after')
    end.
