%% The first solution of the eight queens, ten times, Queens of Are We Fast Yet: tuples of booleans, and backtracking.
-module(awfy_queens).
-export([main/0]).

-record(board, {rows, sums, differences, queens}).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(5000, none).

repeat(0, IsSolved) -> IsSolved;
repeat(N, _) -> repeat(N - 1, verify(lists:all(fun is_solved/1, lists:seq(1, 10)))).

verify(true) -> true.

is_solved(_) ->
    Board = #board{rows = erlang:make_tuple(8, true),
                   sums = erlang:make_tuple(16, true),
                   differences = erlang:make_tuple(16, true),
                   queens = erlang:make_tuple(8, none)},
    case place(1, 1, Board) of
        #board{queens = Queens} -> not lists:member(none, tuple_to_list(Queens));
        none -> false
    end.

%% A queen in this column and in this or a later row, and all queens of later columns.
place(_, 9, _) -> none;
place(Column, Row, Board) ->
    case is_free(Column, Row, Board) andalso place_rest(Column, occupy(Column, Row, Board)) of
        #board{} = Solution -> Solution;
        _ -> place(Column, Row + 1, Board)
    end.

place_rest(8, Board) -> Board;
place_rest(Column, Board) -> place(Column + 1, 1, Board).

is_free(Column, Row, #board{rows = Rows, sums = Sums, differences = Differences}) ->
    element(Row, Rows) andalso element(Column + Row - 1, Sums) andalso element(Column - Row + 8, Differences).

occupy(Column, Row, #board{rows = Rows, sums = Sums, differences = Differences, queens = Queens}) ->
    #board{rows = setelement(Row, Rows, false),
           sums = setelement(Column + Row - 1, Sums, false),
           differences = setelement(Column - Row + 8, Differences, false),
           queens = setelement(Row, Queens, Column)}.
