%% hd, tl and length work on what they should and raise badarg on the rest; in a guard they make the clause fail.
-module(heads_and_tails).
-export([main/0, id/1]).
main() ->
    Terms = [[1], [1, 2, 3], [1 | 2], [1, 2 | x], [], a, {1}, <<>>, 5],
    erlang:display([{caught(fun() -> hd(id(T)) end), caught(fun() -> tl(id(T)) end), caught(fun() -> length(id(T)) end)} || T <- Terms]),
    erlang:display([guard(id(T)) || T <- Terms]),
    erlang:display(hd(tl(tl(id([a, b, c]))))),
    erlang:display({length(lists:seq(1, 10000)), length("hello"), length([[1, 2], []])}).

guard(L) when hd(L) =:= 1, tl(L) =:= [] -> just_one;
guard(L) when length(L) > 2 -> long;
guard(L) when length(L) =:= 0 -> empty;
guard(L) when hd(L) =:= 1 -> starts;
guard(L) when tl(L) =:= x; hd(L) =:= x; not is_list(L) -> no_list;
guard(_) -> other.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
