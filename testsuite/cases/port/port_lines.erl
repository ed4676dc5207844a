%% Lines come without their end, long ones in parts; the last one may have no end.
-module(port_lines).
-export([main/0]).

main() ->
    [begin
         Port = open_port({spawn, "printf '" ++ Text ++ "'"}, [{line, Limit}, eof | Options]),
         erlang:display({Text, Limit}),
         messages(Port)
     end || {Text, Limit, Options} <- [
         {"a\\nb\\r\\n\\nabcde\\nabcdef\\nq", 5, []},
         {"a\\nb\\r\\n\\nabcde\\nabcdef\\nq", 5, [binary]},
         {"abcde\\r\\nabcde\\rx\\nabcde\\r", 5, []},
         {"abcdeabcde", 5, []},
         {"a\\rb\\n\\r\\n\\rx", 5, []},
         {"ab\\n", 1, []},
         {"", 5, []},
         {"\\n\\n", 5, []}]].

messages(Port) ->
    receive
        {Port, {data, Data}} -> erlang:display(Data), messages(Port);
        {Port, eof} -> true = port_close(Port)
    end.
