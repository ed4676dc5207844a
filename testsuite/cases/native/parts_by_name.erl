%% Sizes and parts of tuples, lists, binaries and maps by name; a term without that part is badarg or another error.
-module(parts_by_name).
-export([main/0]).

main() ->
    each(erlang, [
        {hd, [[[1 | 2]], [[]], [{}]]},
        {tl, [[[1 | 2]], [[]]]},
        {length, [[[1, 2]], [[1 | 2]], [a]]},
        {element, [[2, {a, b}], [0, {a}], [3, {a, b}], [a, {a}], [1, []], [1 bsl 70, {a}]]},
        {setelement, [[1, {a, b}, c], [3, {a, b}, c], [1, [], c]]},
        {tuple_size, [[{}], [[]]]},
        {size, [[{a}], [<<1, 2, 3:4>>], [[]]]},
        {byte_size, [[<<1, 2:4>>], [a]]},
        {bit_size, [[<<1, 2:4>>], [{}]]},
        {map_size, [[#{a => 1}], [[]]]},
        {map_get, [[a, #{a => 1}], [b, #{a => 1}], [a, []]]},
        {is_map_key, [[a, #{a => 1}], [b, #{}], [a, []]]},
        {make_tuple, [[2, x], [3, x, [{2, y}]], [-1, x], [a, x], [2, x, [{3, y}]]]},
        {append_element, [[{a}, b], [[], b]]},
        {insert_element, [[1, {a}, b], [3, {a}, b], [1, a, b]]},
        {delete_element, [[1, {a, b}], [3, {a, b}], [1, []]]},
        {tuple_to_list, [[{1, 2}], [1]]},
        {list_to_tuple, [[[1, 2]], [[1 | 2]]]},
        {binary_part, [[<<1, 2, 3>>, 1, 2], [<<1, 2, 3>>, {3, -1}], [<<1>>, {0, 2}], [<<1>>, 1, 1], [a, 0, 0]]},
        {split_binary, [[<<1, 2, 3>>, 1], [<<1>>, 2], [a, 0]]},
        {make_fun, [[lists, map, 2], [lists, map, 256], [1, map, 2]]}
    ]),
    each(maps, [
        {get, [[a, #{a => 1}], [b, #{a => 1}], [a, 1]]},
        {find, [[a, #{a => 1}], [b, #{}], [a, 1]]},
        {is_key, [[a, #{a => 1}], [a, []]]},
        {keys, [[#{1 => a, 2 => b}], [a]]},
        {values, [[#{1 => a, 2 => b}], [a]]},
        {put, [[1, b, #{1 => a}], [1, b, c]]},
        {update, [[1, b, #{1 => a}], [2, b, #{1 => a}], [1, b, c]]},
        {remove, [[1, #{1 => a}], [1, c]]},
        {take, [[1, #{1 => a}], [2, #{1 => a}], [1, c]]},
        {merge, [[#{1 => a}, #{1 => b, 2 => c}], [a, #{}], [#{}, b]]},
        {from_list, [[[{1, a}, {1, b}]], [[a]], [[{1, a} | b]]]},
        {from_keys, [[[1, 2], v], [[1 | 2], v], [a, v]]}
    ]),
    each(erts_internal, [
        {map_to_tuple_keys, [[#{1 => a, 2 => b}], [a]]},
        {map_next, [[0, #{1 => a}, [x]], [0, #{1 => a}, iterator], [a, b, c], [0, a, []]]}
    ]),
    each(erts_debug, [
        {same, [[a, a], [1, 2]]}
    ]),
    each(lists, [
        {reverse, [[[1, 2], [3]], [[1, 2], a], [[1 | 2], []]]},
        {member, [[1, [2, 1]], [1, [2 | 3]], [1, a]]},
        {keyfind, [[1, 2, [{a, 1.0}]], [1, 1, [a | b]], [1, 0, []]]},
        {keymember, [[a, 1, [{a}]], [a, 1, b]]},
        {keysearch, [[a, 1, [{a}]], [a, b, []], [a, 1, [x | y]]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
