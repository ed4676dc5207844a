%% LINK-11: an exit signal with reason normal is dropped by a process that does not trap, and a message for one that does.
-module(link_11_normal_end).
-export([main/0]).

main() ->
    {First, Monitor} = spawn_opt(fun() -> ok end, [link, monitor]),
    receive {'DOWN', Monitor, process, First, Reason} -> erlang:display(Reason) end,
    erlang:display(process_info(self(), messages)),
    process_flag(trap_exit, true),
    Second = spawn_link(fun() -> exit(normal) end),
    receive {'EXIT', Second, Seen} -> erlang:display(Seen) end.
