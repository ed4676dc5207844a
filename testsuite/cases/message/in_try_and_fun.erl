%% Receives inside tries, funs, comprehensions and deep recursion keep the variables around them.
-module(in_try_and_fun).
-export([main/0, id/1]).
main() ->
    A = id({kept, [1, 2]}),
    self() ! {raise, error},
    self() ! {raise, throw},
    self() ! {give, 5},
    erlang:display([one(A), one(A), one(A), one(A)]),
    Take = fun(Tag) -> receive {Tag, X} -> {X, A} after 0 -> none end end,
    self() ! {t, 1},
    erlang:display({Take(s), Take(t), Take(t)}),
    [self() ! N || N <- lists:seq(1, 5)],
    erlang:display([receive M -> M * 2 end || _ <- lists:seq(1, 5)]),
    [self() ! {deep, N} || N <- lists:seq(1, 500)],
    erlang:display(lists:sum(deep(500))),
    erlang:display(machine(start, [])).

one(A) ->
    try
        receive
            {raise, error} -> error({A, bad});
            {raise, throw} -> throw(A);
            {give, N} -> {N, A}
        after 0 -> exit(A)
        end
    catch
        error:R -> {error, R};
        throw:R -> {throw, R};
        exit:R -> {exit, R}
    end.

deep(0) -> [];
deep(N) ->
    receive {deep, N} -> [N | deep(N - 1)]
    end.

machine(stop, Trace) -> lists:reverse(Trace);
machine(State, Trace) ->
    self() ! {from, State},
    Next = receive
               {from, start} -> middle;
               {from, middle} when length(Trace) < 3 -> middle;
               {from, middle} -> stop
           end,
    machine(Next, [State | Trace]).

id(X) -> X.
