%% EXC-15: erlang:raise/3 keeps a trace that was made by hand, completes entries without a location, and cuts it to the depth.
-module(exc_15_raise_with_a_trace).
-export([main/0, id/1]).

main() ->
    erlang:display(trace([{a, b, 1}, {c, d, [1, 2], [{file, "f"}, {line, 7}]}])),
    erlang:display(trace([])),
    erlang:display(length(trace([{m, f, N, []} || N <- lists:seq(1, 20)]))),
    erlang:display([N || {m, f, N, []} <- trace([{m, f, N} || N <- lists:seq(1, 9)])]).

trace(Given) ->
    try
        erlang:raise(id(error), x, Given)
    catch
        error:x:Stack -> Stack
    end.

id(Term) -> Term.
