%% LINK-24: a link made after an unlink is a new one, also if the peer has not confirmed the unlink yet.
-module(link_24_link_again).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    erlang:display(lists:sum([turn() || _ <- lists:seq(1, 1000)])),
    erlang:display(process_info(self(), messages)).

turn() ->
    Peer = spawn_link(fun() -> receive stop -> exit(x) end end),
    unlink(Peer),
    link(Peer),
    Peer ! stop,
    receive {'EXIT', Peer, x} -> 1 end.
