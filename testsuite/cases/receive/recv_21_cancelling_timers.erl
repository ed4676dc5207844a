%% RECV-21: cancel_timer and read_timer give the milliseconds left, or false for a timer that is not running.
-module(recv_21_cancelling_timers).
-export([main/0]).

main() ->
    Timer = erlang:send_after(100000, self(), x),
    Left = erlang:read_timer(Timer),
    erlang:display(Left > 50000 andalso Left =< 100000),
    Cancelled = erlang:cancel_timer(Timer),
    erlang:display(Cancelled > 50000 andalso Cancelled =< Left),
    erlang:display([erlang:cancel_timer(Timer), erlang:read_timer(Timer)]),
    Fired = erlang:send_after(0, self(), y),
    receive y -> ok end,
    erlang:display([erlang:cancel_timer(Fired), erlang:read_timer(Fired), erlang:cancel_timer(make_ref())]),
    Short = erlang:send_after(20, self(), z),
    erlang:display(is_integer(erlang:cancel_timer(Short))),
    erlang:display(receive z -> wrong after 100 -> none end).
