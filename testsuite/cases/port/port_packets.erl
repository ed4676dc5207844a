%% Packets have 1, 2 or 4 bytes of length before them, most significant first, on both ways.
-module(port_packets).
-export([main/0]).

main() ->
    [begin
         Port = open_port({spawn, "cat"}, [{packet, Size}, binary]),
         [begin
              true = port_command(Port, binary:copy(<<"x">>, Length)),
              receive {Port, {data, Data}} -> erlang:display({Size, Length, byte_size(Data)}) end
          end || Length <- [0, 1, 255, 256, 65535, 65536, 300000], Length < 1 bsl (8 * Size)],
         true = port_close(Port)
     end || Size <- [1, 2, 4]],
    raw().

%% The bytes themselves.
raw() ->
    Out = open_port({spawn, "printf '\\000\\003abc\\000\\000\\000\\001d\\000'"}, [{packet, 2}, eof]),
    [receive {Out, What} -> erlang:display(What) end || _ <- [1, 2, 3, 4]],
    true = port_close(Out),
    In = open_port({spawn, "od -An -tx1 -N8"}, [{line, 100}, eof]),
    true = port_command(In, "abcdefgh"),
    receive {In, {data, {eol, Bytes}}} -> erlang:display(Bytes) end,
    true = port_close(In).
