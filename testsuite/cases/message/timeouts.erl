%% A receive with a timeout gives the message if there is one and the after part if there is not; a bad timeout raises.
-module(timeouts).
-export([main/0, id/1]).
main() ->
    erlang:display(receive never -> wrong after 0 -> zero end),
    erlang:display(receive never -> wrong after 10 -> ten end),
    erlang:display(receive never -> wrong after id(5) -> variable end),
    erlang:display(receive after 1 -> no_clauses end),
    erlang:display(receive after id(0) -> no_clauses_zero end),
    self() ! here,
    erlang:display(receive here -> found after 1000 -> wrong end),
    self() ! {other, 1},
    erlang:display(receive here -> wrong after 5 -> still_there end),
    erlang:display(receive {other, N} -> N after 1000 -> wrong end),
    self() ! here,
    erlang:display(receive here -> found after infinity -> wrong end),
    self() ! here,
    erlang:display(receive here -> found after id(infinity) -> wrong end),
    erlang:display([bad(T) || T <- [-1, a, 1.5, 1 bsl 40, "1"]]),
    self() ! here,
    erlang:display(receive here -> not_looked_at after id(16#ffffffff) -> wrong end),
    erlang:display(loop(5, [])),
    erlang:display(elapsed(30)).

bad(T) ->
    try
        receive never -> wrong after T -> accepted end
    catch
        error:Reason -> Reason
    end.

loop(0, Acc) -> Acc;
loop(N, Acc) ->
    self() ! {n, N},
    X = receive {n, M} when M rem 2 =:= 0 -> M after 1 -> late end,
    loop(N - 1, [X | Acc]).

elapsed(Ms) ->
    Start = erlang:monotonic_time(microsecond),
    receive never -> wrong after Ms -> ok end,
    Passed = erlang:monotonic_time(microsecond) - Start,
    {Passed >= Ms * 1000, Passed < Ms * 1000 + 2000000}.

id(X) -> X.
