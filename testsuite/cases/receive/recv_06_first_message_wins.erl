%% RECV-6: the first message that fits any clause is taken, even if an earlier clause fits a later message.
-module(recv_06_first_message_wins).
-export([main/0]).

main() ->
    [self() ! Message || Message <- [1, b, 2, a]],
    erlang:display(receive a -> clause_a; b -> clause_b end),
    erlang:display(process_info(self(), messages)),
    erlang:display(receive X when X > 1 -> X end),
    erlang:display(process_info(self(), messages)).
