%% A merge of small maps returns the second map if it has all keys of the first, and keeps the keys of the first if that has all.
%% releases: 27, 29
-module(merges_that_share).
-export([main/0, id/1]).

main() ->
    Map = id(#{"hi" => "hello", int => 3, <<"key">> => <<"value">>}),
    New = maps:merge(Map, #{int => 4}),
    erlang:display({sorted(New), same(Map, New), same(keys(Map), keys(New))}),
    Both = maps:merge(Map, #{int => 4, "hi" => x}),
    erlang:display({sorted(Both), same(keys(Map), keys(Both))}),
    erlang:display(same(Map, maps:merge(#{int => 4}, Map))),
    erlang:display([same(Map, maps:merge(Map, id(#{}))), same(Map, maps:merge(id(#{}), Map))]),
    Other = maps:put(int, 4, maps:remove(int, Map)),
    erlang:display([same(Other, maps:merge(Map, Other)), same(Map, maps:merge(Other, Map))]),
    More = maps:merge(Map, #{int => 4, other => 5}),
    erlang:display({sorted(More), same(keys(Map), keys(More))}),
    Full = maps:from_list([{N, N} || N <- lists:seq(1, id(32))]),
    Odd = maps:merge(Full, maps:from_list([{N, odd} || N <- lists:seq(1, 32, 2)])),
    erlang:display({same(keys(Full), keys(Odd)), maps:get(1, Odd), maps:get(2, Odd), maps:size(Odd)}).

same(Old, New) -> erts_debug:same(Old, New).

keys(Map) -> erts_internal:map_to_tuple_keys(Map).

sorted(Map) -> lists:sort(maps:to_list(Map)).

id(X) -> X.
