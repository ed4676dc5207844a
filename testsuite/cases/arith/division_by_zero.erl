%% Division by zero raises badarith in every form, integers and floats alike.
-module(division_by_zero).
-export([main/0, id/1]).
main() ->
    erlang:display(caught(fun() -> id(1) div id(0) end)),
    erlang:display(caught(fun() -> id(1) rem id(0) end)),
    erlang:display(caught(fun() -> id(0) div id(0) end)),
    erlang:display(caught(fun() -> id(1 bsl 80) div id(0) end)),
    erlang:display(caught(fun() -> id(1 bsl 80) rem id(0) end)),
    erlang:display(caught(fun() -> id(1) / id(0) end)),
    erlang:display(caught(fun() -> id(1.0) / id(0) end)),
    erlang:display(caught(fun() -> id(1.0) / id(0.0) end)),
    erlang:display(caught(fun() -> id(1) / id(-0.0) end)),
    erlang:display(caught(fun() -> id(0) / id(0) end)),
    erlang:display(caught(fun() -> id(0.0) / id(0.0) end)),
    erlang:display(caught(fun() -> 10 div id(0) end)),
    erlang:display(caught(fun() -> 10 rem id(0) end)),
    erlang:display(guard(0)),
    erlang:display(guard(5)).

guard(X) when 10 div X =:= 2 -> two;
guard(X) when 10 rem X =:= 0 -> divides;
guard(_) -> other.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
