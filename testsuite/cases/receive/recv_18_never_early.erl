%% RECV-18: a timeout does not come before its time.
-module(recv_18_never_early).
-export([main/0]).

main() ->
    [erlang:display(late_enough(Time)) || Time <- [1, 2, 5, 10, 30]].

late_enough(Time) ->
    Start = erlang:monotonic_time(),
    receive after Time -> ok end,
    erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond) >= Time * 1000.
