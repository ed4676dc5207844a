%% LINK-36: opening a port links it to the caller; closing it tells the links, and a closed port is linked to as a process that is not
%% there.
-module(link_36_ports).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Port = open_port({spawn, "cat"}, []),
    {links, Links} = process_info(self(), links),
    erlang:display(Links =:= [Port]),
    erlang:display(erlang:port_info(Port, links) =:= {links, [self()]}),
    true = port_close(Port),
    receive {'EXIT', Port, Reason} -> erlang:display(Reason) end,
    erlang:display(process_info(self(), links)),
    true = link(Port),
    receive {'EXIT', Port, Gone} -> erlang:display(Gone) end,
    process_flag(trap_exit, false),
    erlang:display(try link(Port) catch error:Error -> Error end),
    erlang:display(unlink(Port)),
    process_flag(trap_exit, true),
    unlinked(),
    linked_by_others(),
    ends_of_owners().

%% A port that is not linked tells nobody.
unlinked() ->
    Port = open_port({spawn, "cat"}, []),
    true = unlink(Port),
    erlang:display({erlang:port_info(Port, links), process_info(self(), links)}),
    true = port_close(Port),
    receive {'EXIT', Port, _} -> erlang:display(told) after 0 -> erlang:display(not_told) end,
    Again = open_port({spawn, "cat"}, []),
    true = unlink(Again),
    true = link(Again),
    true = link(Again),
    true = port_close(Again),
    receive {'EXIT', Again, Reason} -> erlang:display({again, Reason}) end,
    receive {'EXIT', Again, _} -> erlang:display(twice) after 0 -> erlang:display(once) end.

%% The good end of a process that is not the owner does not concern the port, another end does.
linked_by_others() ->
    Port = open_port({spawn, "cat"}, []),
    {_, Well} = spawn_monitor(fun() -> link(Port) end),
    receive {'DOWN', Well, process, _, normal} -> ok end,
    erlang:display(erlang:port_info(Port, links) =:= {links, [self()]}),
    spawn(fun() -> link(Port), exit(badly) end),
    receive {'EXIT', Port, Reason} -> erlang:display(Reason) end,
    erlang:display(erlang:port_info(Port)).

ends_of_owners() ->
    Self = self(),
    [begin
         {_, Monitor} = spawn_monitor(fun() ->
             Port = open_port({spawn, "cat"}, []),
             Self ! {port, Port, self()},
             receive go_on -> ok end,
             exit(Reason)
         end),
         Port = receive {port, P, Owner} -> erlang:monitor(port, P), Owner ! go_on, P end,
         receive {'DOWN', Monitor, process, _, Reason} -> ok end,
         receive {'DOWN', _, port, Port, Why} -> erlang:display({Reason, Why}) end
     end || Reason <- [normal, badly, kill]].
