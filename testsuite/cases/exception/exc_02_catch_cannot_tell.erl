%% EXC-2: what catch gives for an exit or a throw is equal to the same term as an ordinary value.
-module(exc_02_catch_cannot_tell).
-export([main/0, id/1]).

main() ->
    erlang:display((catch id({'EXIT', x})) =:= (catch exit(x))),
    erlang:display((catch id(v)) =:= (catch throw(v))),
    {'EXIT', {Reason, Trace}} = (catch error(id(e))),
    erlang:display((catch exit({Reason, Trace})) =:= {'EXIT', {e, Trace}}).

id(Term) -> Term.
