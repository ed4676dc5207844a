%% LINK-41: spawn_opt links and monitors as its options say; an option may stand there twice.
-module(link_41_spawn_opt).
-export([main/0]).

main() ->
    First = spawn_opt(fun() -> receive stop -> ok end end, [link, link]),
    {links, Links} = process_info(self(), links),
    erlang:display(Links =:= [First]),
    {Second, Monitor} = spawn_opt(fun() -> receive stop -> ok end end, [monitor, link]),
    {links, Both} = process_info(self(), links),
    {monitors, Monitors} = process_info(self(), monitors),
    erlang:display({lists:sort(Both) =:= lists:sort([First, Second]), Monitors =:= [{process, Second}]}),
    First ! stop,
    Second ! stop,
    receive {'DOWN', Monitor, process, Second, Reason} -> erlang:display(Reason) end.
