%% The BIFs abs, min and max on integers and floats of both signs; min and max take any terms and prefer the first of equals.
-module(abs_min_max).
-export([main/0, id/1]).
main() ->
    erlang:display([abs(id(N)) || N <- [0, 5, -5, (1 bsl 59) - 1, -(1 bsl 59), -(1 bsl 60), (1 bsl 60) - 1, 1 bsl 60, -(1 bsl 63), -(1 bsl 64), 1 bsl 64]]),
    erlang:display([abs(id(F)) || F <- [1.5, -1.5, -1.0e300]]),
    erlang:display({max(id(1), id(2)), max(id(2), id(1)), min(id(1), id(2)), min(id(-1 bsl 70), id(0)), max(1 bsl 70, id(0))}),
    erlang:display({max(id(1), id(1.0)), max(id(1.0), id(1)), min(id(1), id(1.0)), min(id(1.0), id(1))}),
    erlang:display({max(id(a), id(1)), min(id(a), id(1)), max(id([]), id({})), min("b", "a"), max(<<"b">>, <<"a">>), min({1, 2}, {2})}),
    erlang:display({catch_abs(a), catch_abs([])}).

catch_abs(X) ->
    try abs(id(X))
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
