%% MON-28: a DOWN is counted and stays in the queue as any message does.
-module(mon_28_down_is_a_message).
-export([main/0]).

main() ->
    Made = [spawn_monitor(fun() -> receive stop -> ok end end) || _ <- [1, 2, 3]],
    Others = [monitor(process, Pid) || {Pid, _} <- Made],
    [Pid ! stop || {Pid, _} <- Made],
    [receive {'DOWN', Other, process, _, _} -> ok end || Other <- Others],
    erlang:display(process_info(self(), message_queue_len)),
    {messages, Messages} = process_info(self(), messages),
    Seen = [{Pid, Monitor} || {'DOWN', Monitor, process, Pid, normal} <- Messages],
    erlang:display(lists:sort(Seen) =:= lists:sort(Made)).
