%% The module trace where no session exists.
%% releases: 27, 29
-module(no_session).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [show(session_info, [What]) || What <- [all, self(), new, new_processes, new_ports, {?MODULE, id, 1}, {?MODULE, id, 7}, on_load, send, 'receive', foo, {a, b}]],
    [show(Function, [Session | Arguments]) || Session <- [foo, make_ref(), {a, make_ref()}],
        {Function, Arguments} <- [{session_destroy, []}, {process, [self(), true, [send]]}, {process, [self(), false, [send]]}, {port, [new, false, [send]]}, {function, [{?MODULE, id, 1}, true, []]},
                                  {function, [{?MODULE, id, 1}, false, []]}, {send, [true, []]}, {recv, [true, []]}, {info, [self(), flags]}]],
    [show(session_create, Arguments) || Arguments <- [[1, self(), []], [s, foo, []], [s, self(), [a]], [s, self(), foo]]].

show(Function, Arguments) ->
    erlang:display({Function, length(Arguments), try apply(trace, Function, Arguments) catch Class:Reason -> {Class, Reason} end}).
