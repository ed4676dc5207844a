%% Conversions between numbers, atoms and text by name: bases, encodings, and malformed text.
-module(text_by_name).
-export([main/0, reached/0]).

main() ->
    each(erlang, [
        {integer_to_list, [[-17], [1 bsl 70, 36], [a], [1, 37], [1, 1]]},
        {integer_to_binary, [[-17], [255, 16], [1.0], [1, 0]]},
        {list_to_integer, [["-17"], ["zz", 36], [""], ["1x"], ["12", 2], ["1", 37]]},
        {binary_to_integer, [[<<"-17">>], [<<"ff">>, 16], [<<>>], [<<"12">>, 2], [<<"1">>, 1], [a]]},
        {float_to_list, [[0.1], [1.5, [{decimals, 3}, compact]], [a], [1.5, [x]]]},
        {float_to_binary, [[0.1], [1.5, [short]], [1], [1.5, [{decimals, -1}]], [a, []]]},
        {list_to_float, [["1.5e3"], ["1"], ["1.0e999"]]},
        {binary_to_float, [[<<"-0.0">>], [<<"1e3">>], [a]]},
        {atom_to_list, [[abc], ["abc"]]},
        {atom_to_binary, [[abc], ['\x{e9}', latin1], [1], [abc, utf9]]},
        {list_to_atom, [["abc"], [[-1]], [lists:duplicate(256, $a)]]},
        {list_to_existing_atom, [["abc"], ["abc not yet seen"], [1]]},
        {binary_to_atom, [[<<"abc">>], [<<233>>, latin1], [<<233>>, utf8], [<<1:1>>, utf8], [a, latin1], [<<"abc">>, utf9]]},
        {binary_to_existing_atom, [[<<"abc">>], [<<"abc not yet seen">>], [<<"abc">>, latin1], [<<"nor this">>, latin1], [abc, utf8]]},
        {list_to_binary, [[[1, [2 | <<3>>]]], [[256]], [a]]},
        {iolist_to_binary, [[[1, [2 | <<3>>]]], [<<1>>], [[a]]]},
        {iolist_size, [[[1, [2 | <<3>>]]], [[1 | 2]]]},
        {iolist_to_iovec, [[[1, [2 | <<3>>]]], [[]], [[a]]]},
        {list_to_bitstring, [[[1, <<2:3>>]], [[1 | 2]]]},
        {bitstring_to_list, [[<<1, 2:3>>], [a]]},
        {binary_to_list, [[<<1, 2, 3>>], [<<1, 2, 3>>, 2, 3], [<<1:1>>], [<<1>>, 1, 2], [a, 1, 1]]},
        {fun_to_list, [[fun lists:map/2], [a]]}
    ]),
    each(string, [
        {list_to_integer, [["17 apples"], ["x"], [17], [[1 | 2]]]},
        {list_to_float, [["1.5e1 pears"], ["17"], [x]]}
    ]),
    each(unicode, [
        {characters_to_binary, [[[233, <<"a">>], latin1], [[955], unicode], [[55296], unicode], [[a], latin1], [a, unicode], [[1], b]]},
        {characters_to_list, [[<<233>>, latin1], [<<206, 187>>, unicode], [<<206>>, unicode], [<<255>>, unicode], [[a], latin1], [a, b]]},
        {bin_is_7bit, [[<<>>], [<<200>>], [a]]}
    ]).

%% Some of these are Erlang functions in some releases; the program has them because they are named here.
reached() ->
    [fun erlang:atom_to_binary/1, fun erlang:binary_to_atom/1, fun erlang:binary_to_existing_atom/1, fun erlang:list_to_integer/1,
     fun erlang:list_to_integer/2, fun erlang:binary_to_integer/1, fun erlang:binary_to_integer/2, fun erlang:integer_to_list/2,
     fun erlang:integer_to_binary/2, fun erlang:float_to_list/1, fun erlang:float_to_binary/1, fun erlang:fun_to_list/1,
     fun unicode:characters_to_binary/2, fun unicode:characters_to_list/2, fun string:list_to_integer/1].

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
