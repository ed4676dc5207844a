%% persistent_term: put_new, equal values, defaults, erasing and the count, with keys that differ by type alone.
-module(erased_and_put_again).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Key = fun(K) -> {?MODULE, K} end,
    Keys = id([1, 1.0, a, "a", <<"a">>, {}, [], #{}, #{1 => a}, 1 bsl 70, fun lists:map/2]),
    Before = maps:get(count, persistent_term:info()),
    erlang:display([persistent_term:get(Key(K), none) || K <- Keys]),
    erlang:display([persistent_term:put(Key(K), {value, K}) || K <- Keys]),
    erlang:display([persistent_term:get(Key(K)) =:= {value, K} || K <- Keys]),
    erlang:display(maps:get(count, persistent_term:info()) - Before),
    erlang:display([persistent_term:put(Key(K), {value, K}) || K <- Keys]),
    erlang:display(maps:get(count, persistent_term:info()) - Before),
    erlang:display(lists:sort([N || {{?MODULE, N}, _} <- persistent_term:get(), is_integer(N)])),
    erlang:display([persistent_term:erase(Key(K)) || K <- Keys]),
    erlang:display([persistent_term:erase(Key(K)) || K <- Keys]),
    erlang:display(maps:get(count, persistent_term:info()) - Before),
    erlang:display([try persistent_term:get(Key(K)) catch C:E -> {C, E} end || K <- [1, none]]),
    Kept = begin persistent_term:put(Key(x), id([1, {2}, <<"three">>])), persistent_term:get(Key(x)) end,
    persistent_term:put(Key(x), id([1, {2}, <<"four">>])),
    garbage_collect(),
    erlang:display({Kept, persistent_term:get(Key(x))}),
    Same = persistent_term:get(Key(x)),
    erlang:display(erts_debug:same(Same, persistent_term:get(Key(x)))),
    persistent_term:erase(Key(x)),
    garbage_collect(),
    erlang:display({Same, persistent_term:get(Key(x), gone)}),
    Me = self(),
    {_, M} = spawn_monitor(fun() -> persistent_term:put(Key(y), Me), exit(persistent_term:get(Key(y)) =:= Me) end),
    receive {'DOWN', M, _, _, R} -> erlang:display({R, persistent_term:get(Key(y)) =:= Me}) end,
    persistent_term:erase(Key(y)).
