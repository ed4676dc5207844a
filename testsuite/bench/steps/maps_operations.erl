%% Maps of 20 and of 100,000 keys: keys are put, looked up, folded over.
-module(maps_operations).
-export([main/0]).

main() ->
    {Small, A} = timed(small_put, fun() -> small_put(150000, #{}) end),
    {_, B} = timed(small_get, fun() -> small_get(400000, Small, 0) end),
    {_, C} = timed(small_fold, fun() -> small_fold(400000, Small, 0) end),
    {Large, D} = timed(large_put, fun() -> large_put(4) end),
    {_, E} = timed(large_get, fun() -> large_get(8, Large, 0) end),
    {_, F} = timed(large_fold, fun() -> large_fold(20, Large, 0) end),
    erlang:display({checksum, A + B + C + D + E + F}).

timed(Part, Fun) ->
    Start = erlang:monotonic_time(nanosecond),
    Result = Fun(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({ns, Part, Stop - Start}),
    Result.

small_put(0, Map) -> {Map, map_size(Map)};
small_put(N, _) -> small_put(N - 1, put_up_to(20, #{})).

put_up_to(0, Map) -> Map;
put_up_to(K, Map) -> put_up_to(K - 1, Map#{{key, K} => K}).

small_get(0, _, Sum) -> {ok, Sum};
small_get(N, Map, Sum) -> small_get(N - 1, Map, get_up_to(20, Map, Sum)).

get_up_to(0, _, Sum) -> Sum;
get_up_to(K, Map, Sum) -> get_up_to(K - 1, Map, Sum + maps:get({key, K}, Map)).

small_fold(0, _, Sum) -> {ok, Sum};
small_fold(N, Map, Sum) -> small_fold(N - 1, Map, maps:fold(fun(_, V, Acc) -> V + Acc end, Sum, Map)).

large_put(1) ->
    Map = put_integers(100000, #{}),
    {Map, map_size(Map)};
large_put(N) ->
    _ = put_integers(100000, #{}),
    large_put(N - 1).

put_integers(0, Map) -> Map;
put_integers(K, Map) -> put_integers(K - 1, Map#{K * 7 => K}).

large_get(0, _, Sum) -> {ok, Sum};
large_get(N, Map, Sum) -> large_get(N - 1, Map, get_integers(100000, Map, Sum)).

get_integers(0, _, Sum) -> Sum;
get_integers(K, Map, Sum) ->
    case Map of
        #{K := V} -> get_integers(K - 1, Map, Sum + V);
        #{} -> get_integers(K - 1, Map, Sum)
    end.

large_fold(0, _, Sum) -> {ok, Sum};
large_fold(N, Map, Sum) -> large_fold(N - 1, Map, maps:fold(fun(_, V, Acc) -> (V + Acc) band 16#ffffffff end, Sum, Map)).
