%% Loops of many turns by tail calls of one to five arguments run in constant space.
-module(long_loops).
-export([main/0]).
main() ->
    erlang:display(down(300000)),
    erlang:display(sum(300000, 0)),
    erlang:display(three(100000, 0, 1)),
    erlang:display(four(100000, a, b, c)),
    erlang:display(five(100001, 1, 2, 3, 4)),
    erlang:display(zigzag(100001)),
    erlang:display(states(50000, 0)),
    erlang:display(lists_loop(lists:seq(1, 5000), [], 0)).

down(0) -> done;
down(N) -> down(N - 1).

sum(0, Acc) -> Acc;
sum(N, Acc) -> sum(N - 1, Acc + N).

three(0, A, B) -> {A, B};
three(N, A, B) -> three(N - 1, B, (A + B) rem 1000003).

four(0, A, B, C) -> {A, B, C};
four(N, A, B, C) -> four(N - 1, B, C, A).

five(0, A, B, C, D) -> {A, B, C, D};
five(N, A, B, C, D) -> five(N - 1, D, A + 1, B - 1, C).

zigzag(N) when N =< 0 -> {zig, N};
zigzag(N) -> zag(N - 2).

zag(N) when N =< 0 -> {zag, N};
zag(N) -> zigzag(N + 1).

states(N, Count) ->
    case N of
        0 -> Count;
        _ when N rem 3 =:= 0 -> other(N - 1, Count + 1, three);
        _ when N rem 2 =:= 0 -> other(N - 1, Count, two);
        _ -> states(N - 1, Count + 2)
    end.

other(N, Count, three) -> states(N, Count);
other(N, Count, two) -> states(N, Count + 5).

lists_loop([], Acc, N) -> {length(Acc), N};
lists_loop([X | Xs], Acc, N) when X rem 2 =:= 0 -> lists_loop(Xs, [X | Acc], N + 1);
lists_loop([_ | Xs], Acc, N) -> lists_loop(Xs, Acc, N).
