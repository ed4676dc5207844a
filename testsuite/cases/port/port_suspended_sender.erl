%% A process that sends messages to a busy port is held, and goes on when there is room.
-module(port_suspended_sender).
-export([main/0]).

main() ->
    Data = binary:copy(<<"x">>, 100000),
    Self = self(),
    Port = open_port({spawn, "sh -c 'sleep 0.5; wc -c >/dev/null'"}, [in, out, eof]),
    Sender = spawn_link(fun() ->
        receive go -> ok end,
        send(Self, Port, Data, 10),
        Self ! sent,
        receive done -> ok end
    end),
    Sender ! go,
    suspended(Sender),
    erlang:display(receive sent -> sent after 0 -> not_yet end),
    %% Others may close it: the held process goes on, and sends to nobody.
    true = unlink(Port),
    true = port_close(Port),
    receive sent -> erlang:display(sent) end,
    Sender ! done,
    Slow = open_port({spawn, "sh -c 'sleep 0.1; wc -c >/dev/null'"}, []),
    send(Self, Slow, Data, 10),
    erlang:display(erlang:port_info(Slow, output)),
    true = port_close(Slow).

send(_, _, _, 0) -> ok;
send(Owner, Port, Data, Count) ->
    Port ! {Owner, {command, Data}},
    send(Owner, Port, Data, Count - 1).

suspended(Pid) ->
    case process_info(Pid, status) of
        {status, suspended} -> erlang:display(suspended);
        _ -> erlang:yield(), suspended(Pid)
    end.
