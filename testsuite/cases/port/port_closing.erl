%% A port that is closed with something left to write writes it first; for all others it is closed.
-module(port_closing).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Port = open_port({spawn, "sh -c 'sleep 0.2; wc -c >&2'"}, [out, stderr_to_stdout]),
    Data = binary:copy(<<"x">>, 999999),
    true = port_command(Port, [Data, $\n]),
    true = port_close(Port),
    receive {'EXIT', Port, Reason} -> erlang:display(Reason) end,
    erlang:display({erlang:port_info(Port, links), lists:member(Port, erlang:ports())}),
    [erlang:display(try F() catch error:R -> R end) || F <- [
        fun() -> port_command(Port, "a") end,
        fun() -> port_close(Port) end,
        fun() -> element(2, Port ! {self(), close}) end,
        fun() -> link(Port) end]],
    receive {'EXIT', Port, Gone} -> erlang:display(Gone) end,
    Monitor = monitor(port, Port),
    receive {'DOWN', Monitor, port, Port, Why} -> erlang:display(Why) end,
    %% All of it arrives, though the port was closed at once.
    Name = "/tmp/beamc_port_" ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive])),
    Make = open_port({spawn, "mkfifo " ++ Name}, [exit_status]),
    receive {Make, {exit_status, 0}} -> ok end,
    Count = open_port({spawn, "wc -c " ++ Name}, [eof]),
    Out = open_port({spawn, "sh -c 'sleep 0.05; cat > " ++ Name ++ "'"}, []),
    true = port_command(Out, Data),
    true = port_close(Out),
    receive {'EXIT', Out, normal} -> ok end,
    receive {Count, {data, Text}} -> erlang:display(hd(string:lexemes(Text, " "))) end,
    Remove = open_port({spawn, "rm " ++ Name}, [exit_status]),
    receive {Remove, {exit_status, 0}} -> ok end.
