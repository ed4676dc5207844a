%% RECV-22: a timer whose receiver is dead or has no such name does nothing when it fires.
-module(recv_22_timers_to_nobody).
-export([main/0]).

main() ->
    {Dead, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Dead, _} -> ok end,
    erlang:display(is_reference(erlang:send_after(1, Dead, x))),
    erlang:display(is_reference(erlang:send_after(1, recv_22_nobody, x))),
    erlang:display(is_reference(erlang:start_timer(1, recv_22_nobody, x))),
    receive never -> ok after 30 -> ok end,
    erlang:display(process_info(self(), messages)).
