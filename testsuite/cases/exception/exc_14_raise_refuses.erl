%% EXC-14: erlang:raise/3 returns badarg for a wrong class or trace.
-module(exc_14_raise_refuses).
-export([main/0, id/1]).

main() ->
    erlang:display(erlang:raise(id(foo), x, [])),
    erlang:display(erlang:raise(id(1), x, [])),
    Bad = [bad, [bad], [{a, b}], [{a, b, 1} | c], [{1, b, 1}], [{a, b, 1, c}], {}],
    [erlang:display(erlang:raise(error, x, id(Trace))) || Trace <- Bad],
    erlang:display(in_handler(id(foo))).

in_handler(Class) ->
    try
        error(first)
    catch
        error:first:Stack -> {gave, erlang:raise(Class, second, Stack)}
    end.

id(Term) -> Term.
