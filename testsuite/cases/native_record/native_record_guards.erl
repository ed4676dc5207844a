%% Guards on native records: fields, comparisons, tests of name and module, and failing parts.
%% releases: 29
-module(native_record_guards).
-export([main/0, id/1]).

-record #r{a, b = 2}.
-record #s{a}.
-record #none{}.

id(X) -> X.

main() ->
    One = id(#r{a = 1}),
    None = id(#none{}),
    Terms = [#r{a = 1}, #r{a = 2}, #r{a = [], b = 1.0}, #s{a = 1}, #s{a = #r{a = 0}}, #none{}, {r, 1, 2}, {s, 1}, r, #{a => 1}, [], 1, records:create(native_record_guards, r, [{a, 5}, {b, 2}], #{is_exported => false})],
    [erlang:display({Name, [F(id(T)) || T <- Terms]}) || {Name, F} <- [
        {kind, fun(X) when is_record(X, r) -> r; (X) when is_record(X, s) -> s; (X) when is_record(X, none) -> none; (X) when is_record(X) -> any; (_) -> other end},
        {module, fun(X) when is_record(X, native_record_guards, r) -> r; (X) when is_record(X, lists, r) -> lists; (_) -> other end},
        {field, fun(X) when X#r.a =:= 1 -> one; (X) when X#r.a > 1, X#r.b == 1 -> two; (X) when X#r.a > 1 -> more; (_) -> other end},
        {either, fun(X) when X#r.b == 2; X#s.a == 1 -> yes; (_) -> no end},
        {orelse_, fun(X) when (X#r.b == 2) orelse (X#s.a == 1) -> yes; (_) -> no end},
        {tested, fun(X) when is_record(X, s) andalso X#s.a =:= 1 -> one; (X) when is_record(X, s) -> s; (_) -> no end},
        {negated, fun(X) when not is_record(X, r), not is_record(X, s) -> yes; (_) -> no end},
        {negated_field, fun(X) when not (X#r.a =:= 1) -> yes; (_) -> no end},
        {deep, fun(X) when (X#s.a)#r.a =:= 0 -> yes; (_) -> no end},
        {types, fun(X) when is_tuple(X) -> tuple; (X) when is_map(X) -> map; (X) when is_atom(X) -> atom; (X) when is_list(X); is_number(X) -> plain; (_) -> none_of_them end},
        {compared, fun(X) when X =:= One -> same; (X) when X == None -> none; (X) when X < One -> less; (X) when X > One -> more end},
        {sized, fun(X) when tuple_size(X) > 0 -> tuple; (X) when map_size(X) > 0 -> map; (X) when element(1, X) =:= r -> element; (_) -> fails end},
        {matched, fun(#r{a = A}) when A =:= 1 -> one; (#r{b = B}) when is_float(B) -> float; (#s{a = #r{}}) -> deep; (#s{}) -> s; (#none{}) -> none; (_) -> other end}]].
