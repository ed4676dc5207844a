%% in and out: a port of one way only.
-module(port_in_out).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    In = open_port({spawn, "echo hello"}, [in]),
    receive {In, {data, Data}} -> erlang:display(Data) end,
    receive {'EXIT', In, normal} -> ok end,
    Waits = open_port({spawn, "sleep 0.2"}, [in]),
    true = port_command(Waits, "abc"),
    receive {'EXIT', Waits, Reason} -> erlang:display(Reason) end,
    Out = open_port({spawn, "cat >/dev/null"}, [out]),
    true = port_command(Out, "abc"),
    erlang:display({erlang:port_info(Out, input), erlang:port_info(Out, output)}),
    true = port_close(Out),
    receive {'EXIT', Out, Closed} -> erlang:display(Closed) end.
