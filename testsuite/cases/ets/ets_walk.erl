%% Going through tables: first, next, last, prev, slot, folds; objects removed or inserted on the way while the table is fixed.
-module(ets_walk).
-export([main/0, id/1]).

main() ->
    ordered(),
    numbers(),
    [hashed(Type) || Type <- [set, bag, duplicate_bag]],
    [slots(Type) || Type <- [set, bag, duplicate_bag]],
    [fixed(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    [fixed_insert(Type) || Type <- [set, ordered_set]],
    folds(),
    init().

ordered() ->
    T = ets:new(table, [ordered_set]),
    erlang:display([ets:first(T), ets:last(T), ets:next(T, 1), ets:prev(T, 1), ets:slot(T, 0)]),
    ets:insert(T, [{Key, x} || Key <- [5, a, "text", {1, 2}, 3.0, <<"b">>, [], #{}, {1}, -1, 1 bsl 65]]),
    erlang:display(forward(T)),
    erlang:display(forward(T) =:= lists:reverse(backward(T))),
    erlang:display(ets:tab2list(T)),
    %% Keys that are not there have neighbours, too.
    erlang:display([{ets:prev(T, Key), ets:next(T, Key)} || Key <- [3, 4, 3.5, b, {0, 0, 0}, -2, <<>>, <<"z">>]]),
    erlang:display([ets:slot(T, N) || N <- [0, 1, 10, 11]]),
    erlang:display(try_it(fun() -> ets:slot(T, 12) end)),
    ets:delete(T).

%% Keys that compare equal are one, the object that came last is there.
numbers() ->
    T = ets:new(table, [ordered_set]),
    ets:insert(T, [{1, a}, {2.0, b}, {3, c}]),
    erlang:display([ets:lookup(T, id(1.0)), ets:lookup(T, id(2)), ets:member(T, id(3.0)), ets:next(T, id(1.0)), ets:prev(T, id(2))]),
    ets:insert(T, {1.0, d}),
    erlang:display([ets:tab2list(T), ets:insert_new(T, {2, x}), ets:info(T, size)]),
    erlang:display([ets:delete_object(T, {id(1), d}), ets:tab2list(T)]),
    erlang:display([ets:match_object(T, {id(1), '_'}), ets:match_object(T, {1.0, '_'}), ets:match(T, {id(2), '$1'})]),
    erlang:display([ets:take(T, id(1)), ets:delete(T, id(2)), ets:tab2list(T)]),
    ets:insert(T, [{{1, 2.0}, x}, {[1 | 1.0], y}]),
    erlang:display([ets:lookup(T, {1.0, 2}), ets:lookup(T, [1.0 | 1]), ets:lookup(T, {1.0, 2.5})]),
    ets:insert(T, [{1 bsl 60, big}, {float(1 bsl 60), float}]),
    erlang:display(ets:tab2list(T)),
    ets:delete(T).

forward(T) -> forward(T, ets:first(T)).

forward(_, '$end_of_table') -> [];
forward(T, Key) -> [Key | forward(T, ets:next(T, Key))].

backward(T) -> backward(T, ets:last(T)).

backward(_, '$end_of_table') -> [];
backward(T, Key) -> [Key | backward(T, ets:prev(T, Key))].

hashed(Type) ->
    T = ets:new(table, [Type]),
    erlang:display([ets:first(T), ets:last(T)]),
    ets:insert(T, [{N rem 300, N} || N <- lists:seq(1, 1000)]),
    erlang:display({Type, ets:info(T, size), lists:sort(forward(T)) =:= lists:seq(0, 299), lists:sort(backward(T)) =:= lists:seq(0, 299)}),
    erlang:display([try_it(fun() -> ets:next(T, 300) end), try_it(fun() -> ets:prev(T, x) end)]),
    ets:delete(T).

slots(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{N rem 100, N} || N <- lists:seq(1, 300)]),
    erlang:display(lists:sort(slot(T, 0)) =:= lists:sort(ets:tab2list(T))),
    ets:delete(T).

slot(T, N) ->
    case ets:slot(T, N) of
        '$end_of_table' -> [];
        Objects -> Objects ++ slot(T, N + 1)
    end.

%% Each key is met once, although it is removed at once, and others with it.
fixed(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{N, N} || N <- lists:seq(1, 500)] ++ [{N, -N} || N <- lists:seq(1, 500)]),
    ets:safe_fixtable(T, true),
    Met = removing(T, ets:first(T)),
    erlang:display({Type, length(Met), lists:sort(Met) =:= lists:seq(1, 500), ets:info(T, size), ets:first(T), ets:tab2list(T)}),
    %% Removed objects can come back meanwhile.
    ets:insert(T, [{N, again} || N <- lists:seq(1, 500, 5)]),
    erlang:display([ets:info(T, size), lists:sort(forward(T)) =:= lists:seq(1, 500, 5), ets:lookup(T, 1), ets:lookup(T, 2), ets:member(T, 6)]),
    ets:safe_fixtable(T, false),
    erlang:display([ets:info(T, size), lists:sort(forward(T)) =:= lists:seq(1, 500, 5), lists:usort([O || {_, O} <- ets:tab2list(T)])]),
    ets:delete_all_objects(T),
    %% A walk goes on from a removed key.
    ets:insert(T, [{N, N} || N <- lists:seq(1, 50)]),
    ets:safe_fixtable(T, true),
    First = ets:first(T),
    ets:delete(T, First),
    erlang:display([length(forward(T, ets:next(T, First))), ets:member(T, First), ets:lookup(T, First)]),
    ets:safe_fixtable(T, false),
    ets:safe_fixtable(T, true),
    ets:delete_all_objects(T),
    erlang:display([ets:info(T, size), ets:first(T), ets:tab2list(T), ets:insert_new(T, {1, new}), ets:tab2list(T)]),
    ets:safe_fixtable(T, false),
    erlang:display([ets:info(T, size), ets:tab2list(T)]),
    ets:delete(T).

removing(_, '$end_of_table') -> [];
removing(T, Key) ->
    ets:delete(T, Key),
    [Key | removing(T, ets:next(T, Key))].

%% An object that is there from the beginning to the end is met once, whatever else comes.
fixed_insert(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{N, N} || N <- lists:seq(1, 100)]),
    ets:safe_fixtable(T, true),
    Met = inserting(T, ets:first(T), 1000),
    ets:safe_fixtable(T, false),
    Old = [Key || Key <- Met, Key =< 100],
    erlang:display({Type, length(Old), lists:sort(Old) =:= lists:seq(1, 100), ets:info(T, size)}),
    ets:delete(T).

inserting(_, '$end_of_table', _) -> [];
inserting(T, Key, N) when Key =< 100 ->
    ets:insert(T, [{N + I, x} || I <- lists:seq(1, 10)]),
    [Key | inserting(T, ets:next(T, Key), N + 10)];
inserting(T, Key, N) ->
    [Key | inserting(T, ets:next(T, Key), N)].

folds() ->
    T = ets:new(table, [ordered_set]),
    ets:insert(T, [{N, N * N} || N <- lists:seq(1, 10)]),
    erlang:display(ets:foldl(fun({K, _}, Acc) -> [K | Acc] end, [], T)),
    erlang:display(ets:foldr(fun({K, _}, Acc) -> [K | Acc] end, [], T)),
    erlang:display(try ets:foldl(fun({5, _}, _) -> throw(five); (_, Acc) -> Acc end, 0, T) catch five -> ets:info(T, fixed) end),
    B = ets:new(table, [bag]),
    ets:insert(B, [{N rem 3, N} || N <- lists:seq(1, 30)]),
    erlang:display([ets:foldl(fun({_, N}, Sum) -> N + Sum end, 0, B), ets:foldr(fun({_, N}, Sum) -> N + Sum end, 0, B)]),
    erlang:display(ets:foldl(fun(_, _) -> x end, empty, ets:new(table, []))),
    ets:delete(T),
    ets:delete(B).

init() ->
    T = ets:new(table, [ordered_set]),
    ets:insert(T, {x, 1}),
    erlang:display(ets:init_table(T, chunks([[{1, a}, {2, b}], [], [{3, c}, {1, d}]]))),
    erlang:display(ets:tab2list(T)),
    erlang:display(try ets:init_table(T, chunks([[x]])) catch exit:{badarg, _} -> ets:tab2list(T) end),
    erlang:display([ets:repair_continuation('$end_of_table', []), ets:tab2list(T)]),
    ets:delete(T).

chunks(List) ->
    fun(read) ->
            case List of
                [] -> end_of_input;
                [Head | Tail] -> {Head, chunks(Tail)}
            end;
       (close) -> ok
    end.

try_it(Fun) ->
    try Fun()
    catch Class:Reason -> {Class, Reason}
    end.

id(Term) -> Term.
