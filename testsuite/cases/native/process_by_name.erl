%% The process dictionary, sending and flags by name, within one process.
-module(process_by_name).
-export([main/0]).

main() ->
    Self = self(),
    each(erlang, [
        {put, [[k, v], [k, w]]},
        {get, [[k], [other], []]},
        {get_keys, [[], [w]]},
        {erase, [[k], [k], []]},
        {'!', [[Self, a], [nobody_of_this_name, a], [1, a]]},
        {send, [[Self, b], [1, b], [Self, c, []], [Self, c, [x]], [1, c, [noconnect]]]},
        {process_flag, [[trap_exit, true], [trap_exit, false], [trap_exit, 1], [no_such_flag, 1]]},
        {bump_reductions, [[10], [a]]},
        {node, [[], [Self], [make_ref()], [a]]},
        {nodes, [[], [visible], [[this, known]], [x], [[x]]]},
        {system_flag, [[backtrace_depth, 12], [backtrace_depth, 8], [no_such_flag, 1]]},
        {throw, [[t]]},
        {error, [[e], [e, [1]], [e, [1], [{error_info, #{}}]], [e, [1], x]]},
        {exit, [[x]]},
        {nif_error, [[n], [n, [1]]]},
        {raise, [[error, r, []], [other, r, []], [throw, r, x]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls],
    erlang:display([receive M -> M end || _ <- [1, 2, 3]]).

outcome(Module, Function, Args) ->
    Self = self(),
    try apply(Module, Function, Args) of
        Self -> self;
        Value -> Value
    catch Class:Reason -> {Class, Reason}
    end.
