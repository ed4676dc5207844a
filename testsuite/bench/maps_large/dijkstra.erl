%% Shortest ways on a grid of uneven ground: distances in a map with pairs as keys, a queue in a balanced tree.
-module(dijkstra).
-export([main/0]).
-define(SIZE, 200).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(13, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) ->
    Distances = walk(gb_sets:singleton({0, {N, N}}), #{{N, N} => 0}),
    #{{?SIZE - 1, ?SIZE - 1} := Corner} = Distances,
    repeat(N - 1, Sum + Corner + map_size(Distances) + maps:fold(fun(_, D, Acc) -> max(D, Acc) end, 0, Distances)).

walk(Queue, Distances) ->
    case gb_sets:is_empty(Queue) of
        true -> Distances;
        false ->
            {{Distance, Place}, Rest} = gb_sets:take_smallest(Queue),
            case Distances of
                #{Place := Known} when Known < Distance -> walk(Rest, Distances);
                #{} ->
                    Relax = fun(To, Acc) -> relax(To, Distance, Acc) end,
                    {Queue2, Distances2} = lists:foldl(Relax, {Rest, Distances}, neighbours(Place)),
                    walk(Queue2, Distances2)
            end
    end.

relax(To, Distance, {Queue, Distances}) ->
    New = Distance + cost(To),
    case Distances of
        #{To := Old} when Old =< New -> {Queue, Distances};
        #{} -> {gb_sets:add({New, To}, Queue), Distances#{To => New}}
    end.

neighbours({X, Y}) ->
    [To || {X2, Y2} = To <- [{X - 1, Y}, {X + 1, Y}, {X, Y - 1}, {X, Y + 1}],
           X2 >= 0, X2 < ?SIZE, Y2 >= 0, Y2 < ?SIZE].

cost({X, Y}) -> 1 + (X * X * 7 + Y * 13 + X * Y) rem 9.
