%% RECV-8: a guard that fails or that could not be computed passes the message over; bound variables compare.
-module(recv_08_guards).
-export([main/0, id/1]).

main() ->
    Key = id(key),
    [self() ! Message || Message <- [{other, 1}, {key, a}, {key, 2}, {key, 5}]],
    erlang:display(receive {Key, N} when N + 1 > 3 -> N end),
    erlang:display(process_info(self(), messages)),
    erlang:display(receive {_, M} when length(M) > 3; M =:= 2 -> M end),
    erlang:display(process_info(self(), messages)).

id(Term) -> Term.
