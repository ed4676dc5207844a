%% A port that its owner has unlinked outlives it; its output is then dropped.
-module(port_owner_unlinked).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Self = self(),
    {Owner, Monitor} = spawn_monitor(fun() ->
        Port = open_port({spawn, "cat"}, []),
        true = unlink(Port),
        Self ! {port, Port},
        exit(gone)
    end),
    Port = receive {port, P} -> P end,
    receive {'DOWN', Monitor, process, Owner, gone} -> ok end,
    erlang:display({erlang:port_info(Port, links), erlang:port_info(Port, connected) =:= {connected, Owner}}),
    true = port_command(Port, "abc"),
    true = port_connect(Port, Self),
    receive {Port, {data, _}} -> ok after 0 -> ok end,
    true = port_command(Port, "\n"),
    erlang:display(erlang:port_info(Port, links) =:= {links, [Self]}),
    true = port_close(Port),
    receive {'EXIT', Port, Reason} -> erlang:display(Reason) end.
