%% MON-7: monitors has {process, Pid} and monitored_by has the pid once for each monitor.
-module(mon_07_lists_of_monitors).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    First = monitor(process, Pid),
    Second = monitor(process, Pid),
    erlang:display(lists(Pid) =:= {[self(), self()], [{process, Pid}, {process, Pid}]}),
    demonitor(First),
    erlang:display(lists(Pid) =:= {[self()], [{process, Pid}]}),
    demonitor(Second),
    erlang:display(lists(Pid)),
    Pid ! stop.

lists(Pid) ->
    {monitored_by, By} = process_info(Pid, monitored_by),
    {monitors, Monitors} = process_info(self(), monitors),
    {By, Monitors}.
