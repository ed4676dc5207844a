%% A guard of a match specification that fails makes no match; a failing body gives 'EXIT'.
-module(match_spec_guards_that_fail).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Objects = id([{k, 1}, {k, 0}, {k, a}, {k, [1, 2]}, {k, {1, 2}}, {k, 1.5}, {k, <<"b">>}, {k, true}, {k, []}]),
    Guards = id([{hd, '$1'}, {'=:=', {hd, '$1'}, 1}, {'>', {length, '$1'}, 0}, {'not', '$1'}, {'not', {'not', '$1'}}, {'and', true, '$1'}, {'or', '$1', false}, {'or', false, '$1'}, {'andalso', {is_list, '$1'}, {'=:=', {hd, '$1'}, 1}},
                 {'orelse', {is_atom, '$1'}, {'>', {'+', '$1', 1}, 1}}, {'orelse', true, {hd, '$1'}}, {'andalso', false, {hd, '$1'}}, {'xor', '$1', true}, '$1', true, false, 1, {'=:=', {element, 2, '$1'}, 2}, {'>', {'div', 10, '$1'}, 5},
                 {'=:=', {'bsl', 1, '$1'}, 2}, {'=:=', {size, '$1'}, 2}, {'=:=', {round, '$1'}, 2}, {'=<', {abs, '$1'}, 1}, {'=:=', {tl, '$1'}, [2]}, {is_record, '$1', a, 2}, {'/=', {node, '$1'}, x}, {'<', '$1', {const, a}}, {'=:=', {self}, {self}}]),
    [erlang:display({G, [element(2, ets:test_ms(O, [{{k, '$1'}, [G], [yes]}, {'_', [], [no]}])) || O <- Objects]}) || G <- Guards],
    [erlang:display({B, [element(2, ets:test_ms(O, [{{k, '$1'}, [], [B]}])) || O <- Objects]}) || B <- Guards],
    T = ets:new(t, [duplicate_bag]),
    true = ets:insert(T, Objects),
    [erlang:display({G, length(ets:select(T, [{{k, '$1'}, [G], ['$_']}])), ets:select_count(T, [{{k, '$1'}, [], [G]}])}) || G <- Guards],
    erlang:display(ets:select_delete(T, [{{k, '$1'}, [{'=:=', {hd, '$1'}, 1}], [true]}, {{k, '$1'}, [], [{'>', {'+', '$1', 1}, 1}]}])),
    erlang:display(ets:select(T, [{'_', [], ['$_']}]) =:= [O || O <- Objects, O =/= {k, 1}, O =/= {k, 1.5}, O =/= {k, [1, 2]}]).
