%% Operators called by name give what they give in line, and fail with the same reasons.
-module(operators_by_name).
-export([main/0]).

main() ->
    each(erlang, [
        {'+', [[7], [-7.5], [a], [1, 2], [1 bsl 62, 1 bsl 62], [1, 2.5], [1, a]]},
        {'-', [[7], [1 bsl 64], [a], [1, 2], [-(1 bsl 62), 1 bsl 62], [1, []]]},
        {'*', [[3, 4], [1 bsl 40, 1 bsl 40], [1.5, 2], [1.0e200, 1.0e200], [{}, 1]]},
        {'/', [[7, 2], [1 bsl 70, 1 bsl 69], [1, 0], [1, 0.0], [a, 1]]},
        {'div', [[-7, 2], [1 bsl 70, 3], [1, 0], [1.0, 1]]},
        {'rem', [[-7, 2], [1 bsl 70, -3], [1, 0], [1, 1.0]]},
        {'band', [[12, 10], [-1, 1 bsl 70], [1, a]]},
        {'bor', [[12, 10], [-(1 bsl 70), 1], [1.0, 1]]},
        {'bxor', [[12, 10], [-1, 1 bsl 70], [b, 1]]},
        {'bsl', [[1, 70], [-5, -1], [1 bsl 70, -69], [1, a]]},
        {'bsr', [[1 bsl 70, 69], [-5, 1], [1, -3], [1.5, 1]]},
        {'bnot', [[5], [1 bsl 70], [5.0]]},
        {'and', [[true, true], [true, false], [true, 1], [a, false]]},
        {'or', [[false, true], [false, false], [true, 1]]},
        {'xor', [[true, true], [true, false], [0, true]]},
        {'not', [[true], [false], [0]]},
        {'==', [[1, 1.0], [a, b]]},
        {'/=', [[1, 1.0], [a, b]]},
        {'=:=', [[1, 1.0], [{1, [2]}, {1, [2]}]]},
        {'=/=', [[1, 1.0], [<<1>>, <<1>>]]},
        {'<', [[1, 1.5], [a, 1]]},
        {'=<', [[1, 1.0], [[], {}]]},
        {'>', [[1 bsl 70, 1.0e30], [a, b]]},
        {'>=', [[[1], [0 | 1]], [1, 2]]},
        {abs, [[-5], [-(1 bsl 70)], [a]]},
        {float, [[5], [1 bsl 1024], [a]]},
        {round, [[-2.5], [7], [a]]},
        {trunc, [[-2.5], [1.0e20], [a]]},
        {floor, [[-2.5], [a]]},
        {ceil, [[-2.5], [a]]},
        {'++', [[[1], [2]], [[], a], [[1 | 2], []], [a, []]]},
        {'--', [[[1, 2, 1], [1]], [[1], a], [a, []]]},
        {append, [[[1], b], [a, b]]},
        {subtract, [[[1, 2], [2]], [[1 | 2], []]]}
    ]),
    each(erts_internal, [
        {cmp_term, [[1, 1.0], [a, a], [{}, []]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
