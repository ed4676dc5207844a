%% Megabytes through a program come back whole, however slowly it reads.
%% gc: normal, the time of collections at every safepoint grows with the square of the live data
-module(port_big_transfers).
-export([main/0]).

main() ->
    Data = << <<N:32>> || N <- lists:seq(1, 500000) >>,
    Port = open_port({spawn, "cat"}, [binary]),
    true = port_command(Port, Data),
    erlang:display(gather(Port, byte_size(Data), []) =:= Data),
    [true = port_command(Port, binary:part(Data, N * 100000, 100000)) || N <- lists:seq(0, 19)],
    erlang:display(gather(Port, byte_size(Data), []) =:= Data),
    true = port_close(Port),
    Slow = open_port({spawn, "sh -c 'sleep 0.1; cat'"}, [binary]),
    Sender = spawn(fun() ->
        [true = port_command(Slow, binary:part(Data, N * 100000, 100000)) || N <- lists:seq(0, 19)]
    end),
    Monitor = monitor(process, Sender),
    erlang:display(gather(Slow, byte_size(Data), []) =:= Data),
    receive {'DOWN', Monitor, process, Sender, Reason} -> erlang:display(Reason) end,
    true = port_close(Slow).

gather(_, 0, Sofar) -> iolist_to_binary(lists:reverse(Sofar));
gather(Port, Left, Sofar) ->
    receive {Port, {data, Data}} -> gather(Port, Left - byte_size(Data), [Data | Sofar]) end.
