%% MON-1: the end of a monitored process gives one {'DOWN', Ref, process, Pid, Reason} with the reference monitor/2 gave.
-module(mon_01_shape_of_down).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> exit({a, b}) end end),
    Monitor = monitor(process, Pid),
    erlang:display(is_reference(Monitor)),
    Pid ! stop,
    receive Message -> erlang:display(Message =:= {'DOWN', Monitor, process, Pid, {a, b}}) end,
    erlang:display(process_info(self(), messages)).
