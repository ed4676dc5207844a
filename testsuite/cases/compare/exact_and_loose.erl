%% == takes 1 and 1.0 as equal at any depth, =:= never; matching and the order of operands agree with them.
-module(exact_and_loose).
-export([main/0, id/1]).
main() ->
    Pairs = [{1, 1.0}, {1, 1}, {0, 0.0}, {-1, -1.0}, {[1], [1.0]}, {{1, 2}, {1.0, 2.0}}, {[a, {1, [2]}], [a, {1.0, [2.0]}]}, {"ab", [97.0, 98]}, {#{a => 1}, #{a => 1.0}}, {#{1 => a}, #{1.0 => a}},
             {<<1>>, <<1>>}, {a, b}, {[], []}, {{}, {}}, {[], {}}, {1 bsl 60, float(1 bsl 60)}, {(1 bsl 60) + 1, float(1 bsl 60)}, {1 bsl 70, float(1 bsl 70)}, {[1 | a], [1.0 | a]}],
    erlang:display([{id(A) == id(B), id(A) =:= id(B), id(A) /= id(B), id(A) =/= id(B), id(B) == id(A), id(A) < id(B), id(B) < id(A), id(A) =< id(B)} || {A, B} <- Pairs]),
    erlang:display([match(A, B) || {A, B} <- Pairs]),
    erlang:display([in_guard(id(X)) || X <- [1, 1.0, 2, 2.0, a, [], [1], [1.0], {1}, {1.0}]]),
    erlang:display([constant(id(X)) || X <- [0, 0.0, 5, 5.0, -5, a, [], "", {}, true]]).

match(A, B) ->
    case A of
        B -> same;
        _ -> different
    end.

in_guard(X) when X =:= 1 -> one;
in_guard(X) when X == 1 -> one_ish;
in_guard(X) when X =/= 2, X == 2 -> two_ish;
in_guard(X) when X /= a, X == [1] -> list_ish;
in_guard(X) when X =:= {1}; X == {1} -> tuple_ish;
in_guard(_) -> other.

constant(X) -> [X == 0, X =:= 0, X == 5.0, X =:= 5.0, X /= a, X =/= [], X == [], X == {}, X == true, 0 == X, 5 =:= X].

id(X) -> X.
