%% RECV-9: messages of one sender arrive in the order in which they were sent.
-module(recv_09_order_of_one_sender).
-export([main/0]).

main() ->
    Parent = self(),
    Senders = [spawn(fun() -> [Parent ! {self(), N} || N <- lists:seq(1, 3000)] end) || _ <- [1, 2, 3]],
    [erlang:display([receive {Sender, N} -> N end || _ <- lists:seq(1, 3000)] =:= lists:seq(1, 3000)) || Sender <- Senders],
    erlang:display(process_info(self(), messages)).
