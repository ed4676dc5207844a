%% A result too large for a double raises badarith, for every operator, and a guard with it fails.
-module(overflow).
-export([main/0, id/1]).
main() ->
    Max = id(1.7976931348623157e308),
    erlang:display(caught(fun() -> Max + Max end)),
    erlang:display(caught(fun() -> Max * 1.0000001 end)),
    erlang:display(caught(fun() -> -Max - Max end)),
    erlang:display(caught(fun() -> Max / 0.5 end)),
    erlang:display(caught(fun() -> Max * Max end)),
    erlang:display(caught(fun() -> Max / id(4.9e-324) end)),
    erlang:display(caught(fun() -> 2 * Max end)),
    erlang:display(Max + 1.0 =:= Max),
    erlang:display(Max - Max),
    erlang:display(Max / Max),
    erlang:display([guard(F) || F <- [1.0, Max, -Max]]),
    erlang:display(caught(fun() -> chain(Max, 2.0, 0.5) end)),
    erlang:display(chain(2.0, Max / 4, 0.5)).

guard(F) when F * 2 > 0 -> positive;
guard(F) when F * 2 < 0 -> negative;
guard(_) -> overflow.

%% Floats that live in float registers through several operations, the first of which may fail.
chain(A, B, C) when is_float(A), is_float(B), is_float(C) -> (A * B + 1.0) * C - B / A.

caught(F) ->
    try F() of V -> {value, V}
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
