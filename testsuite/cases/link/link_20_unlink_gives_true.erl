%% LINK-20: unlink/1 gives true for any pid: linked, unlinked before, never linked, dead.
-module(link_20_unlink_gives_true).
-export([main/0]).

main() ->
    {Dead, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Dead, _} -> ok end,
    Peer = spawn(fun() -> receive stop -> ok end end),
    link(Peer),
    erlang:display([unlink(Peer), unlink(Peer), unlink(Dead)]),
    erlang:display(process_info(self(), links)).
