%% Every type test on every kind of term, in a guard and as an expression.
-module(type_tests).
-export([main/0, id/1]).
main() ->
    Terms = [0, -1, 1 bsl 59, 1 bsl 60, 1 bsl 64, -(1 bsl 100), 0.0, 1.5, 1.0e300, -1.0e-300, a, true, false, [], [1], [1 | 2], "s", {}, {a}, {r, 1}, <<>>, <<1>>, <<1:1>>, #{}, #{a => 1}, fun id/1, fun lists:map/2, self(), make_ref(), '', nil],
    erlang:display([in_guards(id(T)) || T <- Terms]),
    erlang:display([as_values(id(T)) || T <- Terms]),
    erlang:display([in_guards(T) =:= as_values(T) || T <- Terms]),
    erlang:display([kind(id(T)) || T <- Terms]),
    erlang:display([negated(id(T)) || T <- Terms]).

in_guards(T) ->
    [if is_integer(T) -> i; true -> o end, if is_float(T) -> f; true -> o end, if is_number(T) -> n; true -> o end, if is_atom(T) -> a; true -> o end, if is_boolean(T) -> b; true -> o end,
     if is_list(T) -> l; true -> o end, if is_tuple(T) -> t; true -> o end, if is_binary(T) -> bi; true -> o end, if is_bitstring(T) -> bs; true -> o end, if is_map(T) -> m; true -> o end,
     if is_function(T) -> fu; true -> o end, if is_pid(T) -> p; true -> o end, if is_reference(T) -> r; true -> o end, if is_port(T) -> po; true -> o end].

as_values(T) ->
    pick([i, f, n, a, b, l, t, bi, bs, m, fu, p, r, po],
         [is_integer(T), is_float(T), is_number(T), is_atom(T), is_boolean(T), is_list(T), is_tuple(T), is_binary(T), is_bitstring(T), is_map(T), is_function(T), is_pid(T), is_reference(T), is_port(T)]).

pick([], []) -> [];
pick([N | Ns], [true | Bs]) -> [N | pick(Ns, Bs)];
pick([_ | Ns], [false | Bs]) -> [o | pick(Ns, Bs)].

kind(T) when is_boolean(T) -> boolean;
kind(T) when is_atom(T) -> atom;
kind(T) when is_integer(T) -> integer;
kind(T) when is_number(T) -> float;
kind([_ | T]) when is_list(T) -> list;
kind([_ | _]) -> improper;
kind(T) when is_list(T) -> nil;
kind(T) when is_tuple(T), tuple_size(T) > 0 -> tuple;
kind(T) when is_tuple(T) -> unit;
kind(T) when is_binary(T) -> binary;
kind(T) when is_bitstring(T) -> bits;
kind(T) when is_map(T) -> map;
kind(T) when is_function(T) -> function;
kind(T) when is_pid(T); is_reference(T); is_port(T) -> identifier.

negated(T) when not is_number(T), not is_atom(T), not is_list(T), not is_tuple(T) -> none_of_these;
negated(T) when not (is_atom(T) or is_list(T)) -> number_or_tuple;
negated(_) -> atom_or_list.

id(X) -> X.
