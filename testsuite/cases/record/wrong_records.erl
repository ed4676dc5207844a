%% Reading or updating another term than the record raises badrecord; the tests tell records by tag and size.
-module(wrong_records).
-export([main/0, id/1]).
-record(r, {a, b}).
-record(s, {a, b}).

main() ->
    Terms = [#r{a = 1, b = 2}, #s{a = 1, b = 2}, {r, 1}, {r, 1, 2, 3}, r, [], {}, {r}],
    erlang:display([caught(fun() -> (id(T))#r.a end) || T <- Terms]),
    erlang:display([caught(fun() -> (id(T))#r{a = x} end) || T <- Terms]),
    erlang:display([caught(fun() -> (id(T))#r{a = x, b = y} end) || T <- Terms]),
    erlang:display([caught(fun() -> #r{b = B} = id(T), B end) || T <- Terms]),
    erlang:display([{is_record(id(T), r), is_record(id(T), s), is_record(id(T), r, 3), is_record(id(T), r, 2)} || T <- Terms]),
    erlang:display([guard(id(T)) || T <- Terms]),
    erlang:display([caught(fun() -> is_record(id(T), id(r), id(3)) end) || T <- [#r{}, {r, 1}]]),
    erlang:display(caught(fun() -> is_record(#r{}, id("r"), 3) end)).

guard(T) when is_record(T, r), T#r.a =:= 1 -> r1;
guard(T) when T#s.b =:= 2 -> s2;
guard(T) when is_record(T, r, 2) -> short;
guard(T) when element(1, T) =:= r -> tagged;
guard(_) -> none.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
