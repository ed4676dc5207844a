%% LINK-13: exit(Pid, kill) ends a process that traps exits too, and those linked to it see killed.
-module(link_13_kill).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Parent = self(),
    Child = spawn_link(fun() ->
        process_flag(trap_exit, true),
        Parent ! ready,
        receive {'EXIT', _, _} -> Parent ! trapped end
    end),
    receive ready -> ok end,
    exit(Child, kill),
    receive {'EXIT', Child, Reason} -> erlang:display(Reason) end,
    erlang:display(process_info(self(), messages)).
