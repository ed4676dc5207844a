%% MON-3: each call of monitor/2 makes a monitor of its own, with its own reference and its own message.
-module(mon_03_each_call_counts).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Refs = [monitor(process, Pid) || _ <- [1, 2, 3]],
    {monitors, Monitors} = process_info(self(), monitors),
    erlang:display({length(lists:usort(Refs)), Monitors =:= lists:duplicate(3, {process, Pid})}),
    Pid ! stop,
    erlang:display([receive {'DOWN', Ref, process, Pid, Reason} -> Reason end || Ref <- Refs]),
    erlang:display(process_info(self(), monitors)).
