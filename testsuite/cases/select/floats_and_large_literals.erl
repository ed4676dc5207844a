%% Choosing by floats, big integers, strings and nested literals, which are compared by value.
-module(floats_and_large_literals).
-export([main/0, id/1]).
main() ->
    erlang:display([float(id(F), x) || F <- [0.5, 1.5, -1.5, 1.0e100, 1.0e-100, 3.14, 2.0, 2, a]]),
    erlang:display([big(id(N)) || N <- [100000000000000000000, 100000000000000000001, -100000000000000000000, 1 bsl 127, 5, a]]),
    erlang:display([literal(id(T)) || T <- [{1, [2, {3}]}, {1, [2, {4}]}, [{a, "b", <<"c">>}], #{k => [1]}, {1.5, 1 bsl 70}, {1.5, 1 bsl 71}, none]]),
    K = id({key, [1, 2.0, "three"]}),
    erlang:display([case T of K -> same; {key, _} -> key; _ -> other end || T <- [{key, [1, 2.0, "three"]}, {key, [1, 2, "three"]}, key]]).

float(0.5, _) -> half;
float(1.5, _) -> one_and_half;
float(-1.5, _) -> minus;
float(1.0e100, _) -> googol;
float(1.0e-100, _) -> tiny;
float(3.14, _) -> pi;
float(2.0, _) -> two;
float(_, X) -> X.

big(100000000000000000000) -> e20;
big(-100000000000000000000) -> minus_e20;
big(170141183460469231731687303715884105728) -> p127;
big(5) -> five;
big(_) -> other.

literal({1, [2, {3}]}) -> first;
literal([{a, "b", <<"c">>}]) -> second;
literal(X) when X =:= #{k => [1]} -> third;
literal(X) when X == {1.5, 1180591620717411303424} -> fourth;
literal({1.5, N}) when N =:= 2361183241434822606848 -> fifth;
literal(_) -> other.

id(X) -> X.
