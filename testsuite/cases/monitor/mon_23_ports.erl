%% MON-23: a monitored port tells its end with the word port, and a closed one gives noproc.
-module(mon_23_ports).
-export([main/0]).

main() ->
    Port = open_port({spawn, "cat"}, []),
    First = monitor(port, Port),
    {monitors, Monitors} = process_info(self(), monitors),
    erlang:display(Monitors =:= [{port, Port}]),
    port_close(Port),
    receive {'DOWN', First, port, Port, R1} -> erlang:display(R1) end,
    Second = monitor(port, Port),
    receive {'DOWN', Second, port, Port, R2} -> erlang:display(R2) end.
