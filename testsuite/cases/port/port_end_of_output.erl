%% The end of a program's output ends the port, or is a message with the option eof.
-module(port_end_of_output).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Plain = open_port({spawn, "true"}, []),
    receive {'EXIT', Plain, Reason} -> erlang:display(Reason) end,
    erlang:display(erlang:port_info(Plain)),
    Told = open_port({spawn, "true"}, [eof]),
    receive {Told, Eof} -> erlang:display(Eof) end,
    erlang:display(erlang:port_info(Told, connected) =:= {connected, self()}),
    true = port_close(Told),
    receive {'EXIT', Told, Closed} -> erlang:display(Closed) end,
    %% A program that closes its output goes on to read.
    Reader = open_port({spawn, "sh -c 'exec >&-; read x; exit $x'"}, [exit_status]),
    true = port_command(Reader, "42\n"),
    receive {Reader, {exit_status, Status}} -> erlang:display(Status) end,
    receive {'EXIT', Reader, End} -> erlang:display(End) end.
