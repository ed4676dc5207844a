%% RECV-17: a message that comes in time stops the timer, so that it does not end a later receive.
-module(recv_17_message_stops_the_timer).
-export([main/0]).

main() ->
    Parent = self(),
    spawn(fun() -> receive never -> ok after 20 -> Parent ! go end end),
    erlang:display(receive go -> go after 5000 -> late end),
    spawn(fun() -> receive never -> ok after 10 -> Parent ! go end end),
    erlang:display(receive go -> go after 100 -> late end),
    Start = erlang:monotonic_time(millisecond),
    erlang:display(receive never -> wrong after 200 -> fired end),
    erlang:display(erlang:monotonic_time(millisecond) - Start >= 200).
