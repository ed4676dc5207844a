%% The keys 1 and 1.0 are different, in maps of every size, and so are they inside tuples and lists.
-module(float_and_integer_keys).
-export([main/0, id/1]).
main() ->
    Small = #{1 => integer, 1.0 => float, {1} => it, {1.0} => ft, [1] => il, [1.0] => fl},
    erlang:display(map_size(Small)),
    erlang:display([maps:get(id(K), Small) || K <- [1, 1.0, {1}, {1.0}, [1], [1.0]]]),
    Large = maps:from_list([{K, i} || K <- lists:seq(1, 50)] ++ [{float(K), f} || K <- lists:seq(1, 50)]),
    erlang:display(map_size(Large)),
    erlang:display([{maps:get(K, Large), maps:get(float(K), Large)} || K <- [1, 25, 50]]),
    erlang:display(map_size(maps:without([float(K) || K <- lists:seq(1, 50)], Large))),
    erlang:display([maps:is_key(id(K), #{2.0 => x}) || K <- [2, 2.0]]),
    erlang:display(case id(#{2.0 => x}) of #{2 := _} -> integer; #{2.0 := _} -> float end),
    Many = maps:from_list([{1.0e300 * K, K} || K <- lists:seq(1, 40)] ++ [{1.0e-300 * K, -K} || K <- lists:seq(1, 40)]),
    erlang:display({map_size(Many), maps:get(1.0e300 * 7, Many), maps:get(1.0e-300 * id(7), Many)}).

id(X) -> X.
