%% LINK-9: an abnormal end kills a linked process that does not trap exits, for the same reason.
-module(link_09_kills_with_its_reason).
-export([main/0]).

main() ->
    Parent = self(),
    {Victim, Monitor} = spawn_monitor(fun() ->
        Parent ! {child, spawn_link(fun() -> receive stop -> exit({why, 42}) end end)},
        receive never -> ok end
    end),
    receive {child, Child} -> Child ! stop end,
    receive {'DOWN', Monitor, process, Victim, Reason} -> erlang:display(Reason) end.
