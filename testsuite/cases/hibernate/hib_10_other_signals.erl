%% HIB-10: signals other than messages do not wake a process that hibernates, and an exit signal ends it.
-module(hib_10_other_signals).
-export([main/0, woken/1]).

main() ->
    Parent = self(),
    Pid = spawn(fun() -> erlang:hibernate(?MODULE, woken, [Parent]) end),
    asleep(Pid),
    link(Pid),
    Monitor = monitor(process, Pid),
    erlang:display(process_info(Pid, links) =:= {links, [Parent]}),
    unlink(Pid),
    erlang:display({process_info(Pid, links), process_info(Pid, current_function)}),
    exit(Pid, normal),
    erlang:display(process_info(Pid, current_function)),
    exit(Pid, stop),
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason); woken -> erlang:display(woken) end.

asleep(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, {status, waiting}] -> ok;
        _ -> receive after 1 -> asleep(Pid) end
    end.

woken(Parent) ->
    Parent ! woken.
