%% A stack trace names the functions on the way down, without those left by a tail call.
-module(stack_trace_functions).
-export([main/0, outer/1, id/1]).
main() ->
    erlang:display(trace(fun() -> outer(3) end)),
    erlang:display(trace(fun() -> tail(2) end)),
    erlang:display(trace(fun() -> deep(5) end)),
    erlang:display(trace(fun() -> deep(20) end)),
    erlang:display(trace(fun() -> clause(2) end)),
    erlang:display(trace(fun() -> ?MODULE:outer(0) end)),
    erlang:display(trace(fun() -> {error(explicit), 1} end)),
    erlang:display(trace(fun() -> error(tail_error) end)),
    erlang:display(trace(fun() -> {throw(thrown), 1} end)),
    erlang:display(trace(fun() -> {exit(gone), 1} end)),
    erlang:display(trace(fun() -> {nomodule:nofunction(1), 1} end)),
    erlang:display(trace(fun() -> {lists:keyfind(a, id(0), []), 1} end)),
    erlang:display(trace(fun() -> {lists:foldl(fun(X, A) -> hd(id(X)) + A end, 0, [[1], [2], []]), 1} end)).

outer(N) ->
    R = middle(N),
    [R].

middle(0) -> inner(0) + 1;
middle(N) ->
    X = middle(N - 1),
    X * 2.

inner(N) ->
    {ok, Y} = id(N),
    Y.

tail(0) -> error(at_the_end);
tail(N) -> tail(N - 1).

deep(0) -> atom_to_list(id(0)) ++ [];
deep(N) -> [N | deep(N - 1)].

clause(N) when N =:= 1 -> 1.

trace(F) ->
    try F() of
        V -> {value, V}
    catch
        C:R:S -> {C, R, frames(S)}
    end.

%% Up to the test's own functions: those below are the caller's.
frames([]) -> [];
frames([{stack_trace_functions, trace, _, _} | _]) -> [];
frames([{stack_trace_functions, F, A, _} | Rest]) when is_integer(A), F =/= outer, F =/= middle, F =/= inner, F =/= deep, F =/= tail, F =/= clause, F =/= main -> ['fun' | frames(Rest)];
frames([{M, F, A, _} | Rest]) -> [{M, F, A} | frames(Rest)].

id(X) -> X.
