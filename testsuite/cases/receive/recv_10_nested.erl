%% RECV-10: a receive in the body of a clause is a new one that begins at the front of the queue.
-module(recv_10_nested).
-export([main/0]).

main() ->
    [self() ! Message || Message <- [c, a, b]],
    erlang:display(receive a -> receive X -> {a, X} end end),
    erlang:display(process_info(self(), messages)).
