%% erl_erts_errors puts failures into words, from the reason and the trace of each.
%% out27: OTP 27 names another argument of erlang:phash2/2.
-module(texts_of_failures).
-export([main/0, id/1]).

main() ->
    Erlang = [
        {abs, [a]}, {'+', [a, 1]}, {'div', [1, 0]}, {'bsl', [1, 1 bsl 70]}, {'and', [a, true]}, {'not', [a]}, {'++', [a, b]}, {'--', [a, b]},
        {hd, [[]]}, {tl, [a]}, {length, [[1 | 2]]}, {length, [a]}, {element, [3, {a}]}, {element, [a, b]}, {setelement, [0, {}, v]}, {tuple_size, [a]},
        {tuple_to_list, [a]}, {list_to_tuple, [[a | b]]}, {make_tuple, [-1, a]}, {make_tuple, [2, a, [b]]}, {append_element, [a, b]}, {map_size, [a]}, {map_get, [k, a]},
        {map_get, [k, #{}]}, {is_map_key, [k, a]}, {byte_size, [a]}, {bit_size, [a]}, {size, [a]}, {binary_part, [<<1>>, 1, 2]}, {binary_part, [<<1>>, {0, 2}]},
        {split_binary, [<<1>>, 2]}, {binary_to_list, [<<1:3>>]}, {binary_to_list, [<<1>>, 1, 2]}, {list_to_binary, [[256]]}, {list_to_binary, [a]}, {iolist_to_binary, [[a]]},
        {iolist_size, [a]}, {atom_to_list, [1]}, {atom_to_binary, [1, utf8]}, {atom_to_binary, [a, none]}, {list_to_atom, [[a]]}, {list_to_existing_atom, ["no such atom there is"]},
        {binary_to_atom, [<<255>>, utf8]}, {binary_to_existing_atom, [<<"no such atom there is">>, utf8]}, {list_to_atom, [lists:duplicate(256, $a)]}, {integer_to_list, [a]},
        {integer_to_list, [1, 99]}, {integer_to_binary, [1.5]}, {list_to_integer, ["x"]}, {list_to_integer, ["1", 99]}, {binary_to_integer, [<<"x">>]}, {binary_to_integer, [a]},
        {float_to_list, [1]}, {float_to_list, [1.5, [bad]]}, {float_to_binary, [1.5, [{decimals, 999}]]}, {list_to_float, ["x"]}, {binary_to_float, [<<"x">>]}, {float, [a]}, {round, [a]},
        {apply, [1, f, []]}, {apply, [m, f, [1 | 2]]}, {make_fun, [m, f, 256]}, {send, [noname, x]}, {send, [self(), x, [bad]]},
        {fun_info, [a, arity]}, {function_exported, [1, 2, 3]}, {system_info, [bad]}, {system_time, [bad]}, {monotonic_time, [0]}, {unique_integer, [[bad]]}, {universaltime_to_localtime, [bad]},
        {list_to_pid, ["x"]}, {pid_to_list, [a]}, {md5, [a]}, {crc32, [a]}, {phash2, [a, 0]}, {error, [a, [], [bad]]}, {is_function, [a, -1]}, {is_record, [a, 1]}, {ceil, [a]},
        {display_string, [a]}, {halt, [a, []]}, {statistics, [bad]}, {term_to_binary, [a, [bad]]}, {binary_to_term, [<<1>>]}, {node, [a]}],
    [words(erlang, F, Args) || {F, Args} <- Erlang],
    words(persistent_term, get, [no_such_term]),
    words(atomics, put, [a, 1, 1]),
    words(atomics, get, [atomics:new(1, []), 2]),
    show(fun() -> process_flag(id(bad), true) end),
    show(fun() -> process_flag(trap_exit, id(1)) end),
    show(fun() -> erlang:garbage_collect(id(a)) end).

words(M, F, Args) ->
    show(fun() -> [apply(M, F, Args)] end).

show(Fun) ->
    try Fun() of
        _ -> erlang:display(no_failure)
    catch
        error:Reason:Stack ->
            {M, F, Args, Info} = hd(Stack),
            case lists:keyfind(error_info, 1, Info) of
                {error_info, Map} -> erlang:display({M, F, length_of(Args), Reason, text(Map, Reason, Stack)});
                false -> erlang:display({M, F, length_of(Args), Reason})
            end
    end.

text(#{module := erl_erts_errors}, Reason, Stack) -> plain(erl_erts_errors:format_error(Reason, Stack)).

plain(Map) -> [{Key, iolist_to_binary(Text)} || {Key, Text} <- lists:sort(maps:to_list(Map))].

length_of(Args) when is_list(Args) -> length(Args);
length_of(_) -> function.

id(X) -> X.
