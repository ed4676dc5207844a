%% Literal maps of more than 32 keys, alone and inside other terms, are the same as maps made key by key.
-module(literals_beyond_small).
-export([main/0, id/1]).
main() ->
    Alone = alone(),
    erlang:display(map_size(Alone)),
    erlang:display([maps:get(K, Alone) || K <- [1, b, "c", {d}, <<"e">>, 1.5, 40]]),
    [first, {second, Inner} | last] = nested(),
    erlang:display(map_size(Inner)),
    erlang:display(Inner =:= maps:from_list([{N, N * N} || N <- lists:seq(1, 34)])),
    erlang:display(maps:get(34, Inner#{34 := changed})),
    erlang:display(maps:get(34, Inner)),
    #{outer := #{20 := Twenty}} = deep(),
    erlang:display(Twenty),
    erlang:display(map_size(maps:without(lists:seq(1, 30), Inner))),
    erlang:display(nested() =:= id(nested())),
    erlang:display(kept(2000, Inner)),
    erlang:display(erlang:phash2(maps:to_list(maps:with([3, 1, 2], Inner)))).

id(X) -> X.

kept(0, M) -> {maps:get(1, M), maps:get(2, M)};
kept(N, M) -> kept(N - 1, M#{1 := [N]}).

alone() ->
    #{1 => one, b => bee, "c" => [c], {d} => {dee}, <<"e">> => <<"E">>, 1.5 => 2.5, 7 => 7, 8 => 8, 9 => 9, 10 => 10, 11 => 11,
      12 => 12, 13 => 13, 14 => 14, 15 => 15, 16 => 16, 17 => 17, 18 => 18, 19 => 19, 20 => 20, 21 => 21, 22 => 22, 23 => 23,
      24 => 24, 25 => 25, 26 => 26, 27 => 27, 28 => 28, 29 => 29, 30 => 30, 31 => 31, 32 => 32, 33 => 33, 34 => 34, 40 => 123456789012345678901}.

nested() ->
    [first, {second, #{1 => 1, 2 => 4, 3 => 9, 4 => 16, 5 => 25, 6 => 36, 7 => 49, 8 => 64, 9 => 81, 10 => 100, 11 => 121, 12 => 144,
      13 => 169, 14 => 196, 15 => 225, 16 => 256, 17 => 289, 18 => 324, 19 => 361, 20 => 400, 21 => 441, 22 => 484, 23 => 529,
      24 => 576, 25 => 625, 26 => 676, 27 => 729, 28 => 784, 29 => 841, 30 => 900, 31 => 961, 32 => 1024, 33 => 1089, 34 => 1156}} | last].

deep() ->
    #{outer => #{1 => 1, 2 => 2, 3 => 3, 4 => 4, 5 => 5, 6 => 6, 7 => 7, 8 => 8, 9 => 9, 10 => 10, 11 => 11, 12 => 12, 13 => 13, 14 => 14,
      15 => 15, 16 => 16, 17 => 17, 18 => 18, 19 => 19, 20 => fun lists:map/2, 21 => 21, 22 => 22, 23 => 23, 24 => 24, 25 => 25, 26 => 26,
      27 => 27, 28 => 28, 29 => 29, 30 => 30, 31 => 31, 32 => 32, 33 => #{a => b}}}.
