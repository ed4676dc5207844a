%% Factorials grow past every size, and dividing them again by each factor ends at one.
-module(factorial).
-export([main/0]).
main() ->
    show(1, 1),
    F100 = factorial(100),
    erlang:display(F100),
    erlang:display(undo(F100, 100)),
    F1000 = factorial(1000),
    erlang:display(length(integer_to_list(F1000))),
    erlang:display(F1000 rem 1000000007),
    erlang:display(F1000 rem ((1 bsl 89) - 1)),
    erlang:display(undo(F1000, 1000)),
    erlang:display(F1000 div factorial(998)).

show(31, _) -> ok;
show(N, F) ->
    erlang:display({N, F * N}),
    show(N + 1, F * N).

factorial(0) -> 1;
factorial(N) -> N * factorial(N - 1).

undo(F, 1) -> F;
undo(F, N) ->
    0 = F rem N,
    undo(F div N, N - 1).
