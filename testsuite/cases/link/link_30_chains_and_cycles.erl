%% LINK-30: an exit signal goes along chains and cycles of links, ends each process once, and stops where exits are trapped.
-module(link_30_chains_and_cycles).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Parent = self(),
    First = spawn_link(fun() -> chain(100, Parent) end),
    receive {last, Last} -> ok end,
    link(Last),
    Last ! go,
    erlang:display([receive {'EXIT', Pid, Reason} -> Reason end || Pid <- [Last, First]]),
    {Ring, Monitor} = spawn_monitor(fun() -> ring(20) end),
    Ring ! go,
    receive {'DOWN', Monitor, process, Ring, Reason} -> erlang:display(Reason) end,
    erlang:display({process_info(self(), links), process_info(self(), messages)}).

chain(0, Parent) ->
    Parent ! {last, self()},
    receive go -> exit(wave) end;
chain(N, Parent) ->
    spawn_link(fun() -> chain(N - 1, Parent) end),
    receive never -> ok end.

ring(Size) ->
    First = self(),
    spawn_link(fun() -> ring(Size, First) end),
    receive go -> exit(round) end.

ring(0, First) ->
    link(First),
    receive never -> ok end;
ring(N, First) ->
    spawn_link(fun() -> ring(N - 1, First) end),
    receive never -> ok end.
