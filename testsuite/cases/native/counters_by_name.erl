%% Atomics and counters by name: the borders of 64 bits, positions outside, and terms that are not such arrays.
-module(counters_by_name).
-export([main/0]).

main() ->
    A = apply(erts_internal, atomics_new, [2, 1]),
    C = apply(erts_internal, counters_new, [2]),
    erlang:display({is_reference(A), is_reference(C)}),
    #{size := Size} = apply(erts_internal, counters_info, [C]),
    erlang:display({Size, outcome(erts_internal, counters_info, [a])}),
    each(atomics, [
        {put, [[A, 1, 5], [A, 2, -1], [A, 1, 1 bsl 63], [A, 3, 0], [a, 1, 0]]},
        {get, [[A, 1], [A, 2], [A, 0], [make_ref(), 1]]},
        {add, [[A, 1, -6], [A, 1, a]]},
        {add_get, [[A, 1, 3], [A, 3, 1]]},
        {exchange, [[A, 1, 9], [A, 1, 1.0]]},
        {compare_exchange, [[A, 1, 9, 10], [A, 1, 9, 11], [A, 1, a, 1]]},
        {info, [[A], [a]]}
    ]),
    each(erts_internal, [
        {counters_put, [[C, 1, 7], [C, 3, 1]]},
        {counters_add, [[C, 1, -9], [C, 1, a]]},
        {counters_get, [[C, 1], [C, 0], [a, 1]]},
        {counters_new, [[0], [a]]},
        {atomics_new, [[0, 0], [a, 0]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
