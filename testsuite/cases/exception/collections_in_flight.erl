%% An exception in flight, its trace and the arguments in it survive collections on the way through handlers.
-module(collections_in_flight).
-export([main/0, id/1]).

main() ->
    erlang:display(through(fun() -> error({reason, lists:seq(1, id(20))}) end)),
    erlang:display(through(fun() -> f(lists:seq(1, id(20)), <<0:(id(80))>>, #{k => [id(v)]}) end)),
    erlang:display(through(fun() -> list_to_tuple(id([a, "text" | id(b)])) end)),
    erlang:display(through(fun() -> error(x, [lists:seq(1, id(20)), {id(a)}]) end)),
    erlang:display(through(fun() -> (id(fun(_) -> ok end))(lists:seq(1, id(9)), 2) end)),
    erlang:display(through(fun() -> (id(nomod)):f(lists:seq(1, id(9))) end)),
    erlang:display(through(fun() -> exit({id(e), [1.5]}) end)),
    erlang:display(through(fun() -> throw([id(t), <<"bytes">>]) end)).

through(Fun) ->
    try
        third(Fun)
    catch
        Class:Reason:Stack ->
            work(30),
            {_, _, Arguments, _} = First = hd(Stack),
            erlang:garbage_collect(),
            {Class, plain(Reason), plain(Arguments), tuple_size(First)}
    end.

third(Fun) ->
    try second(Fun) after work(20), erlang:garbage_collect() end.

second(Fun) ->
    try
        first(Fun)
    catch
        Class:Reason:Stack ->
            work(20),
            erlang:garbage_collect(),
            erlang:raise(Class, Reason, Stack)
    end.

first(Fun) ->
    Kept = lists:seq(1, id(5)),
    try
        [Fun() | Kept]
    catch
        error:never -> Kept
    after
        work(10),
        15 = lists:sum(Kept)
    end.

plain([Head | Tail]) -> [plain(Head) | plain(Tail)];
plain({badarity, Pair}) -> {badarity, plain(tuple_to_list(Pair))};
plain(Fun) when is_function(Fun) -> function;
plain(Term) -> Term.

f(a, _, _) -> ok.

work(0) -> ok;
work(N) -> _ = [id({I, [I]}) || I <- lists:seq(1, 50)], work(N - 1).

id(Term) -> Term.
