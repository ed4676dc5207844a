%% EXC-31: error/2 puts its list in the place of the arity in the first entry, error/3 an error_info besides.
-module(exc_31_error_with_arguments).
-export([main/0]).

-file("exc_31.erl", 1).

main() ->
    erlang:display(first(fun() -> f(1, 2) end)),
    erlang:display(first(fun() -> g(1) end)),
    erlang:display(first(fun() -> h(1) end)),
    erlang:display(first(fun() -> i(1) end)).

first(Fun) ->
    try
        Fun()
    catch
        error:Reason:Stack -> {Reason, hd(Stack)}
    end.

f(A, B) -> error(why, [A, B]).
g(A) -> error(why, [A], [{error_info, #{cause => #{1 => "bad"}}}]).
h(_) -> error(why, none).
i(_) -> error(why, none, [{error_info, #{}}]).
