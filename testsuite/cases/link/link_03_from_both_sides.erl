%% LINK-3: processes that link to each other at the same time have one link, and one unlink ends it for both.
-module(link_03_from_both_sides).
-export([main/0]).

main() ->
    Parent = self(),
    erlang:display(lists:usort([turn(Parent) || _ <- lists:seq(1, 200)])).

turn(Parent) ->
    Peer = spawn(fun() ->
        link(Parent),
        Parent ! {linked, self()},
        receive stop -> ok end
    end),
    link(Peer),
    receive {linked, Peer} -> ok end,
    {links, Others} = process_info(Peer, links),
    {links, Own} = process_info(self(), links),
    unlink(Peer),
    {links, Left} = process_info(Peer, links),
    Peer ! stop,
    {Others =:= [Parent], Own =:= [Peer], Left, process_info(self(), links)}.
