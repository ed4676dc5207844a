%% ets:select/3 and ets:match/3 give '$end_of_table' at the end, and each continuation may be used again.
-module(ets_continuations).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [begin
         T = ets:new(t, [Type]),
         erlang:display({Type, ets:select(T, [{'_', [], ['$_']}], 1), ets:match(T, '$1', 1), ets:match_object(T, '_', 1), ets:select_reverse(T, [{'_', [], ['$_']}], 5)}),
         true = ets:insert(T, [{N, N rem 3} || N <- lists:seq(1, 20)]),
         Spec = [{{'$1', '$2'}, [{'=/=', '$2', 0}], ['$1']}],
         [erlang:display({Type, Limit, walk(fun ets:select/1, ets:select(T, Spec, Limit))}) || Limit <- [1, 2, 13, 14, 15, 100, 1 bsl 40]],
         erlang:display({Type, walk(fun ets:match/1, ets:match(T, {'$1', 1}, 3))}),
         erlang:display({Type, walk(fun ets:match_object/1, ets:match_object(T, {'_', 2}, 3))}),
         erlang:display({Type, walk(fun ets:select_reverse/1, ets:select_reverse(T, Spec, 4))}),
         erlang:display({Type, [ets:select(T, [{{7, '$1'}, [], ['$_']}], L) =:= '$end_of_table' || L <- [1, 2]], [case ets:select(T, [{{K, '$1'}, [], ['$_']}], 2) of '$end_of_table' -> none; {R, C} -> {R, ets:select(C)} end || K <- [7, 70]]}),
         {R1, C1} = ets:select(T, Spec, 2),
         erlang:display({Type, length(R1), ets:select(C1) =:= ets:select(C1) orelse element(1, ets:select(C1)) =:= element(1, ets:select(C1))}),
         erlang:display([failure(fun() -> ets:select(T, Spec, L) end) || L <- [0, -1, a, 1.0]]),
         erlang:display([failure(fun() -> ets:select(C) end) || C <- [a, '$end_of_table', {T, 1}, []]]),
         true = ets:delete_all_objects(T),
         erlang:display({Type, walk(fun ets:select/1, ets:select(C1))}),
         true = ets:delete(T),
         erlang:display(failure(fun() -> ets:select(C1) end))
     end || Type <- [set, ordered_set, bag, duplicate_bag]].

walk(Next, R) -> walk(Next, R, []).
walk(_, '$end_of_table', Acc) -> lists:sort(Acc);
walk(Next, {Part, C}, Acc) -> walk(Next, Next(C), Part ++ Acc).

failure(F) -> try F() catch C:R -> {C, R} end.
