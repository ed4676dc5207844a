%% LINK-22: unlink/1 ends the link for both sides, and the end of the peer is not heard of any more.
-module(link_22_unlink_for_both).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Parent = self(),
    Peer = spawn_link(fun() -> receive go -> Parent ! {peer, process_info(self(), links)} end end),
    Monitor = monitor(process, Peer),
    unlink(Peer),
    Peer ! go,
    receive {peer, Links} -> erlang:display({Links, process_info(self(), links)}) end,
    receive {'DOWN', Monitor, process, Peer, Reason} -> erlang:display(Reason) end,
    erlang:display(process_info(self(), messages)).
