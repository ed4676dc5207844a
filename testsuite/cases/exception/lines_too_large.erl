%% A line number of 16777215 or more is not recorded, so the entry has no location.
-module(lines_too_large).
-export([main/0, id/1]).
main() ->
    [erlang:display(top(Fun)) || Fun <- [fun greatest/1, fun beyond/1, fun far_beyond/1, fun called/1]].

top(Fun) ->
    try Fun(id(x))
    catch error:_:Trace -> [{Name, Location} || {?MODULE, Name, _, Location} <- lists:sublist(Trace, 2), Name =/= top]
    end.

id(X) -> X.
-file("greatest.erl", 16777211).

greatest(X) ->
    id(hd(X)).
-file("beyond.erl", 16777212).

beyond(X) ->
    id(hd(id(X))) + 1.
-file("far_beyond.erl", 100000000).

far_beyond(X) ->
    id(erlang:error({bad, X})).
-file("called.erl", 1).

called(X) ->
    [far_beyond(X)].
