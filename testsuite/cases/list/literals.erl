%% Constant lists, strings and nested terms keep their value when taken apart, extended and passed on.
-module(literals).
-export([main/0, id/1]).
main() ->
    Literal = [1, two, 3.0, "four", {5, [6, 7]}, <<"eight">>, #{nine => 10}, 1 bsl 100, [], {}],
    erlang:display(Literal),
    erlang:display([id(0) | Literal]),
    erlang:display(tl(tl(Literal)) ++ Literal),
    erlang:display(lists:reverse(Literal)),
    erlang:display({"abc" ++ id("def"), id("abc") ++ "def", "\x{e5}\x{3bb}", "", "a\"b\\c\n"}),
    erlang:display(element(2, lists:nth(5, Literal))),
    erlang:display(count(constant(), 0)),
    erlang:display(constant() =:= lists:seq(1, 100)),
    erlang:display(setelement(1, literal_tuple(), id(changed))),
    erlang:display(literal_tuple()).

constant() ->
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50,
     51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100].

literal_tuple() -> {first, [second | improper], "third"}.

count([], N) -> N;
count([X | Xs], N) -> count(Xs, N + X).

id(X) -> X.
