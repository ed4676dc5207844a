%% spawn_executable: arguments go to the program as they are.
-module(port_arguments).
-export([main/0]).

main() ->
    [erlang:display(output("/bin/sh", [{args, ["-c", "for a in \"$@\"; do printf '[%s]' \"$a\"; done", "sh" | Args]}])) || Args <- [
        [],
        ["a b", <<"c\"d">>, "", 'at', [["x"], "y"]],
        ["$HOME", "*", "a\nb", "\\", "'"]]],
    erlang:display(output("/bin/sh", [{args, ["-c", "echo $0"]}, {arg0, "hello"}])),
    erlang:display(output("/bin/sh", [{arg0, "hello"}, {args, ["-c", "echo $0"]}])),
    erlang:display(output("/bin/sh", [{args, ["-c", "echo $0"]}])),
    erlang:display(output(<<"/bin/echo">>, [])),
    erlang:display(output("/bin/echo", [{args, ["a"]}, {args, ["b", "c"]}])).

output(File, Options) ->
    Port = open_port({spawn_executable, File}, [eof, in | Options]),
    gather(Port, []).

gather(Port, Sofar) ->
    receive
        {Port, {data, Data}} -> gather(Port, Sofar ++ Data);
        {Port, eof} -> port_close(Port), Sofar
    end.
