%% LINK-42: a process that is not linked to its parent survives the parent's end.
-module(link_42_parents_mean_nothing).
-export([main/0]).

main() ->
    Main = self(),
    {_, Monitor} = spawn_monitor(fun() ->
        Child = spawn(fun() -> receive go -> Main ! alive end end),
        Main ! {child, Child},
        exit(crash)
    end),
    receive {child, Child} -> ok end,
    receive {'DOWN', Monitor, process, _, Reason} -> erlang:display(Reason) end,
    Child ! go,
    receive alive -> erlang:display(alive) end.
