%% EXC-29: a direct recursion through one call is one entry of the trace, however deep it is.
-module(exc_29_equal_neighbours).
-export([main/0, id/1]).

main() ->
    [erlang:display(names(Depth)) || Depth <- [0, 1, 2, 50, 5000]].

names(Depth) ->
    try
        id(deep(Depth))
    catch
        error:_:Stack -> [{Name, Arity} || {_, Name, Arity, _} <- Stack]
    end.

deep(0) -> hd(get(nothing));
deep(N) -> {a, deep(N - 1)}.

id(Term) -> Term.
