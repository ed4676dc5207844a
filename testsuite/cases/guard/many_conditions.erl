%% Long decision chains over several arguments: a date check, a triangle, a game's rules and a bounding box.
-module(many_conditions).
-export([main/0, id/1]).
main() ->
    erlang:display([valid(D) || D <- [{2024, 2, 29}, {2023, 2, 29}, {1900, 2, 29}, {2000, 2, 29}, {2023, 4, 31}, {2023, 12, 31}, {2023, 13, 1}, {2023, 0, 1}, {a, 1, 1}, {2023, 1, 1.0}, today]]),
    erlang:display([triangle(A, B, C) || {A, B, C} <- [{3, 3, 3}, {3, 3, 5}, {3, 4, 5}, {1, 2, 3}, {0, 1, 1}, {a, 1, 1}, {2.0, 2, 2}, {5, 4, 3}]]),
    erlang:display([{X, Y, beats(X, Y)} || X <- [rock, paper, scissors], Y <- [rock, paper, scissors, spock]]),
    erlang:display([inside(P, {0, 0, 10, 5}) || P <- [{0, 0}, {10, 5}, {11, 0}, {5, 2.5}, {-1, 3}, {5, 6}, {x, 1}]]),
    erlang:display([grade(N) || N <- [100, 90, 89.5, 75, 60, 59, 0, -1, 101, "A"]]),
    erlang:display([overlap(A, B, C, D) || A <- [1, 5], B <- [3, 9], C <- [2, 8], D <- [4, 10]]).

valid({Y, M, D}) when is_integer(Y), is_integer(D), D >= 1, M =:= 2, (D =< 28 orelse D =:= 29 andalso (Y rem 4 =:= 0 andalso Y rem 100 =/= 0 orelse Y rem 400 =:= 0)) -> true;
valid({Y, M, D}) when is_integer(Y), is_integer(D), D >= 1, D =< 30, (M =:= 4 orelse M =:= 6 orelse M =:= 9 orelse M =:= 11) -> true;
valid({Y, M, D}) when is_integer(Y), is_integer(M), is_integer(D), D >= 1, D =< 31, M >= 1, M =< 12, M =/= 2, M =/= 4, M =/= 6, M =/= 9, M =/= 11 -> true;
valid({_, _, _}) -> false;
valid(_) -> no_date.

triangle(A, B, C) when not (is_number(A) and is_number(B) and is_number(C)) -> no_numbers;
triangle(A, B, C) when A =< 0; B =< 0; C =< 0; A + B =< C; B + C =< A; C + A =< B -> impossible;
triangle(A, A, A) -> exactly_equilateral;
triangle(A, B, C) when A == B, B == C -> equilateral;
triangle(A, B, C) when A == B; B == C; C == A -> isosceles;
triangle(A, B, C) when A * A + B * B == C * C; B * B + C * C == A * A; C * C + A * A == B * B -> right;
triangle(_, _, _) -> scalene.

beats(X, X) -> draw;
beats(X, Y) when X =:= rock, Y =:= scissors; X =:= paper, Y =:= rock; X =:= scissors, Y =:= paper -> win;
beats(_, Y) when Y =/= rock, Y =/= paper, Y =/= scissors -> what;
beats(_, _) -> lose.

inside({X, Y}, {X1, Y1, X2, Y2}) when is_number(X), is_number(Y), X1 =< X, X =< X2, Y1 =< Y, Y =< Y2 ->
    if X =:= X1; X =:= X2; Y =:= Y1; Y =:= Y2 -> border;
       true -> inside
    end;
inside({X, Y}, _) when is_atom(X) orelse is_atom(Y) -> bad;
inside(_, _) -> outside.

grade(N) when is_number(N), N > 100; N < 0 -> invalid;
grade(N) when is_number(N) ->
    if N >= 90 -> a; N >= 75 -> b; N >= 60 -> c; true -> f end;
grade(_) -> none.

overlap(A, B, C, D) when A < B, C < D, (A < D andalso C < B) -> {max(A, C), min(B, D)};
overlap(A, B, C, D) when A >= B; C >= D -> no_interval;
overlap(_, _, _, _) -> apart.

id(X) -> X.
