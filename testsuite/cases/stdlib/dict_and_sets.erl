%% Hashed dictionaries and sets of both versions, grown and shrunk through their segments.
-module(dict_and_sets).
-export([main/0]).
main() ->
    D = lists:foldl(fun(N, Acc) -> dict:store({key, N}, N, Acc) end, dict:new(), lists:seq(1, 500)),
    erlang:display({dict:size(D), dict:fetch({key, 77}, D), dict:find(nope, D), dict:is_key({key, 500}, D)}),
    erlang:display(lists:sort(dict:fetch_keys(D)) =:= [{key, N} || N <- lists:seq(1, 500)]),
    D2 = lists:foldl(fun(N, Acc) -> dict:erase({key, N}, Acc) end, D, lists:seq(1, 495)),
    erlang:display({dict:size(D2), lists:sort(dict:to_list(D2))}),
    D3 = dict:append_list(l, [2, 3], dict:append(l, 1, dict:new())),
    erlang:display({dict:fetch(l, D3), dict:to_list(dict:update(l, fun lists:reverse/1, D3)), dict:fetch(c, dict:update_counter(c, 5, dict:update_counter(c, 2, D3)))}),
    erlang:display({dict:fold(fun(_, V, A) -> V + A end, 0, D), lists:sort(dict:to_list(dict:map(fun(_, V) -> V * 2 end, D2))), dict:size(dict:filter(fun(_, V) -> V rem 10 =:= 0 end, D))}),
    erlang:display(lists:sort(dict:to_list(dict:merge(fun(_, A, B) -> {A, B} end, dict:from_list([{a, 1}, {b, 2}]), dict:from_list([{b, 3}, {c, 4}]))))),
    erlang:display(try dict:fetch(none, D) catch error:R -> R end),
    [sets(V) || V <- [1, 2]],
    erlang:display({erlang:phash2(a), erlang:phash2({1, "x", <<"y">>, 2.5, 1 bsl 70}), erlang:phash2(x, 100)}).

sets(Version) ->
    New = sets:new([{version, Version}]),
    A = lists:foldl(fun sets:add_element/2, New, lists:seq(1, 300)),
    B = sets:from_list([2, 4, 600, 4], [{version, Version}]),
    erlang:display({Version, sets:size(A), sets:size(B), sets:is_element(7, A), sets:is_element(0, A)}),
    erlang:display([lists:sum(sets:to_list(S)) || S <- [A, B, sets:union(A, B), sets:intersection(A, B), sets:subtract(A, B), sets:del_element(1, A), sets:filter(fun(X) -> X > 299 end, A)]]),
    erlang:display({sets:is_subset(sets:from_list([1, 2], [{version, Version}]), A), sets:is_disjoint(A, B), sets:fold(fun(X, S) -> X + S end, 0, B), sets:is_set(A), sets:is_empty(New)}),
    C = lists:foldl(fun sets:del_element/2, A, lists:seq(3, 300)),
    erlang:display(lists:sort(sets:to_list(C))).
