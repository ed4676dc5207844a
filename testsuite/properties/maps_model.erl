%% Maps of all sizes, compared with a sorted list of pairs kept beside them.
-module(maps_model).
-include("property.hrl").

given() ->
    Size = case r(60) of 0 -> r(1000, 3000); N when N < 20 -> r(20, 45); N when N < 30 -> r(100, 300); _ -> r(12) end,
    Kind = r(6),
    Keys = many(Size, fun() -> map_key(Kind, Size) end),
    Others = many(min(Size, 60) + 2, fun() -> map_key(Kind, Size) end),
    {Keys, Others, r(4)}.

map_key(0, Size) -> r(Size * 2 + 2);
map_key(1, _) -> r(1 bsl 30) bsl 32;
map_key(2, Size) -> case r(2) of 0 -> float(r(Size + 1)); 1 -> r(Size + 1) end;
map_key(3, Size) -> {r(3), [r(Size + 1)]};
map_key(4, _) -> binary(r(1, 4));
map_key(5, Size) when Size > 12 -> one_zero(key());
map_key(5, _) -> key().

%% Pairs sorted by the exact form of the key; the later of two with the same key wins.
model(Pairs) -> model(lists:sort([{exact(K), N, K, V} || {N, {K, V}} <- lists:zip(lists:seq(1, length(Pairs)), Pairs)]), []).

model([{Exact, _, _, _}, {Exact, _, _, _} = Next | Rest], Model) -> model([Next | Rest], Model);
model([{Exact, _, K, V} | Rest], Model) -> model(Rest, [{Exact, K, V} | Model]);
model([], Model) -> lists:reverse(Model).

is_model(Map, Pairs) -> {map_size(Map), [{K, V} || {_, K, V} <- model(Pairs)] =:= in_order(Map)}.

results({Keys, Others, Step}) ->
    Pairs = [{K, N} || {N, K} <- lists:zip(lists:seq(1, length(Keys)), Keys)],
    Map = maps:from_list(Pairs),
    Put = lists:foldl(fun({K, V}, M) -> M#{K => V} end, #{}, Pairs),
    Other = maps:from_list([{K, other} || K <- Others]),
    [K1, K2 | _] = Others,
    Some = case Keys of [] -> K1; _ -> lists:last(Keys) end,
    Odd = fun(_, V) -> V rem (Step + 1) =:= 0 end,
    Without = lists:foldl(fun maps:remove/2, Map, Others),
    [?R(is_model(Map, Pairs)), ?R(is_model(Put, Pairs)), ?R(Map =:= Put), ?R(Map == lists:foldl(fun({K, V}, M) -> maps:put(K, V, M) end, #{}, Pairs)),
     ?R(is_model(Without, [P || {K, _} = P <- Pairs, not lists:member(exact(K), exact(Others))])),
     ?R(is_model(maps:merge(Map, Other), Pairs ++ [{K, other} || K <- Others])), ?R(is_model(maps:merge(Other, Map), [{K, other} || K <- Others] ++ Pairs)),
     ?R(maps:merge(Map, Other)), ?R(maps:merge_with(fun(_, A, B) -> {A, B} end, Map, Other)),
     ?R(Map), ?R(Without), ?R(Other), ?R(map_size(Map)), ?R(map_size(Without)),
     ?R([maps:get(K, Map, none) || K <- Others]), ?R([maps:find(K, Map) || K <- Others]), ?R([is_map_key(K, Map) || K <- Others]),
     ?R([maps:is_key(K, Without) || K <- Others]), ?R([case Map of #{K := V} -> V; _ -> none end || K <- Others]),
     ?R(maps:get(K1, Map)), ?R(map_get(Some, Map)), ?R(map_get(K1, Other)), ?R(maps:take(Some, Map)), ?R(maps:take(K1, Map)),
     ?R(maps:update(Some, new, Map)), ?R(maps:update(K1, new, Map)), ?R(Map#{Some := a}), ?R(Map#{K1 := a}), ?R(Map#{K1 => a, K2 => b}), ?R(Map#{K1 => a, Some := b}),
     ?R(Map#{Some := a, K2 := b}), ?R(maps:update_with(Some, fun(V) -> {V} end, Map)), ?R(maps:update_with(K2, fun(V) -> {V} end, fresh, Map)),
     ?R(maps:fold(fun(_, V, Sum) -> Sum + V end, 0, Map)), ?R(maps:filter(Odd, Map)), ?R(maps:map(fun(K, V) -> {K, V} end, Map)),
     ?R(maps:filtermap(fun(_, V) -> case V rem 3 of 0 -> false; 1 -> true; 2 -> {true, {V}} end end, Map)),
     ?R(lists:sort(exact(maps:keys(Map)))), ?R(lists:sort(maps:values(Map))), ?R(length(maps:to_list(Map))), ?R(maps:from_keys(Keys, Step)),
     ?R(maps:with(Others, Map)), ?R(maps:without(Others, Map)), ?R(maps:intersect(Map, Other)), ?R(maps:intersect_with(fun(_, A, B) -> {A, B} end, Map, Other)),
     ?R(maps:groups_from_list(fun(K) -> erlang:phash2(K, 5) end, Keys)), ?R(iterated(maps:next(maps:iterator(Map)), 0)),
     ?R(Map == Without), ?R(Map =:= maps:from_list(in_order(Map))), ?R(Map < Other), ?R(Without < Map), ?R(Map == maps:map(fun(_, V) -> float(V) end, Map)),
     ?R(Map#{} =:= maps:remove(K1, Map#{K1 => x}) orelse is_map_key(K1, Map)), ?R(erlang:phash2(Map)), ?R(erlang:phash2(Put) =:= erlang:phash2(Map)),
     ?R(emptied(Map, maps:keys(Map))), ?R(lists:all(fun({K, V}) -> map_get(K, Map) =:= V end, maps:to_list(Map))),
     ?R(in_flat_order(Map)), ?R(maps:get(K1, K2)), ?R(maps:merge(Map, K1)), ?R(maps:put(K1, K2, Step)), ?R(maps:from_list([K1 | K2])), ?R(maps:from_keys(K1, K2)),
     ?R(lists:sort(exact(maps:keys(K1)))), ?R(maps:remove(K1, Some)), ?R(K1#{a => 1}), ?R(binary_to_term(term_to_binary(without_funs(Map))) =:= without_funs(Map))].

iterated(none, Sum) -> Sum;
iterated({_, V, Next}, Sum) -> iterated(maps:next(Next), Sum + V).

emptied(Map, Keys) -> lists:foldl(fun(K, {M, Sizes}) -> {maps:remove(K, M), Sizes + map_size(M)} end, {Map, 0}, Keys).

%% Up to 32 keys none of which holds an atom are in the order of terms.
in_flat_order(Map) when map_size(Map) > 32 -> large;
in_flat_order(Map) ->
    Keys = [K || K <- maps:keys(Map), is_number(K) orelse is_binary(K)],
    {Keys, maps:values(maps:with(Keys, Map))}.
