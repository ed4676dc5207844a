%% ETS and queries.
-module(world_tables).
-export([main/0]).

main() ->
    tables().

tables() ->
    T = ets:new(t, [ordered_set, public]),
    true = ets:insert(T, [{N, N} || N <- lists:seq(1, 20)]),
    Spec = [{{'$1', '_'}, [{'>', '$1', 10}], ['$1']}],
    _ = [ets:select(T, Spec), ets:foldl(fun(X, A) -> [X | A] end, [], T), ets:foldr(fun(X, A) -> [X | A] end, [], T), ets:tab2list(T),
         ets:match(T, {'$1', 2}), ets:select_delete(T, [{{1, '_'}, [], [true]}]), ets:info(T), ets:match_spec_run([{1}], ets:match_spec_compile([{{'$1'}, [], ['$1']}])),
         ets:repair_continuation('$end_of_table', Spec), ets:test_ms({1, 2}, Spec)],
    H = qlc:string_to_handle("[X || X <- L, X > 1].", [], [{'L', [1, 2, 3]}]),
    [2, 3] = qlc:e(H),
    [_ | _] = qlc:e(ets:table(T)),
    true = ets:delete(T),
    ok.
