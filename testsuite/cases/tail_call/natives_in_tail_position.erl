%% A BIF called in tail position returns its value, or raises with the caller still in the trace.
-module(natives_in_tail_position).
-export([main/0, id/1]).
main() ->
    erlang:display(size_of(id({1, 2, 3}))),
    erlang:display(reversed(id([1, 2, 3]))),
    erlang:display(sum(id(1), id(2))),
    erlang:display(text(id(12))),
    erlang:display(made(id(3))),
    erlang:display(trace(fun() -> reversed(id(a)) end)),
    erlang:display(trace(fun() -> size_of(id(a)) end)),
    erlang:display(trace(fun() -> text(id(a)) end)),
    erlang:display(trace(fun() -> fail(id(reason)) end)),
    erlang:display(trace(fun() -> leave(id(reason)) end)),
    erlang:display(trace(fun() -> toss(id(ball)) end)),
    erlang:display(trace(fun() -> unknown(id(1)) end)).

size_of(T) -> tuple_size(T).

reversed(L) -> lists:reverse(L).

sum(A, B) -> A + B.

text(N) -> integer_to_list(N).

made(N) -> erlang:make_tuple(N, x).

fail(R) -> error(R).

leave(R) -> exit(R).

toss(X) -> throw(X).

unknown(X) -> nomodule:nofunction(X).

trace(F) ->
    try F()
    catch C:R:S -> {C, R, [{M, N, A} || {M, N, A, _} <- S, N =:= reversed orelse N =:= size_of orelse N =:= text orelse N =:= fail orelse N =:= leave orelse N =:= toss orelse M =/= ?MODULE]}
    end.

id(X) -> X.
