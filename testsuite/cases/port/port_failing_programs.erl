%% A failure in the child becomes its exit status, the number of the error.
-module(port_failing_programs).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Directory = open_port({spawn_executable, "/tmp"}, [exit_status]),
    receive {Directory, Denied} -> erlang:display(Denied) end,
    receive {'EXIT', Directory, Why} -> erlang:display(Why) end,
    Missing = open_port({spawn, "nosuchprogramhere 2>/dev/null"}, [exit_status]),
    receive {Missing, Unknown} -> erlang:display(Unknown) end,
    Broken = open_port({spawn, "sh -c 'exec <&-; echo closed; sleep 0.2'"}, []),
    receive {Broken, {data, Data}} -> erlang:display(Data) end,
    erlang:display(port_command(Broken, "a")),
    receive {'EXIT', Broken, Reason} -> erlang:display(Reason) end.
