%% RECV-20: send_after sends its term, start_timer {timeout, Ref, Term}; an earlier time comes first.
-module(recv_20_timers).
-export([main/0]).

main() ->
    erlang:send_after(60, self(), two),
    erlang:send_after(10, self(), one),
    Timer = erlang:start_timer(120, self(), three),
    First = receive X -> X end,
    Second = receive Y -> Y end,
    Third = receive Z -> Z end,
    erlang:display([First, Second, Third =:= {timeout, Timer, three}]),
    register(recv_20_name, self()),
    Named = erlang:start_timer(0, recv_20_name, by_name),
    erlang:display(receive {timeout, Named, Term} -> Term end),
    unregister(recv_20_name).
