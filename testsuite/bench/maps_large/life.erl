%% Conway's game of life on an endless board: living cells are the keys of a map, neighbours are counted in another.
-module(life).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Cells = maps:from_keys([{X, Y} || X <- lists:seq(1, 120), Y <- lists:seq(1, 120), erlang:phash2({X, Y}, 3) =:= 0], true),
    Last = generations(100, Cells),
    maps:fold(fun({X, Y}, true, Sum) -> Sum + X * 1000 + Y end, map_size(Last), Last).

generations(0, Cells) -> Cells;
generations(N, Cells) ->
    Counts = maps:fold(fun(Cell, true, Acc) -> count(neighbours(Cell), Acc) end, #{}, Cells),
    Next = maps:filter(fun(Cell, Count) -> Count =:= 3 orelse Count =:= 2 andalso is_map_key(Cell, Cells) end, Counts),
    generations(N - 1, maps:map(fun(_, _) -> true end, Next)).

neighbours({X, Y}) ->
    [{X - 1, Y - 1}, {X, Y - 1}, {X + 1, Y - 1}, {X - 1, Y}, {X + 1, Y}, {X - 1, Y + 1}, {X, Y + 1}, {X + 1, Y + 1}].

count([], Counts) -> Counts;
count([Cell | Cells], Counts) ->
    case Counts of
        #{Cell := Count} -> count(Cells, Counts#{Cell := Count + 1});
        #{} -> count(Cells, Counts#{Cell => 1})
    end.
