%% Parts that later releases of OTP make conversions to and from text of: digits of a base and what is left; a term as text.
%% releases: 27, 29
-module(integer_text_by_name).
-export([main/0]).

main() ->
    each(erts_internal, [
        {list_to_integer, [["11", 2], ["12", 2], ["", 10], [[1 | 2], 10], ["1", 37], [a, 10]]},
        {binary_to_integer, [[<<"11">>, 2], [<<"x">>, 10], [a, 10], [<<"1">>, 37]]},
        {term_to_string, [[{a, [1, "b"], <<1>>}, 100], [a, undefined], [a, -1], [a, b]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
