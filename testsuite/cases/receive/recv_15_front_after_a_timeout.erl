%% RECV-15: after a timeout the next receive begins with the oldest message.
-module(recv_15_front_after_a_timeout).
-export([main/0]).

main() ->
    self() ! a,
    self() ! b,
    erlang:display(receive z -> z after 10 -> none end),
    erlang:display(receive X -> X end),
    erlang:display(receive z -> z after 0 -> none end),
    erlang:display(receive Y -> Y end).
