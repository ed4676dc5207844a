%% A port whose program does not read is busy: a command waits, or is refused with nosuspend.
-module(port_busy).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Data = binary:copy(<<"x">>, 200000),
    Port = open_port({spawn, "sh -c 'sleep 0.5; cat >/dev/null'"}, []),
    erlang:display(port_command(Port, Data, [nosuspend])),
    erlang:display(port_command(Port, Data, [nosuspend])),
    erlang:display(erlang:send(Port, {self(), {command, Data}}, [nosuspend])),
    Self = self(),
    Waits = spawn(fun() ->
        Self ! begun,
        Self ! {done, try port_command(Port, "more") catch error:Reason -> Reason end}
    end),
    receive begun -> ok end,
    suspended(Waits),
    erlang:display(receive {done, _} -> done after 0 -> not_yet end),
    %% Closing a port wakes the process that waits for it.
    true = port_close(Port),
    receive {done, Reason} -> erlang:display(Reason) end,
    Again = open_port({spawn, "sh -c 'sleep 0.1; cat >/dev/null'"}, []),
    true = port_command(Again, Data),
    true = port_command(Again, Data),
    erlang:display(port_command(Again, "")),
    true = port_close(Again),
    Never = open_port({spawn, "sleep 5 2>/dev/null"}, [{busy_limits_port, disabled}]),
    erlang:display([port_command(Never, Data, [nosuspend]) || _ <- [1, 2, 3]]),
    {os_pid, Pid} = erlang:port_info(Never, os_pid),
    Kill = open_port({spawn, "kill -9 " ++ integer_to_list(Pid)}, [exit_status]),
    receive {Kill, {exit_status, 0}} -> ok end,
    receive {'EXIT', Never, Broken} -> erlang:display(lists:member(Broken, [normal, epipe])) end.

suspended(Pid) ->
    case process_info(Pid, status) of
        {status, suspended} -> erlang:display(suspended);
        _ -> erlang:yield(), suspended(Pid)
    end.
