%% A map with hundreds of keys of every kind finds each of them, tells near misses apart and forgets what is removed.
-module(large_with_all_kinds_of_keys).
-export([main/0]).
main() ->
    Keys = [key(N) || N <- lists:seq(1, 700)],
    Map = put_all(Keys, #{}),
    erlang:display(map_size(Map)),
    erlang:display(all_there(Keys, Map)),
    erlang:display(length([K || K <- Keys, is_map_key({K}, Map)])),
    erlang:display([maps:find(K, Map) || K <- [key(1), key(2), key(3), key(4), key(5), key(6), key(7), key(8), key(9), missing]]),
    Odd = remove_every_second(Keys, Map),
    erlang:display(map_size(Odd)),
    erlang:display(length([K || K <- Keys, is_map_key(K, Odd)])),
    Again = put_all(lists:reverse(Keys), Odd),
    erlang:display(Again =:= Map),
    erlang:display(Odd =:= Map),
    erlang:display(maps:merge(Odd, Map) =:= Map),
    erlang:display(lists:sort(maps:values(Map)) =:= lists:sort([{value, K} || K <- Keys])).

key(N) ->
    case N rem 9 of
        0 -> N;
        1 -> N * 1.0;
        2 -> integer_to_list(N);
        3 -> integer_to_binary(N);
        4 -> {N, [N]};
        5 -> (1 bsl 64) + N;
        6 -> -N;
        7 -> #{N => N};
        8 -> [N | {N}]
    end.

put_all([], M) -> M;
put_all([K | Ks], M) -> put_all(Ks, M#{K => {value, K}}).

all_there([], _) -> true;
all_there([K | Ks], M) ->
    #{K := {value, K}} = M,
    all_there(Ks, M).

remove_every_second([], M) -> M;
remove_every_second([_], M) -> M;
remove_every_second([_, K | Ks], M) -> remove_every_second(Ks, maps:remove(K, M)).
