%% port_connect/2 and the message connect a port to another process: receiver, links, permitted senders.
-module(port_connect).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Self = self(),
    %% By call: anybody may, and the new one is linked.
    First = open_port({spawn, "cat"}, []),
    Reader = spawn(fun() -> reader(Self) end),
    erlang:display(port_connect(First, Reader)),
    erlang:display(erlang:port_info(First, connected) =:= {connected, Reader}),
    {links, Links} = erlang:port_info(First, links),
    erlang:display(lists:sort(Links) =:= lists:sort([Self, Reader])),
    erlang:display(process_info(Reader, links) =:= {links, [First]}),
    true = port_command(First, "abc"),
    receive {reader, {First, Data}} -> erlang:display(Data) end,
    First ! {Reader, {command, "def"}},
    receive {reader, {First, More}} -> erlang:display(More) end,
    true = unlink(First),
    First ! {Reader, close},
    receive {reader, {'EXIT', First, Reason}} -> erlang:display(Reason) end,
    receive {reader, {First, Closed}} -> erlang:display(Closed) end,
    %% By message: the old one gets an answer, and the new one is not linked.
    Second = open_port({spawn, "cat"}, []),
    Second ! {Self, {connect, Reader}},
    receive {Second, Connected} -> erlang:display(Connected) end,
    erlang:display(erlang:port_info(Second, links) =:= {links, [Self]}),
    erlang:display(erlang:port_info(Second, connected) =:= {connected, Reader}),
    Second ! {Self, {command, "x"}},
    receive {reader, {'EXIT', Second, Bad}} -> erlang:display(Bad) end,
    true = port_close(Second),
    receive {'EXIT', Second, Why} -> erlang:display(Why) end,
    %% A process that is not there.
    {Gone, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Gone, _} -> ok end,
    Third = open_port({spawn, "cat"}, []),
    erlang:display(try port_connect(Third, Gone) catch error:R -> R end),
    Third ! {Self, {connect, Gone}},
    receive {Third, Again} -> erlang:display(Again) end,
    erlang:display(erlang:port_info(Third, connected) =:= {connected, Gone}),
    erlang:display(port_connect(Third, Self)),
    true = port_close(Third).

reader(To) ->
    process_flag(trap_exit, true),
    reader_loop(To).

reader_loop(To) ->
    receive Message -> To ! {reader, Message}, reader_loop(To) end.
