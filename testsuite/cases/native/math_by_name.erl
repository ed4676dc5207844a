%% The functions of the math module, with numbers whose results are exact and outside their domains.
-module(math_by_name).
-export([main/0]).

main() ->
    each(math, [
        {acos, [[1], [2], [a]]},
        {acosh, [[1], [0], [a]]},
        {asin, [[0], [2], [a]]},
        {asinh, [[0], [a]]},
        {atan, [[0], [a]]},
        {atanh, [[0], [1], [a]]},
        {ceil, [[1.5], [a]]},
        {cos, [[0], [a]]},
        {cosh, [[0], [1000], [a]]},
        {erf, [[0], [a]]},
        {erfc, [[0], [a]]},
        {exp, [[0], [1000], [a]]},
        {floor, [[-1.5], [a]]},
        {log, [[1], [0], [a]]},
        {log10, [[1000], [-1], [a]]},
        {log2, [[8], [0], [a]]},
        {sin, [[0], [a]]},
        {sinh, [[0], [1000], [a]]},
        {sqrt, [[9], [-1], [a]]},
        {tan, [[0], [a]]},
        {tanh, [[0], [a]]},
        {atan2, [[0, 1], [a, 1]]},
        {fmod, [[7, 4], [7, 0], [7, a]]},
        {pow, [[2, 10], [-8, 0.5], [10, 1000], [2, a]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
