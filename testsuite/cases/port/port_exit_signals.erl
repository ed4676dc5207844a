%% Exit signals to a port: each ends it, but for the good end of a process that it only is linked to.
-module(port_exit_signals).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    [begin
         Port = open_port({spawn, "cat"}, []),
         erlang:display(exit(Port, Reason)),
         receive {'EXIT', Port, Why} -> erlang:display({Reason, Why}) end,
         erlang:display(exit(Port, Reason))
     end || Reason <- [normal, foo, kill, {a, "term", <<"of parts">>}]],
    Port = open_port({spawn, "cat"}, []),
    spawn(fun() -> exit(Port, from_another) end),
    receive {'EXIT', Port, Why} -> erlang:display(Why) end,
    Name = open_port({spawn, "cat"}, []),
    Owner = self(),
    {_, Monitor} = spawn_monitor(fun() -> link(Name), Owner ! linked, exit(normal) end),
    receive {'DOWN', Monitor, process, _, normal} -> ok end,
    receive linked -> ok end,
    erlang:display(erlang:port_info(Name, links) =:= {links, [Owner]}),
    true = port_close(Name).
