%% Operands are evaluated from left to right, once each, also where one of them raises.
-module(evaluation_order).
-export([main/0, say/1]).
main() ->
    erlang:display(say(1) + say(2) * say(3) - say(4)),
    erlang:display((say(10) - say(3)) div (say(1) + say(1))),
    erlang:display([say(1), say(2) + say(3) | say([])]),
    erlang:display({say(1), {say(2), say(3)}, say(4)}),
    try say(1) + say(a) + say(never)
    catch error:Reason1 -> erlang:display(Reason1)
    end,
    try say(1) + throwing(2) + say(never)
    catch throw:Thrown -> erlang:display(Thrown)
    end,
    try {say(1), say(x) * say(2), say(never)}
    catch error:Reason2 -> erlang:display(Reason2)
    end.

say(X) ->
    erlang:display({evaluated, X}),
    X.

throwing(X) ->
    erlang:display({throwing, X}),
    throw({thrown, X}).
