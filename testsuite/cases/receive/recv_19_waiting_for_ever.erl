%% RECV-19: a receive without clauses and with infinity waits until the process is ended from outside.
-module(recv_19_waiting_for_ever).
-export([main/0]).

main() ->
    {Pid, Monitor} = spawn_monitor(fun() -> receive after infinity -> ok end end),
    Pid ! x,
    waiting(Pid),
    erlang:display(process_info(Pid, [status, message_queue_len])),
    exit(Pid, kill),
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason) end.

waiting(Pid) ->
    case process_info(Pid, status) of
        {status, waiting} -> ok;
        _ -> erlang:yield(), waiting(Pid)
    end.
