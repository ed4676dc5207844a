%% erlang:nodes/2: the node itself with facts, and invalid arguments.
-module(node_facts).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [erlang:display({Nodes, Facts, try [{Node, lists:sort(maps:to_list(Map))} || {Node, Map} <- erlang:nodes(Nodes, Facts)] catch Class:Reason -> {Class, Reason} end}) ||
        Nodes <- id([this, known, hidden, visible, connected, [this, known], [hidden, connected], [], foo, [this, foo], "a"]),
        Facts <- id([#{}, #{node_type => true}, #{connection_id => true}, #{node_type => false}, #{foo => true}, #{node_type => 1}, a])],
    erlang:display(lists:sort(maps:to_list(element(2, hd(erlang:nodes(this, #{connection_id => true, node_type => true})))))).
