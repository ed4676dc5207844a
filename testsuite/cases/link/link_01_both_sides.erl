%% LINK-1: a link is in the list of both processes as soon as the caller can ask, and link/1 gives true.
-module(link_01_both_sides).
-export([main/0]).

main() ->
    Peer = spawn(fun() -> receive stop -> ok end end),
    erlang:display(link(Peer)),
    {links, Own} = process_info(self(), links),
    {links, Others} = process_info(Peer, links),
    erlang:display({Own =:= [Peer], Others =:= [self()]}).
