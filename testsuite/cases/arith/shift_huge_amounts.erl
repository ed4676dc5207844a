%% Shifting right by an amount that is itself big gives 0 or -1; zero can be shifted left by anything; the rest raises system_limit.
-module(shift_huge_amounts).
-export([main/0, id/1]).
main() ->
    Big = 1 bsl 70,
    erlang:display({id(5) bsr id(Big), id(-5) bsr id(Big), id(0) bsr id(Big)}),
    erlang:display({id(Big) bsr id(Big), id(-Big) bsr id(Big)}),
    erlang:display({id(5) bsl id(-Big), id(-5) bsl id(-Big), id(0) bsl id(-Big)}),
    erlang:display(id(0) bsl id(Big)),
    erlang:display(left(1, Big)),
    erlang:display(left(-1, Big)),
    erlang:display(left(1, 1 bsl 59)),
    erlang:display(right(1, -Big)).

left(A, B) ->
    try id(A) bsl id(B) of
        _ -> no_error
    catch
        Class:Reason -> {Class, Reason}
    end.

right(A, B) ->
    try id(A) bsr id(B) of
        _ -> no_error
    catch
        Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
