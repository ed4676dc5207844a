%% A map grows key by key from 0 to 1000 and back through every change of representation; each state holds exactly what it should.
-module(sizes).
-export([main/0]).
main() ->
    Full = grow(1, 1000, #{}),
    erlang:display(map_size(Full)),
    Empty = shrink(1000, Full),
    erlang:display(Empty),
    erlang:display(Empty =:= #{}),
    erlang:display([check_size(N) || N <- [0, 1, 2, 15, 16, 17, 30, 31, 32, 33, 34, 63, 64, 65, 127, 128, 500, 1000]]),
    M32 = from(32),
    erlang:display(M32),
    erlang:display(maps:remove(33, from(33)) =:= M32),
    erlang:display(M32#{33 => 99} =:= from(33)),
    erlang:display(maps:keys(from(10))),
    erlang:display(maps:values(from(10))).

from(N) -> maps:from_list([{K, K * 3} || K <- lists:seq(1, N)]).

grow(N, Max, M) when N > Max -> M;
grow(N, Max, M0) ->
    M = M0#{N => N * N},
    N = map_size(M),
    true = maps:get(N, M) =:= N * N,
    true = maps:get(1, M) =:= 1,
    Half = (N + 1) div 2,
    true = map_get(Half, M) =:= Half * Half,
    false = is_map_key(N + 1, M),
    grow(N + 1, Max, M).

shrink(0, M) -> M;
shrink(N, M) ->
    N = map_size(M),
    true = is_map_key(N, M),
    Smaller = maps:remove(N, M),
    Smaller = maps:remove(N, Smaller),
    false = is_map_key(N, Smaller),
    shrink(N - 1, Smaller).

check_size(N) ->
    Up = from(N),
    Down = maps:from_list([{K, K * 3} || K <- lists:seq(N, 1, -1)]),
    true = Up =:= Down,
    true = Up == Down,
    N = map_size(Up),
    Sorted = lists:sort(maps:to_list(Down)),
    Sorted = [{K, K * 3} || K <- lists:seq(1, N)],
    {N, lists:sum(maps:values(Up)), lists:sum(maps:keys(Down))}.
