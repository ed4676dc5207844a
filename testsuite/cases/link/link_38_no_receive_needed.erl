%% LINK-38: an exit signal reaches a process that computes and never waits.
-module(link_38_no_receive_needed).
-export([main/0]).

main() ->
    {Busy, Monitor} = spawn_monitor(fun() -> busy(0) end),
    exit(Busy, stop_it),
    receive {'DOWN', Monitor, process, Busy, Reason} -> erlang:display(Reason) end,
    {Deep, Second} = spawn_monitor(fun() -> turns(1) end),
    exit(Deep, kill),
    receive {'DOWN', Second, process, Deep, Killed} -> erlang:display(Killed) end.

busy(N) -> busy(N + 1).

turns(N) ->
    try deeper(100) catch _:_ -> ok end,
    turns(N + 1).

deeper(0) -> [];
deeper(N) -> [N | deeper(N - 1)].
