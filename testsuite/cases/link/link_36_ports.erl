%% LINK-36: a port is linked to the process that opens it, and a closed one is gone for links as a dead process is.
-module(link_36_ports).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Port = open_port({spawn, "cat"}, []),
    {links, Links} = process_info(self(), links),
    erlang:display(Links =:= [Port]),
    erlang:display(port_close(Port)),
    receive {'EXIT', Port, First} -> erlang:display(First) end,
    erlang:display(link(Port)),
    receive {'EXIT', Port, Second} -> erlang:display(Second) end,
    erlang:display(process_info(self(), links)).
