%% The reductions of a process never become fewer, also when it goes on after a timeout, a message, or a turn given up.
-module(reductions_never_shrink).
-export([main/0]).
main() ->
    [erlang:display({Name, grows(8, Fun)}) || {Name, Fun} <- [
        {yield, fun erlang:yield/0},
        {timeout, fun() -> receive after 1 -> ok end end},
        {poll, fun() -> receive nothing -> ok after 0 -> ok end end},
        {timeout_and_yield, fun() -> receive after 1 -> ok end, erlang:yield() end},
        {message, fun() -> self() ! x, receive x -> ok end end},
        {request, fun() -> process_info(spawn(fun() -> ok end), status) end},
        {collection, fun() -> erlang:garbage_collect() end}
    ]],
    Others = fun() -> receive after 1 -> ok end, First = reductions(), work(20000), [erlang:yield() || _ <- [1, 2, 3]], reductions() > First end,
    erlang:display([Others() || _ <- lists:seq(1, 10)]).

grows(0, _) -> true;
grows(N, Fun) ->
    Before = reductions(),
    Fun(),
    Between = reductions(),
    erlang:yield(),
    After = reductions(),
    case Before =< Between andalso Between =< After of
        true -> grows(N - 1, Fun);
        false -> false
    end.

reductions() -> element(2, process_info(self(), reductions)).

work(0) -> ok;
work(N) -> work(N - 1).
