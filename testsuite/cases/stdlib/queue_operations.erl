%% Double-ended queues: both ends, joining, splitting, filtering and emptying.
-module(queue_operations).
-export([main/0]).
main() ->
    Q = lists:foldl(fun queue:in/2, queue:new(), lists:seq(1, 10)),
    erlang:display({queue:len(Q), queue:to_list(Q), queue:is_empty(Q), queue:is_queue(Q)}),
    {{value, First}, Q2} = queue:out(Q),
    {{value, Last}, Q3} = queue:out_r(Q2),
    erlang:display({First, Last, queue:to_list(Q3)}),
    erlang:display({queue:get(Q3), queue:get_r(Q3), queue:peek(Q3), queue:peek_r(queue:new()), queue:to_list(queue:drop(Q3)), queue:to_list(queue:drop_r(Q3))}),
    erlang:display({queue:to_list(queue:in_r(zero, Q3)), queue:to_list(queue:reverse(Q3)), queue:to_list(queue:join(Q3, queue:from_list([a, b])))}),
    {A, B} = queue:split(3, Q3),
    erlang:display({queue:to_list(A), queue:to_list(B)}),
    erlang:display({queue:to_list(queue:filter(fun(X) -> X rem 2 =:= 0 end, Q3)), queue:to_list(queue:filter(fun(X) -> [X, X] end, A)), queue:member(5, Q3), queue:fold(fun(X, S) -> X + S end, 0, Q3), queue:any(fun(X) -> X > 8 end, Q3), queue:all(fun(X) -> X > 8 end, Q3)}),
    erlang:display(queue:out(queue:new())),
    erlang:display(simulate(1000, queue:new(), 1, 0)),
    erlang:display(drain(Q)),
    erlang:display({queue:to_list(queue:delete(3, Q)), queue:to_list(queue:cons(h, queue:snoc(queue:new(), t))), queue:head(Q), queue:last(Q), queue:to_list(queue:tail(queue:from_list([1, 2])))}),
    erlang:display([try F() catch error:R -> R end || F <- [fun() -> queue:get(queue:new()) end, fun() -> queue:drop(queue:new()) end, fun() -> queue:in(1, not_a_queue) end]]).

simulate(0, Q, _, Sum) -> {queue:len(Q), Sum};
simulate(N, Q, Next, Sum) when N rem 5 < 3 -> simulate(N - 1, queue:in(Next, Q), Next + 1, Sum);
simulate(N, Q, Next, Sum) ->
    case queue:out(Q) of
        {{value, X}, Q2} -> simulate(N - 1, Q2, Next, Sum + X);
        {empty, Q2} -> simulate(N - 1, Q2, Next, Sum)
    end.

drain(Q) ->
    case queue:out_r(Q) of
        {empty, _} -> [];
        {{value, X}, Q2} -> [X | drain(Q2)]
    end.
