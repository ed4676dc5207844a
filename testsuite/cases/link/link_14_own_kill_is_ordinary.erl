%% LINK-14: the reason kill of a process that ends itself is passed on through links as it is, and can be trapped.
-module(link_14_own_kill_is_ordinary).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Child = spawn_link(fun() -> exit(kill) end),
    receive {'EXIT', Child, First} -> erlang:display(First) end,
    {Victim, Monitor} = spawn_monitor(fun() ->
        spawn_link(fun() -> exit(kill) end),
        receive never -> ok end
    end),
    receive {'DOWN', Monitor, process, Victim, Second} -> erlang:display(Second) end.
