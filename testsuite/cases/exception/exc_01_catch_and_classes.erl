%% EXC-1: catch gives a thrown term, {'EXIT', Reason} for exit, and {'EXIT', {Reason, Trace}} for an error.
-module(exc_01_catch_and_classes).
-export([main/0, id/1]).

main() ->
    erlang:display(shown(catch 1 + 2)),
    erlang:display(shown(catch throw(hello))),
    erlang:display(shown(catch exit(bye))),
    erlang:display(shown(catch error(bad))),
    erlang:display(shown(catch 1 + id(a))),
    erlang:display(shown(catch exit({a, b}))),
    erlang:display(shown(catch {1, 2} = id(x))).

shown({'EXIT', {Reason, [{_, _, _, _} | _]}}) -> {'EXIT', {Reason, trace}};
shown(Value) -> Value.

id(Term) -> Term.
