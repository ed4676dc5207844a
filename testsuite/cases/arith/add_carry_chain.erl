%% A counter walks over the largest small integers of every width without a gap, up and down.
-module(add_carry_chain).
-export([main/0]).
main() ->
    walk(16#07fffffffffffffc, 8),
    walk(16#0ffffffffffffffc, 8),
    walk(16#1ffffffffffffffc, 8),
    walk(16#3ffffffffffffffc, 8),
    walk(16#7ffffffffffffffc, 8),
    walk(16#fffffffffffffffc, 8),
    down(-16#07fffffffffffffd, 8),
    down(-16#0ffffffffffffffd, 8),
    down(-16#1ffffffffffffffd, 8),
    down(-16#3ffffffffffffffd, 8),
    down(-16#7ffffffffffffffd, 8),
    down(-16#fffffffffffffffd, 8).

walk(_, 0) -> ok;
walk(N, Left) ->
    erlang:display(N),
    Next = N + 1,
    true = Next > N,
    N = Next - 1,
    walk(Next, Left - 1).

down(_, 0) -> ok;
down(N, Left) ->
    erlang:display(N),
    Next = N - 1,
    true = Next < N,
    N = Next + 1,
    down(Next, Left - 1).
