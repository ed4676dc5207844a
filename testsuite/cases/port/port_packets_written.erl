%% A packet has its length before it, most significant byte first; one that is longer than its header can say ends the port.
-module(port_packets_written).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    %% The program shows the bytes that it reads in a packet of its own: three characters for each.
    [begin
         Script = "x=$(head -c " ++ integer_to_list(Size + 2) ++ " | od -An -tx1); printf '" ++ Header ++ "%s' \"$x\"",
         Port = open_port({spawn_executable, "/bin/sh"}, [{args, ["-c", Script]}, {packet, Size}]),
         true = port_command(Port, "ab"),
         receive {Port, {data, Data}} -> erlang:display({Size, Data}) end,
         receive {'EXIT', Port, normal} -> ok end
     end || {Size, Header} <- [{1, "\\011"}, {2, "\\000\\014"}, {4, "\\000\\000\\000\\022"}]],
    [begin
         Port = open_port({spawn, "cat"}, [{packet, Size}]),
         true = port_command(Port, binary:copy(<<0>>, Length)),
         receive {'EXIT', Port, Reason} -> erlang:display(Reason) end
     end || {Size, Length} <- [{1, 256}, {2, 65536}]].
