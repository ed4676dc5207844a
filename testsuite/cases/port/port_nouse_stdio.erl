%% nouse_stdio: the program reads at descriptor 3 and writes at 4.
-module(port_nouse_stdio).
-export([main/0]).

main() ->
    Port = open_port({spawn, "sh -c 'read x <&3; echo got $x >&4'"}, [nouse_stdio, eof]),
    true = port_command(Port, "line\n"),
    gather(Port, []).

gather(Port, Sofar) ->
    receive
        {Port, {data, Data}} -> gather(Port, Sofar ++ Data);
        {Port, eof} -> erlang:display(Sofar)
    end.
