%% erlang:system_monitor and system_profile where nothing is set.
-module(nothing_watched).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [show(Function, Arguments) ||
        {Function, Arguments} <- [{system_monitor, []}, {system_monitor, [undefined]}, {system_monitor, [undefined, []]}, {system_monitor, [self(), []]}, {system_monitor, [{self(), []}]},
                                  {system_monitor, [self(), [foo]]}, {system_monitor, [self(), [{long_gc, a}]]}, {system_monitor, [self(), foo]}, {system_monitor, [foo]}, {system_monitor, []},
                                  {system_profile, []}, {system_profile, [undefined, []]}, {system_profile, [self(), foo]}, {system_profile, [self(), [foo]]}, {system_profile, []}]].

show(Function, Arguments) ->
    erlang:display({Function, length(Arguments), try apply(erlang, Function, Arguments) catch Class:Reason -> {Class, Reason} end}).
