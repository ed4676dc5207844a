%% The whole game tree of noughts and crosses, several openings: minimax over boards held in bits.
-module(noughts_crosses).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(300, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) ->
    First = 1 bsl (N rem 9),
    {Score, Nodes} = moves(0, First, 256, -2, 0),
    repeat(N - 1, Sum + Score + Nodes).

%% Best score of the side that has the squares Mine and is to move, and the number of boards seen.
best(Mine, Theirs) ->
    case wins(Theirs) of
        true -> {-1, 1};
        false when Mine bor Theirs =:= 511 -> {0, 1};
        false -> moves(Mine, Theirs, 256, -2, 1)
    end.

moves(_, _, 0, Best, Nodes) -> {Best, Nodes};
moves(Mine, Theirs, Square, Best, Nodes) when (Mine bor Theirs) band Square =/= 0 ->
    moves(Mine, Theirs, Square bsr 1, Best, Nodes);
moves(Mine, Theirs, Square, Best, Nodes) ->
    {Score, More} = best(Theirs, Mine bor Square),
    moves(Mine, Theirs, Square bsr 1, max(Best, -Score), Nodes + More).

wins(B) ->
    line(B, 8#700) orelse line(B, 8#070) orelse line(B, 8#007) orelse line(B, 8#444) orelse line(B, 8#222)
        orelse line(B, 8#111) orelse line(B, 8#421) orelse line(B, 8#124).

line(B, Line) -> B band Line =:= Line.
