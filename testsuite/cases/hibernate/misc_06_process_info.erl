%% MISC-6: process_info/2 knows the items that the rules use; it is undefined for a dead process.
-module(misc_06_process_info).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive x -> ok end end),
    waiting(Pid),
    Items = [status, message_queue_len, links, monitors, monitored_by, trap_exit, registered_name, dictionary],
    [erlang:display(Item) || Item <- process_info(Pid, Items)],
    erlang:display(process_info(Pid, registered_name)),
    erlang:display(try process_info(Pid, nonsense) catch C1:R1 -> {C1, R1} end),
    erlang:display(try process_info(nobody, links) catch C2:R2 -> {C2, R2} end),
    exit(Pid, kill),
    erlang:display([process_info(Pid, links), process_info(Pid, Items)]).

waiting(Pid) ->
    case process_info(Pid, status) of
        {status, waiting} -> ok;
        _ -> erlang:yield(), waiting(Pid)
    end.
