%% MON-23: the DOWN of a port has the reason why it was closed; that of a closed port has noproc.
-module(mon_23_ports).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Port = open_port({spawn, "cat"}, []),
    Monitor = monitor(port, Port),
    {monitors, Monitors} = process_info(self(), monitors),
    erlang:display(Monitors =:= [{port, Port}]),
    erlang:display(erlang:port_info(Port, monitored_by) =:= {monitored_by, [self()]}),
    true = port_close(Port),
    receive {'EXIT', Port, First} -> erlang:display({exit, First}) end,
    receive {'DOWN', Monitor, port, Port, Why} -> erlang:display(Why) end,
    Late = monitor(port, Port),
    receive {'DOWN', Late, port, Port, Gone} -> erlang:display(Gone) end,
    by_name(),
    given_up(),
    [erlang:display(try monitor(Kind, Item) catch error:Reason -> Reason end)
     || {Kind, Item} <- [{port, self()}, {process, Port}, {port, 1}, {port, make_ref()}, {port, {a, b, c}}]].

by_name() ->
    Port = open_port({spawn, "cat"}, []),
    true = register(mon_23_port, Port),
    First = monitor(port, mon_23_port),
    Second = monitor(port, {mon_23_port, node()}),
    erlang:display(process_info(self(), monitors)),
    true = port_close(mon_23_port),
    receive {'DOWN', First, port, Item, Why} -> erlang:display({Item, Why}) end,
    receive {'DOWN', Second, port, Other, Again} -> erlang:display({Other, Again}) end,
    Third = monitor(port, mon_23_port),
    receive {'DOWN', Third, port, Nobody, Gone} -> erlang:display({Nobody, Gone}) end,
    receive {'EXIT', Port, normal} -> ok end.

given_up() ->
    Port = open_port({spawn, "cat"}, []),
    Monitor = monitor(port, Port),
    true = demonitor(Monitor),
    erlang:display(erlang:port_info(Port, monitored_by)),
    Tagged = monitor(port, Port, [{tag, closed_then}]),
    true = exit(Port, because),
    receive {'DOWN', Monitor, port, Port, _} -> erlang:display(told) after 0 -> ok end,
    receive {closed_then, Tagged, port, Port, Why} -> erlang:display(Why) end,
    receive {'EXIT', Port, Reason} -> erlang:display(Reason) end.
