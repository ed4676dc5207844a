%% RECV-13: a message that a process has sent to itself is there for after 0.
-module(recv_13_zero_sees_own_messages).
-export([main/0]).

main() ->
    erlang:display(lists:usort([turn(N) || N <- lists:seq(1, 1000)])).

turn(N) ->
    self() ! N,
    receive N -> there after 0 -> missed end.
