%% Guards whose tests never fail, among those that may, decide by their values alone, also for known types.
-module(tests_that_cannot_fail).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Terms = [a, true, false, 0, -1, 1 bsl 70, 1.5, [], [1], [1 | 2], {}, {a, 1}, <<>>, <<1:1>>, <<"x">>, #{}, #{a => 1}, fun id/1, fun lists:map/2],
    [erlang:display({Name, [F(id(T)) || T <- Terms]}) || {Name, F} <- [
        {self, fun(X) when self() =:= X -> 1; (_) -> 2 end},
        {node, fun(X) when node() =:= X -> 1; (X) when node() > X -> 2; (_) -> 3 end},
        {node_of, fun(X) when node(X) =:= node(); X =:= a -> 1; (_) -> 2 end},
        {node_self, fun(X) when node(self()) =:= node(), X =/= a -> 1; (_) -> 2 end},
        {compared, fun(X) when (X < a) =:= (X =< a), (X =:= a) =/= is_atom(X) -> 1; (_) -> 2 end},
        {ordered, fun(X) when (X < 1) =< (X > 0.5) -> 1; (_) -> 2 end},
        {negated, fun(X) when not is_atom(X), not (X == 0) -> 1; (_) -> 2 end},
        {negated_value, fun(X) when not X -> 1; (X) when not not X -> 2; (_) -> 3 end},
        {function, fun(X) when is_function(X, 1) -> 1; (X) when is_function(X, 2) -> 2; (_) -> 4 end},
        {record, fun(X) when is_record(X, a, 1) -> 1; (X) when is_record(X, a, 2) -> 2; (_) -> 3 end},
        {tested_size, fun(X) when is_tuple(X), tuple_size(X) > 0 -> 1; (X) when is_map(X), map_size(X) > 0 -> 2; (X) when is_bitstring(X), bit_size(X) > 0 -> 3; (_) -> 4 end},
        {tested_bytes, fun(X) when is_bitstring(X), byte_size(X) =:= 1 -> 1; (X) when is_binary(X), size(X) =:= 0 -> 2; (_) -> 3 end},
        {tested_number, fun(X) when is_integer(X), X band 1 =:= 1 -> 1; (X) when is_number(X), -X > 0 -> 2; (X) when is_float(X), trunc(X) =:= 1 -> 3; (_) -> 4 end},
        {tested_list, fun(X) when is_list(X), hd(X) =:= 1, length(X) =:= 1 -> 1; (X) when is_list(X), length(X) =:= 0 -> 2; (X) when is_list(X) -> 3; (_) -> 4 end},
        {tested_key, fun(X) when is_map_key(a, X) -> 1; (X) when is_map(X), not is_map_key(a, X) -> 2; (_) -> 3 end},
        {boolean, fun(X) when is_boolean(X), (X or false) -> 1; (X) when is_boolean(X), (X xor true) -> 2; (_) -> 3 end}]].
