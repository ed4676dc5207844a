%% MON-26: the monitors of a process go with it.
-module(mon_26_gone_with_the_owner).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    {_, Monitor} = spawn_monitor(fun() ->
        [monitor(process, Pid) || _ <- lists:seq(1, 10)],
        {monitored_by, By} = process_info(Pid, monitored_by),
        exit({had, length(By)})
    end),
    receive {'DOWN', Monitor, process, _, Reason} -> erlang:display(Reason) end,
    erlang:display(process_info(Pid, monitored_by)),
    Pid ! stop.
