%% RECV-16: a timeout is an integer of 32 bits or infinity, else error:timeout_value, unless a message fits at once.
-module(recv_16_values_of_timeouts).
-export([main/0]).

main() ->
    Values = [0, 1, -1, 1.0, foo, [], "1", 16#ffffffff + 1, 1 bsl 70, -(1 bsl 70)],
    [erlang:display(waited(Value)) || Value <- Values],
    [erlang:display(found(Value)) || Value <- [foo, -1, infinity, 16#ffffffff, 1 bsl 70]],
    erlang:display(process_info(self(), messages)).

waited(Value) ->
    try
        receive ok -> got after Value -> fired end
    catch
        Class:Reason -> {Class, Reason}
    end.

found(Value) ->
    self() ! ok,
    receive ok -> got after Value -> fired end.
