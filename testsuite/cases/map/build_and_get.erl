%% Maps are built, extended and read with constant keys of every kind.
-module(build_and_get).
-export([main/0, id/1]).
main() ->
    M = #{1 => one, 2 => id(two), 3 => {three}},
    erlang:display(M),
    erlang:display(#{}),
    erlang:display(map_size(M)),
    erlang:display({maps:get(1, M), maps:get(2, M), maps:get(3, M), map_get(1, id(M))}),
    #{1 := A, 3 := {B}} = id(M),
    erlang:display({A, B}),
    erlang:display(M#{4 => four}),
    erlang:display(M#{2 => changed}),
    erlang:display(M#{2 := changed, 5 => five}),
    erlang:display(M),
    Kinds = #{a => 1, 1 => 2, 1.0 => 3, "s" => 4, <<"b">> => 5, {t} => 6, [] => 7, #{} => 8, (1 bsl 70) => 9, -1 => 10, {} => 11, #{x => y} => 12},
    erlang:display([maps:get(K, Kinds) || K <- [a, 1, 1.0, "s", <<"b">>, {t}, [], #{}, 1 bsl 70, -1, {}, #{x => y}]]),
    erlang:display([maps:is_key(id(K), Kinds) || K <- [b, 2, 2.0, -1.0, "", <<>>, {t, t}, [[]], #{x => z}, (1 bsl 70) + 1]]),
    erlang:display(map_size(Kinds)),
    erlang:display(#{id(1) => a, id(1) => b, id(1.0) => c}).

id(X) -> X.
