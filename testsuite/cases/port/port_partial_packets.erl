%% A packet that comes byte by byte is delivered once, whole.
-module(port_partial_packets).
-export([main/0]).

main() ->
    Script = "for b in '\\000' '\\005' a b c d e '\\000' '\\000' '\\000' '\\001' z '\\000'; do printf $b; sleep 0.01; done",
    Port = open_port({spawn_executable, "/bin/sh"}, [{args, ["-c", Script]}, {packet, 2}, eof]),
    messages(Port).

messages(Port) ->
    receive
        {Port, {data, Data}} -> erlang:display(Data), messages(Port);
        {Port, eof} -> erlang:display(eof)
    end.
