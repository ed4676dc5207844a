%% A line of just the limit waits for the byte behind it, and a carriage return for what follows.
-module(port_lines_in_pieces).
-export([main/0]).

main() ->
    [begin
         Script = "printf '" ++ First ++ "'; sleep 0.05; printf '" ++ Second ++ "'",
         Port = open_port({spawn_executable, "/bin/sh"}, [{args, ["-c", Script]}, {line, 5}, eof]),
         erlang:display({First, Second}),
         messages(Port)
     end || {First, Second} <- [{"abcde", "\\n"}, {"abcde", "f\\n"}, {"a\\r", "\\n"}, {"a\\r", "b\\n"}, {"ab", "c"}]],
    Long = open_port({spawn, "cat"}, [line, eof]),
    true = port_command(Long, [lists:duplicate(600, $x), $\n]),
    [receive {Long, {data, {Kind, Data}}} -> erlang:display({Kind, length(Data)}) end || _ <- [1, 2]],
    true = port_close(Long).

messages(Port) ->
    receive
        {Port, {data, Data}} -> erlang:display(Data), messages(Port);
        {Port, eof} -> true = port_close(Port)
    end.
