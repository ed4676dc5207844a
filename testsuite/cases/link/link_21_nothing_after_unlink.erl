%% LINK-21: once unlink/1 has returned no exit message comes through that link, even if the peer was just dying.
-module(link_21_nothing_after_unlink).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Peers = [turn(Round) || Round <- lists:seq(1, 3000)],
    [ended(Peer) || Peer <- Peers],
    erlang:display({length(Peers), process_info(self(), messages)}).

turn(Round) ->
    Peer = spawn_link(fun() -> receive stop -> exit(x) end end),
    Peer ! stop,
    [erlang:yield() || _ <- lists:seq(1, Round rem 50)],
    unlink(Peer),
    receive {'EXIT', Peer, _} -> ok after 0 -> ok end,
    Peer.

ended(Peer) ->
    Monitor = monitor(process, Peer),
    receive {'DOWN', Monitor, process, Peer, _} -> ok end.
