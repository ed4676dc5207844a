%% Each kind of failed match and clause raises its own error with the value that did not match.
-module(reasons).
-export([main/0, id/1]).
main() ->
    erlang:display(caught(fun() -> {ok, X} = id({error, 5}), X end)),
    erlang:display(caught(fun() -> [] = id([1]) end)),
    erlang:display(caught(fun() -> a = id("b") end)),
    erlang:display(caught(fun() -> <<1, _/binary>> = id(<<2, 3>>) end)),
    erlang:display(caught(fun() -> #{k := 1} = id(#{k => 2}) end)),
    erlang:display(caught(fun() -> case id(3) of 1 -> x; 2 -> y end end)),
    erlang:display(caught(fun() -> case id({a, b}) of {b, _} -> x; {a, c} -> y end end)),
    erlang:display(caught(fun() -> if_only(id(3)) end)),
    erlang:display(caught(fun() -> clauses(id(c), 1) end)),
    erlang:display(caught(fun() -> (fun(1) -> one; (2) -> two end)(id(3)) end)),
    erlang:display(caught(fun() -> try id(5) of 6 -> six catch _ -> none end end)),
    erlang:display(caught(fun() -> try id(5) of 6 -> six after ok end end)),
    erlang:display(caught(fun() -> nomodule:nofunction(1, 2) end)),
    erlang:display(caught(fun() -> ?MODULE:not_exported() end)),
    erlang:display(caught(fun() -> id(1) + id(a) end)),
    erlang:display(caught(fun() -> hd(id([])) end)),
    erlang:display(caught(fun() -> atom_to_list(id(1)) end)),
    erlang:display(caught(fun() -> (id(f))(1) end)),
    erlang:display(caught(fun() -> [X || X <- id(no_list)] end)),
    erlang:display(caught(fun() -> [X || X <- id([1 | tail])] end)),
    erlang:display(caught(fun() -> [X || X <- [1, 2], id(X)] end)),
    erlang:display(caught(fun() -> id(5) andalso true end)),
    erlang:display(caught(fun() -> receive after id(bad) -> ok end end)),
    erlang:display(caught(fun() -> not_exported() end)).

if_only(X) ->
    if X =:= 1 -> one;
       X =:= 2 -> two
    end.

clauses(a, 1) -> x;
clauses(b, _) -> y.

not_exported() -> returned.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
