%% Lists, maps and the containers of stdlib, random numbers, calendar.
-module(world_containers).
-export([main/0]).

main() ->
    containers(),
    times().

containers() ->
    Numbers = [5, 3, 9, 1, 3],
    _ = [lists:sort(Numbers), lists:usort(Numbers), lists:keysort(1, [{b, 1}, {a, 2}]), lists:sort(fun(A, B) -> A > B end, Numbers),
         lists:foldl(fun(A, B) -> A + B end, 0, Numbers), lists:partition(fun(N) -> N > 3 end, Numbers), lists:zip3([1], [2], [3]),
         lists:keymerge(1, [{a, 1}], [{b, 1}]), lists:umerge([[1], [2], [0]]), lists:mapfoldl(fun(A, B) -> {A, B} end, 0, Numbers),
         lists:flatlength([[1], 2]), lists:sublist(Numbers, 2, 2), lists:nthtail(2, Numbers), lists:suffix([3], Numbers)],
    M = maps:from_list([{N, N} || N <- lists:seq(1, 100)]),
    _ = [maps:fold(fun(_, V, A) -> V + A end, 0, M), maps:filtermap(fun(K, V) -> K > 50 andalso {true, V} end, M),
         maps:to_list(maps:map(fun(_, V) -> V * 2 end, M)), maps:groups_from_list(fun(X) -> X rem 2 end, Numbers),
         maps:next(maps:iterator(M)), maps:with([1], M), maps:update_with(1, fun(X) -> X end, M), maps:intersect_with(fun(_, A, _) -> A end, M, M)],
    D = dict:from_list([{N, N} || N <- lists:seq(1, 200)]),
    _ = [dict:fold(fun(_, V, A) -> V + A end, 0, D), dict:fetch_keys(dict:filter(fun(K, _) -> K > 3 end, D))],
    T = gb_trees:from_orddict([{N, N} || N <- lists:seq(1, 20)]),
    _ = [gb_trees:to_list(gb_trees:delete(3, gb_trees:enter(30, x, T))), gb_sets:to_list(gb_sets:union(gb_sets:from_list([1]), gb_sets:new()))],
    Q = queue:in(3, queue:from_list([1, 2])),
    _ = [queue:to_list(queue:reverse(Q)), queue:out(Q), queue:len(Q)],
    A = array:from_list(Numbers),
    _ = [array:to_list(array:set(20, x, A)), array:sparse_foldl(fun(_, V, S) -> [V | S] end, [], A)],
    S = sets:from_list(Numbers),
    _ = [sets:to_list(sets:union(S, sets:new([{version, 2}]))), ordsets:union([[1], [2]]), sets:is_subset(S, S)],
    _ = [orddict:store(a, 1, orddict:new()), proplists:normalize([a, {b, 1}], [{aliases, [{b, c}]}]), proplists:to_map([a])],
    G = digraph:new([acyclic]),
    [V1, V2] = [digraph:add_vertex(G, V) || V <- [a, b]],
    _ = digraph:add_edge(G, V1, V2),
    _ = [digraph_utils:topsort(G), digraph_utils:components(G), digraph:get_path(G, a, b)],
    true = digraph:delete(G),
    _ = sofs:to_external(sofs:image(sofs:relation([{a, 1}]), sofs:set([a]))),
    _ = rand:seed(exsss, {1, 2, 3}),
    _ = [rand:uniform(), rand:uniform(10), rand:normal(), rand:bytes(7), rand:jump()],
    _ = [rand:uniform_s(5, rand:seed_s(Algorithm)) || Algorithm <- [exrop, exro928ss, exsp, exs1024s]],
    ok.

times() ->
    _ = [calendar:local_time(), calendar:now_to_universal_time(erlang:timestamp()), calendar:day_of_the_week(2024, 2, 29),
         calendar:system_time_to_rfc3339(0, [{offset, "Z"}]), calendar:rfc3339_to_system_time("2024-01-01T00:00:00Z"),
         calendar:local_time_to_universal_time_dst({{2024, 1, 1}, {0, 0, 0}}), calendar:time_difference({{2024, 1, 1}, {0, 0, 0}}, {{2024, 1, 2}, {0, 0, 1}}),
         calendar:iso_week_number({2024, 12, 30}), calendar:last_day_of_the_month(2023, 2)],
    {_, ok} = timer:tc(fun() -> ok end),
    _ = timer:tc(lists, seq, [1, 10]),
    _ = timer:hms(1, 2, 3),
    ok.
