%% Tens of thousands of turns through try, thrown and not, leave nothing behind.
-module(in_loops).
-export([main/0, id/1]).
main() ->
    erlang:display(quiet(50000, 0)),
    erlang:display(thrown(50000, 0)),
    erlang:display(alternating(30000, 0, 0)),
    erlang:display(natives(20000, 0)),
    erlang:display(collected(2000, [])),
    erlang:display(lists:sum([try f(X) catch throw:Y -> Y end || X <- lists:seq(1, 1000)])),
    erlang:display(length(lists:filter(fun(X) -> try f(X), false catch _ -> true end end, lists:seq(1, 1000)))).

quiet(0, S) -> S;
quiet(N, S) ->
    S2 = try id(N) of M -> S + M catch _:_ -> 0 end,
    quiet(N - 1, S2).

thrown(0, S) -> S;
thrown(N, S) ->
    S2 = try throw(N) catch M -> S + M end,
    thrown(N - 1, S2).

alternating(0, A, B) -> {A, B};
alternating(N, A, B) ->
    case catch f(N) of
        M when is_integer(M), M > 0 -> alternating(N - 1, A + M, B);
        M -> alternating(N - 1, A, B + M)
    end.

f(N) when N rem 3 =:= 0 -> throw(-N);
f(N) -> N.

natives(0, S) -> S;
natives(N, S) ->
    R = try element(N rem 4, {a, b}) of a -> 1; b -> 2 catch error:badarg -> 3 end,
    natives(N - 1, S + R).

collected(0, Acc) -> {length(Acc), hd(Acc), lists:last(Acc)};
collected(N, Acc) ->
    V = try {ok, lists:seq(1, N rem 50), exit({N, [N]})} catch exit:{M, L} -> {M, L} end,
    collected(N - 1, [V | Acc]).

id(X) -> X.
