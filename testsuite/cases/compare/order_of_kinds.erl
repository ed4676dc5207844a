%% Terms of different kinds have one order: number, atom, reference, fun, port, pid, tuple, map, nil, list, bit string.
-module(order_of_kinds).
-export([main/0, id/1]).
main() ->
    Terms = [<<1>>, <<>>, [1], [], #{a => 1}, #{}, {1}, {}, self(), fun id/1, fun lists:map/2, make_ref(), b, a, '', 1 bsl 70, 2, 1.5, 1, -1, -(1 bsl 70)],
    Kinds = [kind(T) || T <- lists:sort(Terms)],
    erlang:display(Kinds),
    erlang:display(Kinds =:= [kind(T) || T <- lists:sort(lists:reverse(Terms))]),
    erlang:display([[compare(id(A), id(B)) || B <- Terms] || A <- Terms]),
    erlang:display({lists:min(Terms), lists:max(Terms)}),
    erlang:display([X < Y || X <- [z], Y <- [0, a, "", {}, <<>>, #{}]]).

kind(T) when is_integer(T) -> {integer, T};
kind(T) when is_float(T) -> {float, T};
kind(T) when is_atom(T) -> {atom, T};
kind(T) when is_reference(T) -> reference;
kind(T) when is_function(T) -> function;
kind(T) when is_pid(T) -> pid;
kind(T) -> T.

compare(A, B) when A =:= B -> s;
compare(A, B) when A == B -> e;
compare(A, B) when A < B -> true = A =< B, false = A >= B, l;
compare(A, B) when A > B -> true = A >= B, false = A =< B, g.

id(X) -> X.
