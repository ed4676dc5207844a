%% Patterns on maps take several keys at once, constant and bound ones, and choose clauses by what is there.
-module(patterns).
-export([main/0, id/1]).
main() ->
    Ms = [#{}, #{type => circle, radius => 2}, #{type => square, side => 3}, #{type => rectangle, width => 2, height => 5}, #{type => other}, #{radius => 1}, no_map, #{type => circle, radius => bad, extra => 1}],
    erlang:display([area(id(M)) || M <- Ms]),
    erlang:display([presence(id(M)) || M <- [#{a => 1}, #{b => 1}, #{a => 1, b => 2}, #{c => 3}, #{a => undefined}, #{}]]),
    erlang:display([lookup(K, #{1 => one, {2} => two, "three" => three, 4.0 => four, (1 bsl 65) => big}) || K <- [1, {2}, "three", 4.0, 4, 1 bsl 65, 0]]),
    #{a := A, b := B, c := C, d := D, e := E, f := F} = id(#{a => 1, b => 2, c => 3, d => 4, e => 5, f => 6, g => 7}),
    erlang:display({A, B, C, D, E, F}),
    #{x := #{y := #{z := Deep}}} = id(#{x => #{y => #{z => found}}}),
    erlang:display(Deep),
    #{k := Same, l := Same} = id(#{k => 5, l => 5}),
    erlang:display(Same),
    erlang:display([equal(id(M)) || M <- [#{p => 1, q => 1}, #{p => 1, q => 2}, #{p => 1}]]),
    erlang:display(fun(#{v := V}) -> V; (#{}) -> none end(id(#{w => 1}))).

area(#{type := circle, radius := R}) when is_integer(R) -> 3 * R * R;
area(#{type := square, side := S}) -> S * S;
area(#{type := rectangle, width := W, height := H}) -> W * H;
area(#{type := T}) -> {unknown, T};
area(#{}) -> untyped;
area(_) -> no_map.

presence(#{a := _, b := _}) -> both;
presence(#{a := undefined}) -> a_undefined;
presence(#{a := _}) -> a;
presence(#{b := _}) -> b;
presence(M) when M =:= #{} -> empty;
presence(_) -> neither.

lookup(K, M) ->
    case M of
        #{K := V} -> V;
        _ -> none
    end.

equal(#{p := X, q := X}) -> equal;
equal(#{p := X, q := Y}) -> {X, Y};
equal(_) -> missing.

id(X) -> X.
