%% MISC-12: a process that waits keeps its reductions; work and bump_reductions/1 add to them.
-module(reductions_of_processes).
-export([main/0]).

main() ->
    {_, R1} = process_info(self(), reductions),
    erlang:display([erlang:bump_reductions(N) || N <- [1000, 0, 1]]),
    {_, R2} = process_info(self(), reductions),
    erlang:display(R2 - R1 >= 1000),
    %% No more than those of a turn.
    erlang:bump_reductions(1 bsl 40),
    {_, R3} = process_info(self(), reductions),
    erlang:display(R3 - R2 < 1000000),
    erlang:display([try erlang:bump_reductions(V) catch error:E -> E end || V <- [-1, a, 1.0, 1 bsl 64, -(1 bsl 64)]]),
    P = spawn(fun() -> receive go -> lists:foldl(fun erlang:'+'/2, 0, lists:seq(1, 1000000)) end, receive stop -> ok end end),
    wait(P),
    {_, P1} = process_info(P, reductions),
    _ = lists:foldl(fun erlang:'+'/2, 0, lists:seq(1, 1000000)),
    [process_info(P, status) || _ <- lists:seq(1, 100)],
    {_, P2} = process_info(P, reductions),
    erlang:display(P2 - P1),
    P ! go,
    more(P, P2),
    {_, R4} = process_info(self(), reductions),
    erlang:display(R4 > R3),
    exit(P, kill).

wait(P) -> case process_info(P, status) of {status, waiting} -> ok; _ -> erlang:yield(), wait(P) end.

more(P, Before) ->
    case process_info(P, reductions) of
        {reductions, After} when After > Before -> erlang:display(more);
        _ -> erlang:yield(), more(P, Before)
    end.
