%% EXC-23: an entry of a trace is {Module, Function, Arity, Info}, Info has file and line, and the innermost call is first.
-module(exc_23_entries).
-export([main/0, id/1]).

-file("exc_23.erl", 1).

main() ->
    try
        f(id(a))
    catch
        error:Reason:Stack ->
            erlang:display(Reason),
            [erlang:display(Entry) || Entry <- Stack]
    end.

f(X) ->
    {ok,
     g(X)}.

g(X) ->
    [X,
     hd(X)].

id(Term) -> Term.
