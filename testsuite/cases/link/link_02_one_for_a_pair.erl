%% LINK-2: two processes have one link however often they are linked: one exit message, and one unlink removes it.
-module(link_02_one_for_a_pair).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Peer = waiting(),
    erlang:display([link(Peer) || _ <- lists:seq(1, 5)]),
    {links, Links} = process_info(self(), links),
    erlang:display(length(Links)),
    Peer ! stop,
    erlang:display(exits(Peer, 0)),
    Other = waiting(),
    [link(Other) || _ <- lists:seq(1, 5)],
    unlink(Other),
    erlang:display(process_info(self(), links)),
    Monitor = monitor(process, Other),
    Other ! stop,
    receive {'DOWN', Monitor, process, Other, Reason} -> erlang:display(Reason) end,
    erlang:display(exits(Other, 0)).

waiting() ->
    spawn(fun() -> receive stop -> exit(bye) end end).

exits(Pid, Count) ->
    receive {'EXIT', Pid, bye} -> exits(Pid, Count + 1) after 100 -> Count end.
