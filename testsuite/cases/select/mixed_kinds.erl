%% One set of clauses over integers, atoms, floats, lists, tuples, binaries and maps together.
-module(mixed_kinds).
-export([main/0, id/1]).
main() ->
    Terms = [0, 1, 2, 1.0, 2.0, 1 bsl 70, a, b, [], [a], [1], [1, 2], "ab", {}, {a}, {a, 1}, {b, 1}, {1, a}, {1, 2, 3}, <<>>, <<"x">>, <<1>>, #{}, #{a => 1}, nil, fun id/1],
    erlang:display([what(id(T)) || T <- Terms]),
    erlang:display([what({w, id(T)}) || T <- Terms]),
    erlang:display([deep(id(T)) || T <- [{op, '+', [1, 2]}, {op, '-', [1]}, {op, '+', []}, {op, "+", [1, 2]}, {call, f, []}, {call, {m, f}, [x]}, {call, {m, f}, []}, {var, 'X'}, {lit, 1}, {lit, 1.0}, {lit, <<"b">>}, {op, '+', [1, 2, 3]}, op]]),
    erlang:display([strings(id(S)) || S <- ["", "a", "ab", "abc", "abd", "b", "help", "hello", "helloo", [h, e]]]).

what(0) -> zero;
what(a) -> atom_a;
what([]) -> nil;
what({}) -> unit;
what(1) -> one;
what(1.0) -> one_point_zero;
what(<<>>) -> empty_binary;
what([a | _]) -> starts_with_a;
what({a}) -> just_a;
what(b) -> atom_b;
what({a, N}) -> {a, N};
what([1, X]) -> {one_and, X};
what({w, X}) -> {wrapped, what(X)};
what(1180591620717411303424) -> two_to_70;
what(<<"x", _/binary>>) -> x_binary;
what(#{a := V}) -> {map_a, V};
what({1, a}) -> one_a;
what([$a | T]) -> {letter, T};
what(2.0) -> two_point_zero;
what(T) when is_tuple(T) -> {size, tuple_size(T)};
what(M) when is_map(M) -> map;
what(2) -> two;
what([_]) -> single;
what(F) when is_function(F) -> function;
what(_) -> other.

deep({op, '+', [A, B]}) -> A + B;
deep({op, '-', [A]}) -> -A;
deep({op, O, L}) when is_atom(O) -> {bad, O, length(L)};
deep({call, {M, F}, [A | _]}) -> {M, F, A};
deep({call, F, []}) when is_atom(F) -> F;
deep({call, {_, _} = MF, _}) -> MF;
deep({var, V}) -> V;
deep({lit, L}) when is_integer(L); is_float(L) -> {number, L};
deep({lit, L}) -> L;
deep(_) -> no.

strings("") -> empty;
strings("a") -> a;
strings("ab") -> ab;
strings("abc") -> abc;
strings("hello") -> greeting;
strings("hel" ++ Rest) -> {hel, Rest};
strings([C]) -> {char, C};
strings(S) when length(S) > 2 -> long;
strings(_) -> other.

id(X) -> X.
