%% port_info/1,2 gives the items of a port.
-module(port_info).
-export([main/0]).

main() ->
    Port = open_port({spawn, "cat"}, [{parallelism, false}]),
    true = port_command(Port, "abc"),
    receive {Port, {data, "abc"}} -> ok end,
    Info = erlang:port_info(Port),
    erlang:display([Key || {Key, _} <- Info]),
    [erlang:display(erlang:port_info(Port, Item)) || Item <- [name, input, output, queue_size, parallelism, locking, monitors,
                                                              monitored_by, registered_name]],
    [erlang:display(lists:keyfind(Key, 1, Info) =:= erlang:port_info(Port, Key)) || {Key, _} <- Info],
    {os_pid, Pid} = erlang:port_info(Port, os_pid),
    {memory, Memory} = erlang:port_info(Port, memory),
    {id, Id} = erlang:port_info(Port, id),
    erlang:display({is_integer(Pid), is_integer(Memory), is_integer(Id)}),
    erlang:display(lists:member(Port, erlang:ports())),
    erlang:display(erlang:system_info(port_count) =:= length(erlang:ports())),
    erlang:display(erlang:system_info(port_limit)),
    [erlang:display(try erlang:port_info(P, Item) catch error:R:S -> {R, element(4, hd(S))} end)
     || {P, Item} <- [{Port, foo}, {Port, 1}, {Port, [id]}, {1, id}, {self(), id}]],
    erlang:display(try erlang:port_info(1) catch error:R -> R end),
    true = port_close(Port),
    erlang:display({erlang:port_info(Port), erlang:port_info(Port, foo), lists:member(Port, erlang:ports())}),
    Out = open_port({spawn, "sleep 5 2>/dev/null"}, [out]),
    true = port_command(Out, binary:copy(<<0>>, 1000000)),
    {queue_size, Queued} = erlang:port_info(Out, queue_size),
    erlang:display(Queued > 900000),
    {os_pid, Sleeper} = erlang:port_info(Out, os_pid),
    true = unlink(Out),
    Kill = open_port({spawn, "kill -9 " ++ integer_to_list(Sleeper)}, [exit_status]),
    receive {Kill, {exit_status, 0}} -> ok end.
