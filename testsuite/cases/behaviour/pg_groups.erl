%% Process groups of pg, on this node.
-module(pg_groups).
-export([main/0]).

main() ->
    {ok, _} = pg:start_link(),
    Pids = [spawn(fun() -> receive stop -> ok end end) || _ <- [1, 2, 3]],
    io:format("~p~n", [[pg:join(group, Pid) || Pid <- Pids]]),
    io:format("~p~n", [lists:sort(pg:get_members(group)) =:= lists:sort(Pids)]),
    io:format("~p~n", [lists:sort(pg:get_local_members(group)) =:= lists:sort(Pids)]),
    io:format("~p~n", [pg:which_groups()]),
    io:format("~p~n", [pg:leave(group, hd(Pids))]),
    io:format("~p~n", [pg:leave(group, hd(Pids))]),
    io:format("~p~n", [length(pg:get_members(group))]),
    Last = lists:last(Pids),
    Monitor = monitor(process, Last),
    Last ! stop,
    receive {'DOWN', Monitor, process, Last, _} -> ok end,
    io:format("~p~n", [left(100)]),
    {ok, _} = pg:start_link(scope),
    io:format("~p~n", [pg:join(scope, other, [self(), self()])]),
    io:format("~p~n", [length(pg:get_members(scope, other))]).

%% The group hears of an end when it comes to it.
left(0) -> late;
left(N) ->
    case pg:get_members(group) of
        [_] -> one;
        _ -> timer:sleep(10), left(N - 1)
    end.
