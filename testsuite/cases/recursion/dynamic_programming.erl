%% Tables in maps, tuples and lists: edit distance, knapsack, longest increasing runs, matrix products and life.
-module(dynamic_programming).
-export([main/0]).
main() ->
    erlang:display([distance(A, B) || {A, B} <- [{"kitten", "sitting"}, {"", "abc"}, {"flaw", "lawn"}, {"same", "same"}]]),
    erlang:display(knapsack([{12, 4}, {2, 2}, {1, 1}, {1, 2}, {4, 10}, {3, 7}, {5, 9}], 20)),
    erlang:display(memo_fib(90)),
    M = [[1, 2], [3, 4]],
    erlang:display(power(M, 30)),
    erlang:display(transpose([[1, 2, 3], [4, 5, 6]])),
    erlang:display(life([{2, 1}, {3, 2}, {1, 3}, {2, 3}, {3, 3}], 12)),
    erlang:display(pascal(10)),
    erlang:display(paths(12, 9)),
    erlang:display(floyd([{a, b, 7}, {a, c, 9}, {a, f, 14}, {b, c, 10}, {b, d, 15}, {c, d, 11}, {c, f, 2}, {d, e, 6}, {f, e, 9}])).

distance(A, B) -> distance(A, B, lists:seq(0, length(B))).

distance([], _, Row) -> lists:last(Row);
distance([C | Cs], B, [Diagonal | Above]) -> distance(Cs, B, [Diagonal + 1 | row(C, B, Diagonal, Above, Diagonal + 1)]).

row(_, [], _, [], _) -> [];
row(C, [C | B], Diagonal, [Up | Above], _) -> [Diagonal | row(C, B, Up, Above, Diagonal)];
row(C, [_ | B], Diagonal, [Up | Above], Left) ->
    Here = 1 + min(Diagonal, min(Up, Left)),
    [Here | row(C, B, Up, Above, Here)].

knapsack(Items, Capacity) ->
    Best = lists:foldl(fun({W, V}, T) ->
        list_to_tuple([case C >= W of
                           true -> max(element(C + 1, T), element(C - W + 1, T) + V);
                           false -> element(C + 1, T)
                       end || C <- lists:seq(0, Capacity)])
    end, erlang:make_tuple(Capacity + 1, 0), Items),
    {element(Capacity + 1, Best), tuple_to_list(Best)}.

memo_fib(N) -> element(1, memo_fib(N, #{})).

memo_fib(N, M) when N < 2 -> {N, M};
memo_fib(N, M) ->
    case M of
        #{N := F} -> {F, M};
        _ ->
            {A, M1} = memo_fib(N - 1, M),
            {B, M2} = memo_fib(N - 2, M1),
            {A + B, M2#{N => A + B}}
    end.

power(_, 0) -> [[1, 0], [0, 1]];
power(M, N) when N rem 2 =:= 0 -> P = power(M, N div 2), multiply(P, P);
power(M, N) -> multiply(M, power(M, N - 1)).

multiply(A, B) -> [[dot(R, C) || C <- transpose(B)] || R <- A].

dot([], []) -> 0;
dot([X | Xs], [Y | Ys]) -> X * Y + dot(Xs, Ys).

transpose([[] | _]) -> [];
transpose(Rows) -> [[H || [H | _] <- Rows] | transpose([T || [_ | T] <- Rows])].

life(Cells, 0) -> lists:sort(Cells);
life(Cells, N) ->
    Counts = lists:foldl(fun({X, Y}, M) ->
        lists:foldl(fun(P, M1) -> M1#{P => maps:get(P, M1, 0) + 1} end, M,
                    [{X + DX, Y + DY} || DX <- [-1, 0, 1], DY <- [-1, 0, 1], {DX, DY} =/= {0, 0}])
    end, #{}, Cells),
    life([P || {P, C} <- maps:to_list(Counts), C =:= 3 orelse C =:= 2 andalso lists:member(P, Cells)], N - 1).

pascal(N) -> pascal(N, [1]).

pascal(0, _) -> [];
pascal(N, Row) -> [Row | pascal(N - 1, lists:zipwith(fun(A, B) -> A + B end, [0 | Row], Row ++ [0]))].

paths(0, _) -> 1;
paths(_, 0) -> 1;
paths(X, Y) -> paths(X - 1, Y) + paths(X, Y - 1).

floyd(Edges) ->
    Nodes = lists:usort(lists:append([[A, B] || {A, B, _} <- Edges])),
    D0 = maps:from_list([{{A, B}, W} || {A, B, W} <- Edges] ++ [{{B, A}, W} || {A, B, W} <- Edges] ++ [{{A, A}, 0} || A <- Nodes]),
    D = lists:foldl(fun(K, M) ->
        lists:foldl(fun({I, J}, M1) ->
            case M1 of
                #{{I, K} := IK, {K, J} := KJ} ->
                    case M1 of
                        #{{I, J} := IJ} when IJ =< IK + KJ -> M1;
                        _ -> M1#{{I, J} => IK + KJ}
                    end;
                _ -> M1
            end
        end, M, [{I, J} || I <- Nodes, J <- Nodes])
    end, D0, Nodes),
    [maps:get({a, N}, D) || N <- Nodes].
