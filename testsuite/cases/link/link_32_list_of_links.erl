%% LINK-32: process_info(Pid, links) has each linked process once, not the process itself, and is undefined for a dead one.
-module(link_32_list_of_links).
-export([main/0]).

main() ->
    Pids = [spawn_link(fun() -> receive stop -> ok end end) || _ <- lists:seq(1, 30)],
    link(self()),
    [link(Pid) || Pid <- Pids],
    {links, Links} = process_info(self(), links),
    erlang:display(lists:sort(Links) =:= lists:sort(Pids)),
    Monitors = [monitor(process, Pid) || Pid <- Pids],
    [Pid ! stop || Pid <- Pids],
    [receive {'DOWN', Monitor, process, _, normal} -> ok end || Monitor <- Monitors],
    erlang:display([process_info(self(), links), process_info(hd(Pids), links)]).
