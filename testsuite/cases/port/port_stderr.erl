%% stderr_to_stdout: both in the order in which they were written.
-module(port_stderr).
-export([main/0]).

main() ->
    Port = open_port({spawn, "sh -c 'echo a; echo b >&2; echo c; echo d >&2'"}, [stderr_to_stdout, eof]),
    gather(Port, []),
    Executable = open_port({spawn_executable, "/bin/sh"}, [{args, ["-c", "echo x >&2"]}, stderr_to_stdout, eof]),
    gather(Executable, []).

gather(Port, Sofar) ->
    receive
        {Port, {data, Data}} -> gather(Port, Sofar ++ Data);
        {Port, eof} -> erlang:display(Sofar)
    end.
