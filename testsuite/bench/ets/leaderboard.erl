%% Scores of players in an ordered set: points change, the best are read, neighbours and ranges are looked for.
-module(leaderboard).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Board = ets:new(board, [ordered_set]),
    Players = ets:new(players, [set]),
    [set(Player, 1000 + Player rem 100, Board, Players) || Player <- lists:seq(1, 10000)],
    Sum = games(420000, 42, Board, Players, 0),
    ets:delete(Board),
    ets:delete(Players),
    Sum.

set(Player, Points, Board, Players) ->
    ets:insert(Players, {Player, Points}),
    ets:insert(Board, {{-Points, Player}}).

games(0, _, _, _, Sum) -> Sum;
games(N, Seed, Board, Players, Sum) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    Player = 1 + (Next bsr 8) rem 10000,
    Points = ets:lookup_element(Players, Player, 2),
    ets:delete(Board, {-Points, Player}),
    New = Points + Next rem 37 - 15,
    set(Player, New, Board, Players),
    Above = above({-New, Player}, 5, Board),
    games(N - 1, Next, Board, Players, (Sum + Above + top(N, Board) + between(N, New, Board)) band 16#ffffffff).

above(_, 0, _) -> 0;
above(Key, N, Board) ->
    case ets:prev(Board, Key) of
        '$end_of_table' -> N;
        {_, Player} = Before -> Player + above(Before, N - 1, Board)
    end.

top(N, Board) when N rem 50 =:= 0 ->
    {Best, _} = ets:select(Board, [{{{'$1', '$2'}}, [], [{{'$1', '$2'}}]}], 10),
    lists:sum([Player - Points || {Points, Player} <- Best]);
top(_, _) -> 0.

between(N, Points, Board) when N rem 5000 =:= 0 ->
    ets:select_count(Board, [{{{'$1', '_'}}, [{'>=', '$1', -Points - 20}, {'=<', '$1', -Points + 20}], [true]}]);
between(_, _, _) -> 0.
