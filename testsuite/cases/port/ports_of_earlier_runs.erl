%% A port of an earlier run of this node is closed: links and monitors end with noproc, and messages are lost.
-module(ports_of_earlier_runs).
-export([main/0]).
main() ->
    Port = port("nonode@nohost", 16#ffffffff),
    erlang:display({is_port(Port), node(Port), Port =:= port("nonode@nohost", 16#ffffffff)}),
    Ref = monitor(port, Port),
    receive {'DOWN', Ref, Kind, Port, Reason} -> erlang:display({Kind, Reason}) end,
    Tag = erlang:monitor(port, Port, [{tag, mine}, {alias, demonitor}]),
    receive {mine, Tag, port, Port, Why} -> erlang:display(Why) end,
    erlang:display([demonitor(Ref), demonitor(Tag, [info, flush])]),
    process_flag(trap_exit, true),
    erlang:display(link(Port)),
    receive {'EXIT', Port, Left} -> erlang:display(Left) end,
    erlang:display([unlink(Port), exit(Port, reason)]),
    {links, Links} = process_info(self(), links),
    erlang:display({lists:member(Port, Links), process_info(self(), monitors)}),
    process_flag(trap_exit, false),
    erlang:display([erlang:port_info(Port), erlang:port_info(Port, id), erlang:port_info(Port, nothing)]),
    [erlang:display(tried(Fun)) || Fun <- [
        fun() -> link(Port) end,
        fun() -> monitor(process, Port) end,
        fun() -> erlang:port_command(Port, "x") end,
        fun() -> erlang:port_close(Port) end,
        fun() -> erlang:port_connect(Port, self()) end,
        fun() -> erlang:port_control(Port, 1, []) end,
        fun() -> erlang:port_set_data(Port, x) end,
        fun() -> erlang:port_get_data(Port) end,
        fun() -> register(ports_of_earlier_runs, Port) end,
        fun() -> group_leader(Port, self()) end
    ]],
    Far = port("far@there", 1),
    [erlang:display(tried(Fun)) || Fun <- [
        fun() -> link(Far) end,
        fun() -> unlink(Far) end,
        fun() -> monitor(port, Far) end,
        fun() -> Far ! x end,
        fun() -> exit(Far, x) end,
        fun() -> erlang:port_info(Far) end,
        fun() -> erlang:port_info(Far, id) end
    ]].

port(Node, Creation) ->
    binary_to_term(<<131, 120, 100, (length(Node)):16, (list_to_binary(Node))/binary, 4711:64, Creation:32>>).

tried(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
