%% The external format of terms by name: there and back, sizes, and bytes that are not a term.
-module(external_by_name).
-export([main/0]).

main() ->
    each(erlang, [
        {term_to_binary, [[{1, [1, 2.5], <<3>>}], [[0], [{minor_version, 1}]], [0, [x]]]},
        {binary_to_term, [[<<131, 97, 7>>], [<<131, 97, 7>>, [safe, used]], [<<131, 97>>], [a], [<<131, 97, 7>>, [x]]]},
        {term_to_iovec, [[7], [7, [{minor_version, 2}]], [7, x]]},
        {external_size, [[{1, 2}], [{1, 2}, [{minor_version, 1}]], [1, x]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
