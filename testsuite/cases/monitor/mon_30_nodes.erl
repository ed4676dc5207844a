%% MON-30: without distribution other nodes cannot be monitored.
-module(mon_30_nodes).
-export([main/0]).

main() ->
    [erlang:display(failure(Node, Flag)) || {Node, Flag} <- [{'a@b', true}, {'a@b', false}, {1, true}, {'a@b', 1}]].

failure(Node, Flag) ->
    try monitor_node(Node, Flag) of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.
