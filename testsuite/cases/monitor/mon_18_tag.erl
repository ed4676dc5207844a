%% MON-18: the option tag puts any term in the place of 'DOWN'; without options monitor/3 is monitor/2.
-module(mon_18_tag).
-export([main/0]).

main() ->
    erlang:display(message([{tag, {my, tag}}])),
    erlang:display(message([{tag, [1.5]}])),
    erlang:display(message([{tag, first}, {tag, last}])),
    erlang:display(message([])),
    erlang:display([failure(Options) || Options <- [[bad], bad, [{tag}], [{tag, a} | b], [{alias, other}]]]).

message(Options) ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Monitor = monitor(process, Pid, Options),
    Pid ! stop,
    receive {Tag, Monitor, process, Pid, Reason} -> {Tag, Reason} end.

failure(Options) ->
    try monitor(process, self(), Options) of
        _ -> value
    catch
        Class:Reason -> {Class, Reason}
    end.
