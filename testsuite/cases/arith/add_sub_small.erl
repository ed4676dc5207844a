%% Small integers add and subtract, with constants on either side and none.
-module(add_sub_small).
-export([main/0, id/1]).
main() ->
    erlang:display(id(1) + id(2)),
    erlang:display(id(1) - id(2)),
    erlang:display(id(0) - id(0)),
    erlang:display(id(-5) + 5),
    erlang:display(5 + id(-6)),
    erlang:display(id(100) - 101),
    erlang:display(100 - id(-101)),
    erlang:display(id(123456789) + 987654321),
    erlang:display(id(16#7fffffff) + 1),
    erlang:display(id(-16#80000000) - 1),
    erlang:display(id(16#ffffffff) + 1),
    erlang:display(id(3) + id(4) - id(5) + id(6) - id(7)),
    erlang:display(-id(17)),
    erlang:display(+id(17)),
    erlang:display(- - id(17)),
    erlang:display(sum(1, 0)).

sum(101, Acc) -> Acc;
sum(N, Acc) -> sum(N + 1, Acc + N).

id(X) -> X.
