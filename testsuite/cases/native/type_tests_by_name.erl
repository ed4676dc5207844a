%% Type tests called by name give true and false; those that ask for more than a type can fail.
%% out29: is_record/3 with two atoms asks for a native record
-module(type_tests_by_name).
-export([main/0]).

main() ->
    each(erlang, [
        {is_atom, [[a], [1]]},
        {is_binary, [[<<1>>], [<<1:1>>]]},
        {is_bitstring, [[<<1:1>>], [1]]},
        {is_boolean, [[false], [a]]},
        {is_float, [[1.0], [1]]},
        {is_function, [[fun lists:map/2], [lists]]},
        {is_integer, [[1 bsl 70], [1.0]]},
        {is_list, [[[1 | 2]], [{}]]},
        {is_map, [[#{}], [[]]]},
        {is_number, [[1.5], [a]]},
        {is_pid, [[self()], [1]]},
        {is_port, [[1], [self()]]},
        {is_reference, [[make_ref()], [1]]},
        {is_tuple, [[{}], [[]]]},
        {is_function, [[fun lists:map/2, 2], [fun lists:map/2, 1], [a, 1], [fun lists:map/2, -1], [a, b], [a, 1 bsl 70]]},
        {is_record, [[{r, 1}, r], [{}, r], [a, r], [{r}, 1], [a, "r"], [{r, 1}, r, 2], [{r, 1}, r, 3], [{r}, r, 0], [{r}, r, a], [{r}, 1, 1]]}
    ]),
    each(erts_internal, [
        {term_type, [[1], [1 bsl 70], [1.5], [a], [[]], [[1]], [{}], [#{}], [<<1>>], [fun lists:map/2], [self()], [make_ref()]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
