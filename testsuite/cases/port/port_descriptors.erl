%% fd: a port of descriptors that the program has; closing it leaves them open.
-module(port_descriptors).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Out = open_port({fd, 0, 1}, [out]),
    [erlang:display(erlang:port_info(Out, Item)) || Item <- [name, os_pid, locking]],
    Out ! {self(), {command, ""}},
    Out ! {self(), close},
    receive {'EXIT', Out, Reason} -> erlang:display(Reason) end,
    receive {Out, Closed} -> erlang:display(Closed) end,
    %% A number that is not an open descriptor fails when it is used.
    None = open_port({fd, 98, 98}, [out]),
    true = port_command(None, "a"),
    receive {'EXIT', None, Bad} -> erlang:display(Bad) end.
