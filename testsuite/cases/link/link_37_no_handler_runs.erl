%% LINK-37: a process that an exit signal ends runs no handler and no after section.
-module(link_37_no_handler_runs).
-export([main/0]).

main() ->
    Parent = self(),
    {Victim, Monitor} = spawn_monitor(fun() ->
        try
            Parent ! ready,
            receive never -> ok end
        catch
            _:_ -> erlang:display(caught)
        after
            erlang:display('after')
        end
    end),
    receive ready -> exit(Victim, bang) end,
    receive {'DOWN', Monitor, process, Victim, Reason} -> erlang:display(Reason) end.
