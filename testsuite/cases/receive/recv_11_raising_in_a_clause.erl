%% RECV-11: after an exception in the body of a clause its message is gone and the next receive begins at the front.
-module(recv_11_raising_in_a_clause).
-export([main/0]).

main() ->
    [self() ! Message || Message <- [x, boom, y]],
    erlang:display(catch receive boom -> throw(out) end),
    erlang:display(process_info(self(), messages)),
    erlang:display(receive Any -> Any end).
