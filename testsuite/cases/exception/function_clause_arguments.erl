%% The trace of a function_clause holds the arguments themselves, of functions, funs and BIFs.
-module(function_clause_arguments).
-export([main/0, exported/3, id/1]).
main() ->
    erlang:display(top(fun() -> {exported(1, [2], {3})} end)),
    erlang:display(top(fun() -> {?MODULE:exported("a", b, <<"c">>)} end)),
    erlang:display(top(fun() -> {local(1 bsl 70)} end)),
    erlang:display(top(fun() -> {none(x, y)} end)),
    erlang:display(top(fun() -> {many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)} end)),
    erlang:display(args(fun() -> {(fun(a, b) -> c end)(id(1), id(2))} end)),
    X = id(captured),
    erlang:display(args(fun() -> {(fun(a) -> X end)(id(1))} end)),
    erlang:display(top(fun() -> {nomodule:f(1, two)} end)),
    erlang:display(top(fun() -> {apply(id(nomodule), id(f), id([1, 2, 3]))} end)),
    erlang:display(top(fun() -> {error(given, [these, arguments])} end)),
    erlang:display(top(fun() -> {lists:map(id(no_fun), id([1]))} end)).

exported(a, b, c) -> d.

local(X) when is_atom(X) -> X.

none(X, X) -> same.

many(_, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, 0) -> zero.

top(F) ->
    try F()
    catch error:R:S ->
        case S of
            [{M, N, A, _} | _] when is_list(A); M =:= lists -> {R, M, N, A};
            [{M, _, A, _} | _] -> {R, M, A}
        end
    end.

args(F) ->
    try F()
    catch error:R:S ->
        [{M, _, A, _} | _] = S,
        {R, M, A}
    end.

id(X) -> X.
