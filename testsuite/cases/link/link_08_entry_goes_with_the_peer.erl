%% LINK-8: the end of a process takes its links away at the other side, also with reason normal and without trapping.
-module(link_08_entry_goes_with_the_peer).
-export([main/0]).

main() ->
    Peer = spawn(fun() -> receive stop -> ok end end),
    Monitor = monitor(process, Peer),
    link(Peer),
    Peer ! stop,
    receive {'DOWN', Monitor, process, Peer, Reason} -> erlang:display(Reason) end,
    erlang:display({process_info(self(), links), process_info(Peer, links)}).
