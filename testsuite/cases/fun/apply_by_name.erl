%% apply/3 and Module:Function(...) call exported functions by name, with arguments in order, in tail position and not.
-module(apply_by_name).
-export([main/0, id/1, none/0, three/3, eight/8, count/1, loop/2]).
main() ->
    M = id(?MODULE),
    erlang:display(M:none()),
    erlang:display(M:three(1, 2, 3)),
    erlang:display(M:eight(1, 2, 3, 4, 5, 6, 7, 8)),
    F = id(three),
    erlang:display(M:F(a, b, c)),
    erlang:display(?MODULE:F(x, y, z)),
    erlang:display(apply(M, F, [1, 2, 3])),
    erlang:display([apply(M, N, A) || {N, A} <- [{none, []}, {id, [x]}, {three, [a, b, c]}, {eight, lists:seq(1, 8)}]]),
    erlang:display({apply(id(erlang), id(abs), [-5]), (id(lists)):reverse([1, 2, 3])}),
    erlang:display(M:count(100000)),
    erlang:display(apply(M, loop, [100000, 0])),
    erlang:display(caught(fun() -> M:nothing(1) end)),
    erlang:display(caught(fun() -> M:three(1) end)),
    erlang:display(caught(fun() -> (id("string")):f() end)),
    erlang:display(caught(fun() -> M:(id(5))() end)),
    erlang:display(caught(fun() -> apply(M, three, id([1, 2 | 3])) end)),
    erlang:display(caught(fun() -> apply(M, three, id(a)) end)),
    erlang:display(caught(fun() -> apply(id(5), three, []) end)).

none() -> nothing.

three(A, B, C) -> {C, B, A}.

eight(A, B, C, D, E, F, G, H) -> [H, G, F, E, D, C, B, A].

count(0) -> counted;
count(N) ->
    M = id(?MODULE),
    M:count(N - 1).

loop(0, Acc) -> Acc;
loop(N, Acc) -> apply(?MODULE, id(loop), [N - 1, Acc + N]).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
