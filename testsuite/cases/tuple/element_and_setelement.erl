%% element and setelement count from one, refuse what lies outside, and leave the old tuple as it was.
-module(element_and_setelement).
-export([main/0, id/1]).
main() ->
    T = {a, b, c, d, e},
    erlang:display([element(id(N), id(T)) || N <- [1, 2, 5]]),
    erlang:display({element(1, id(T)), element(5, id(T))}),
    erlang:display([setelement(id(N), id(T), new) || N <- [1, 3, 5]]),
    erlang:display({setelement(1, id(T), x), setelement(5, id(T), {y})}),
    erlang:display(setelement(3, setelement(2, setelement(1, id(T), 1), 2), 3)),
    erlang:display(T),
    erlang:display([caught(fun() -> element(id(N), id(T)) end) || N <- [0, 6, -1, 1.0, a, 1 bsl 60, 1 bsl 64]]),
    erlang:display([caught(fun() -> setelement(id(N), id(T), x) end) || N <- [0, 6, -1, 1.0, a, 1 bsl 64]]),
    erlang:display([{caught(fun() -> element(1, id(X)) end), caught(fun() -> setelement(1, id(X), y) end), caught(fun() -> tuple_size(id(X)) end), caught(fun() -> size(id(X)) end)} || X <- [{}, [], a, [1], 1, <<1, 2>>, {1, 2}]]),
    erlang:display([guard(N, X) || N <- [1, 2, 3, a], X <- [{yes}, {no, yes}, [yes], {}]]).

guard(N, T) when element(N, T) =:= yes -> yes;
guard(_, T) when element(1, T) =:= no -> no;
guard(_, T) when tuple_size(T) =:= 0 -> empty;
guard(_, _) -> neither.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
