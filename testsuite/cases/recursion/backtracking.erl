%% Queens, permutations, subsets, a knight's tour, sudoku-like filling and change counting build and drop many lists.
-module(backtracking).
-export([main/0]).
main() ->
    erlang:display(length(queens(5))),
    erlang:display(hd(queens(6))),
    erlang:display(permutations([a, b, c])),
    erlang:display(length(permutations([1, 2, 3, 4, 5]))),
    erlang:display(subsets([1, 2, 3])),
    erlang:display(lists:sum([lists:sum(S) || S <- subsets([1, 2, 3, 4, 5, 6, 7])])),
    erlang:display(tour(5)),
    erlang:display(change(60, [50, 25, 10, 5, 1])),
    erlang:display(latin(3)),
    erlang:display(longest("AGGTABX", "GXTXAYB")).

queens(N) -> queens(N, N).

queens(0, _) -> [[]];
queens(K, N) -> [[Q | Qs] || Qs <- queens(K - 1, N), Q <- lists:seq(1, N), safe(Q, Qs, 1)].

safe(_, [], _) -> true;
safe(Q, [P | Ps], D) -> Q =/= P andalso abs(Q - P) =/= D andalso safe(Q, Ps, D + 1).

permutations([]) -> [[]];
permutations(L) -> [[X | P] || X <- L, P <- permutations(L -- [X])].

subsets([]) -> [[]];
subsets([X | Xs]) ->
    Rest = subsets(Xs),
    Rest ++ [[X | S] || S <- Rest].

tour(N) -> lists:reverse(tour(N, [{1, 1}], N * N - 1)).

tour(_, Path, 0) -> Path;
tour(N, [At | _] = Path, Left) ->
    Moves = lists:sort([{length(moves(N, M, [At | Path])), M} || M <- moves(N, At, Path)]),
    try_moves(N, Moves, Path, Left).

try_moves(_, [], _, _) -> none;
try_moves(N, [{_, M} | Ms], Path, Left) ->
    case tour(N, [M | Path], Left - 1) of
        none -> try_moves(N, Ms, Path, Left);
        Found -> Found
    end.

moves(N, {X, Y}, Path) ->
    [{A, B} || {DX, DY} <- [{1, 2}, {2, 1}, {2, -1}, {1, -2}, {-1, -2}, {-2, -1}, {-2, 1}, {-1, 2}], A <- [X + DX], B <- [Y + DY], A >= 1, A =< N, B >= 1, B =< N, not lists:member({A, B}, Path)].

change(0, _) -> 1;
change(_, []) -> 0;
change(N, _) when N < 0 -> 0;
change(N, [C | Cs]) -> change(N - C, [C | Cs]) + change(N, Cs).

latin(N) -> length(rows(N, N, [])).

rows(0, _, Square) -> [Square];
rows(K, N, Square) -> lists:append([rows(K - 1, N, [P | Square]) || P <- permutations(lists:seq(1, N)), fits(P, Square)]).

fits(_, []) -> true;
fits(P, [R | Rs]) -> differ(P, R) andalso fits(P, Rs).

differ([], []) -> true;
differ([X | _], [X | _]) -> false;
differ([_ | Xs], [_ | Ys]) -> differ(Xs, Ys).

longest([], _) -> [];
longest(_, []) -> [];
longest([X | Xs], [X | Ys]) -> [X | longest(Xs, Ys)];
longest([_ | Xt] = Xs, [_ | Yt] = Ys) ->
    A = longest(Xs, Yt),
    B = longest(Xt, Ys),
    case length(A) >= length(B) of true -> A; false -> B end.
