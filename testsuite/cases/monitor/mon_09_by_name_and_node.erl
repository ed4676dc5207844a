%% MON-9: {Name, Node} with the own node is the name alone; without distribution a foreign node is a bad argument.
-module(mon_09_by_name_and_node).
-export([main/0]).

main() ->
    Monitor = monitor(process, {mon_09_nobody, node()}),
    receive {'DOWN', Monitor, process, Object, Reason} -> erlang:display({Object =:= {mon_09_nobody, node()}, Reason}) end,
    Failure =
        try
            monitor(process, {mon_09_nobody, 'b@far'})
        catch
            Class:Why -> {Class, Why}
        end,
    erlang:display(Failure).
