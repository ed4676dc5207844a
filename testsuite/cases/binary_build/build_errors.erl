%% A field of the wrong type or size raises badarg, whatever comes before and after it.
-module(build_errors).
-export([main/0, id/1]).
main() ->
    erlang:display([caught(fun() -> <<1, (id(X)), 2>> end) || X <- [a, 1.0, "a", <<1>>, [], #{}]]),
    erlang:display([caught(fun() -> <<(id(X)):16/little>> end) || X <- [a, {}]]),
    erlang:display([caught(fun() -> <<1:(id(S))>> end) || S <- [-1, a, 1.0, [], -(1 bsl 70)]]),
    erlang:display(caught(fun() -> <<1:(id(1 bsl 70))>> end)),
    erlang:display(caught(fun() -> <<1:(id(1 bsl 62))/unit:8>> end)),
    erlang:display([caught(fun() -> <<(id(X)):3, (id(<<1>>))/binary, (id(Y))/utf8>> end) || {X, Y} <- [{1, 2}, {a, 2}, {1, b}]]),
    erlang:display([short(X) || X <- [1, a, <<>>]]),
    erlang:display(order()).

short(X) ->
    try <<0:4, X:12>> of
        <<N:16>> -> N
    catch
        error:badarg -> failed
    end.

order() ->
    try <<(say(1)), (say(2)):(say(8)), (say(a)), (say(4))>>
    catch error:Reason -> Reason
    end.

say(X) ->
    erlang:display({evaluated, X}),
    X.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
