%% RECV-7: messages that do not fit stay in their order, and the next receive begins with the oldest.
-module(recv_07_others_stay_in_order).
-export([main/0]).

main() ->
    [self() ! Message || Message <- [1, 2, 3, 4]],
    erlang:display(receive 3 -> three end),
    erlang:display(receive Any -> Any end),
    erlang:display(process_info(self(), messages)),
    self() ! 5,
    erlang:display([receive N -> N end || _ <- [1, 2, 3]]).
