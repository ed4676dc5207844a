%% A BIF that fails in a guard only makes the clause fail, whichever BIF and wherever it stands.
-module(failing_calls).
-export([main/0, id/1]).
main() ->
    Terms = [a, 0, 7, 1.5, [], [1], [1, 2 | 3], {}, {1, 2}, <<>>, <<1, 2, 3>>, <<1:3>>, #{}, #{k => 1}, fun id/1],
    erlang:display([one(id(T)) || T <- Terms]),
    erlang:display([two(id(T)) || T <- Terms]),
    erlang:display([three(id(T)) || T <- Terms]),
    erlang:display([numbers(id(T)) || T <- Terms]),
    erlang:display([order(id(T)) || T <- Terms]).

one(X) when length(X) >= 0 -> list;
one(X) when tuple_size(X) >= 0 -> tuple;
one(X) when byte_size(X) =:= 0 -> empty_binary;
one(X) when bit_size(X) rem 8 > 0 -> bits;
one(X) when map_size(X) =:= 1, map_get(k, X) =:= 1 -> map_with_k;
one(X) when map_get(k, X) =/= 1; abs(X) =:= 7 -> seven;
one(X) when round(X) =:= 2 -> rounds;
one(X) when size(X) =:= 3 -> three;
one(_) -> none.

two(X) when element(2, X) =:= 2, element(3, X) =:= 3 -> impossible;
two(X) when element(X, {p, q, r, s, t, u, v}) =:= v -> seventh;
two(X) when element(2, X) =:= 2 -> second;
two(X) when hd(X) =:= 1, tl(X) =:= [] -> single;
two(X) when hd(tl(X)) =:= 2 -> two;
two(X) when binary_part(X, 1, 2) =:= <<2, 3>> -> part;
two(X) when is_map_key(k, X) -> key;
two(X) when not is_map_key(k, X) -> no_key;
two(_) -> none.

three(X) when X div 0 =:= 1; X rem 0 =:= 1 -> impossible;
three(X) when X bsl 2 =:= 28 -> shifted;
three(X) when -X =:= 0; bnot X =:= -1 -> zero;
three(X) when X / 3 =:= 0.5 -> half;
three(X) when node(X) =:= node() -> identifier;
three(X) when self() =:= X -> self;
three(X) when is_function(X, 1) -> function;
three(_) -> none.

numbers(X) when trunc(X) =:= X -> whole;
numbers(X) when float(X) =:= X -> float;
numbers(X) when floor(X) + ceil(X) =:= 3 -> between;
numbers(_) -> none.

order(X) when X < 0 -> less;
order(X) when X >= 0, X =< 7 -> in;
order(X) when X > <<>>; X =:= <<>> -> bits;
order(X) when X < {} -> before_tuples;
order(X) when X > [], is_list(X) -> cells;
order(X) when X == [] -> nil;
order(X) when X =/= {}, is_tuple(X) -> tuple;
order(_) -> rest.

id(X) -> X.
