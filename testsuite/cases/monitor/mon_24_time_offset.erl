%% MON-24: the time offset can be monitored, and that monitor be taken away.
-module(mon_24_time_offset).
-export([main/0]).

main() ->
    Monitor = monitor(time_offset, clock_service),
    erlang:display(is_reference(Monitor)),
    erlang:display([demonitor(Monitor, [info]), demonitor(Monitor, [info])]).
