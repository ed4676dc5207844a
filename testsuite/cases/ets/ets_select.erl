%% match, match_object, select and their relatives, whole and in parts.
%% out27: a map without variables in the pattern of a key is a pattern, with OTP 25 the key
-module(ets_select).
-export([main/0, id/1]).

main() ->
    [whole(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    [parts(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    reverse(),
    keys(),
    [changes(Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
    replaced(),
    changing_parts(),
    ended().

filled(Type, Count) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{N, N rem 3, [N, {N}]} || N <- lists:seq(1, Count)]),
    T.

whole(Type) ->
    T = filled(Type, 10),
    ets:insert(T, [{a, b}, {b, c, d, e}]),
    Sorted = fun lists:sort/1,
    erlang:display(Sorted(ets:match(T, {'$1', 0, '_'}))),
    erlang:display(Sorted(ets:match(T, {'$2', 1, '$1'}))),
    erlang:display(Sorted(ets:match(T, {'$1', '_', ['$1', {'$1'}]}))),
    erlang:display(Sorted(ets:match(T, {'_', 2, '_'}))),
    erlang:display(Sorted(ets:match(T, '$1'))),
    erlang:display(Sorted(ets:match(T, '_'))),
    erlang:display(Sorted(ets:match_object(T, {'_', 0, '_'}))),
    erlang:display(Sorted(ets:match_object(T, {'$1', '$1'}))),
    erlang:display(Sorted(ets:match_object(T, '_')) =:= Sorted(ets:tab2list(T))),
    erlang:display(Sorted(ets:match_object(T, {'_', '_', ['_' | '$1']}))),
    erlang:display([ets:match(T, Pattern) || Pattern <- [a, [], {}, "text", 1.5, {x}]]),
    erlang:display(Sorted(ets:select(T, [{{'$1', '$2', '_'}, [{'>', '$1', 5}], [{{'$2', '$1'}}]}]))),
    erlang:display(Sorted(ets:select(T, [{{'$1', 0, '_'}, [], ['$1']}, {{'$1', 1, '_'}, [], ['$_']}, {'_', [], [other]}]))),
    erlang:display(ets:select_count(T, [{{'$1', '_', '_'}, [{'<', '$1', 4}], [true]}])),
    erlang:display(ets:select_count(T, [{{'_', 0, '_'}, [], [1]}, {{'_', 1, '_'}, [], [true]}, {'_', [], [false]}])),
    ets:delete(T).

parts(Type) ->
    T = filled(Type, 100),
    Spec = [{{'$1', '$2', '_'}, [{'=/=', '$2', 1}], ['$1']}],
    [begin
         {Sizes, All} = collect(ets:select(T, Spec, Limit), fun ets:select/1, [], []),
         erlang:display({Type, Limit, lists:all(fun(Size) -> Size =< Limit orelse Type =/= ordered_set end, Sizes), length(All),
                         lists:sort(All) =:= lists:sort(ets:select(T, Spec))})
     end || Limit <- [1, 2, 7, 66, 67, 68, 1000]],
    {_, Matched} = collect(ets:match(T, {'$1', 1, '_'}, 5), fun ets:match/1, [], []),
    erlang:display(lists:sort(Matched) =:= lists:sort(ets:match(T, {'$1', 1, '_'}))),
    {_, Objects} = collect(ets:match_object(T, {'_', 2, '_'}, 5), fun ets:match_object/1, [], []),
    erlang:display(lists:sort(Objects) =:= lists:sort(ets:match_object(T, {'_', 2, '_'}))),
    erlang:display([ets:select(T, [{{x, '_', '_'}, [], [true]}], 5), ets:match(T, {'_', x, '_'}, 5), ets:match_object(T, x, 1)]),
    erlang:display([ets:select('$end_of_table'), ets:match('$end_of_table'), ets:match_object('$end_of_table')]),
    %% A key that is known.
    erlang:display(element(1, ets:select(T, [{{5, '$1', '_'}, [], ['$1']}], 5))),
    erlang:display([try_it(fun() -> ets:select(T, Spec, id(Limit)) end) || Limit <- [0, -1, x, 1.0]]),
    erlang:display([try_it(fun() -> ets:select(id(Continuation)) end) || Continuation <- [x, {}, {T, 1}, [], {T, 1, 2, <<>>, [], 0}]]),
    ets:delete(T).

collect('$end_of_table', _, Sizes, All) ->
    {Sizes, All};
collect({Some, Continuation}, Next, Sizes, All) ->
    collect(Next(Continuation), Next, [length(Some) | Sizes], Some ++ All).

reverse() ->
    T = filled(ordered_set, 10),
    Spec = [{{'$1', '_', '_'}, [{'/=', '$1', 5}], ['$1']}],
    erlang:display(ets:select_reverse(T, Spec)),
    erlang:display(ets:select(T, Spec)),
    {A, C1} = ets:select_reverse(T, Spec, 4),
    {B, C2} = ets:select_reverse(C1),
    erlang:display({A, B, element(1, ets:select_reverse(C2))}),
    {D, E1} = ets:select(T, Spec, 4),
    {E, E2} = ets:select(E1),
    erlang:display({D, E, element(1, ets:select(E2))}),
    %% A continuation knows its direction and can be used again.
    erlang:display(element(1, ets:select_reverse(C1))),
    S = filled(set, 20),
    erlang:display(lists:sort(ets:select_reverse(S, Spec)) =:= lists:sort(ets:select(S, Spec))),
    ets:delete(S),
    ets:delete(T).

%% Patterns whose key is known in part or in whole; 1 and 1.0.
keys() ->
    T = ets:new(table, [ordered_set]),
    ets:insert(T, [{{A, B}, A * B} || A <- lists:seq(1, 5), B <- lists:seq(1, 5)]),
    erlang:display(ets:match(T, {{2, '$1'}, '$2'})),
    erlang:display(ets:match(T, {{'$1', 2}, '$2'})),
    erlang:display(ets:match(T, {{3, 3}, '$1'})),
    erlang:display(ets:select(T, [{{{2, '$1'}, '_'}, [], ['$1']}, {{{4, '$1'}, '_'}, [], [{{four, '$1'}}]}])),
    erlang:display(ets:select_reverse(T, [{{{2, '$1'}, '_'}, [], ['$1']}])),
    erlang:display(ets:select(T, [{{{2, 2}, '$1'}, [], ['$1']}, {{{3, 3}, '$1'}, [], ['$1']}])),
    erlang:display(ets:match(T, {{id(2.0), '$1'}, '$2'})),
    erlang:display(element(1, ets:select(T, [{{{2, '$1'}, '_'}, [], ['$1']}], 3))),
    ets:delete_all_objects(T),
    ets:insert(T, [{1, x}, {2.0, y}, {#{a => 1, b => 2}, z}]),
    erlang:display([ets:match(T, {id(1.0), '$1'}), ets:match(T, {1, '$1'}), ets:match(T, {2.0, '$1'}), ets:match(T, {id(2), '$1'})]),
    erlang:display([ets:match(T, {#{a => '$1'}, '$2'}), ets:match(T, {#{a => 1}, '$2'}), ets:match(T, {#{c => 1}, '$2'}), ets:match(T, {#{}, '$1'})]),
    ets:delete(T).

changes(Type) ->
    T = filled(Type, 100),
    erlang:display({Type, ets:select_delete(T, [{{'$1', '_', '_'}, [{'>', '$1', 50}], [true]}]), ets:info(T, size)}),
    erlang:display([ets:select_delete(T, [{{'$1', '_', '_'}, [], [perhaps]}]), ets:select_delete(T, [{{1, '_', '_'}, [], [true]}])]),
    erlang:display([ets:match_delete(T, {'_', 2, '_'}), ets:info(T, size), ets:select_count(T, [{'_', [], [true]}])]),
    erlang:display([ets:select_delete(T, [{'_', [], [true]}]), ets:info(T, size)]),
    ets:insert(T, [{a, 1}, {a, 2}, {b, 1}]),
    erlang:display([ets:match_delete(T, {a, 1}), lists:sort(ets:tab2list(T))]),
    erlang:display([ets:match_delete(T, '_'), ets:tab2list(T)]),
    erlang:display(try_it(fun() -> ets:select_delete(T, [{'_', [], []}]) end)),
    ets:delete(T).

replaced() ->
    [begin
         T = filled(Type, 6),
         erlang:display(ets:select_replace(T, [{{'$1', 0, '$2'}, [], [{{'$1', zero, '$2'}}]}])),
         erlang:display(lists:sort(ets:tab2list(T))),
         erlang:display(ets:select_replace(T, [{{2, '_', '_'}, [], [{{2, two}}]}])),
         erlang:display(ets:select_replace(T, [{{'$1', zero, '_'}, [{'>', '$1', 3}], [{{'$1', x}}]}])),
         erlang:display(lists:sort(ets:tab2list(T))),
         erlang:display([try_it(fun() -> ets:select_replace(T, id(Spec)) end) || Spec <- [
             [{{'$1', '_', '_'}, [], [{{x, '$1'}}]}], [{'_', [], ['$_']}], [{{'$1', '_', '_'}, [], ['$1']}],
             [{{'$1', '$2', '_'}, [], [{{'$2', '$1'}}]}], [{{'$1', '_', '_'}, [], [{{{'+', '$1', 0}, y}}]}], [{'_', [], [x]}]]]),
         erlang:display(lists:sort(ets:tab2list(T))),
         ets:delete(T)
     end || Type <- [set, ordered_set, duplicate_bag]],
    B = filled(bag, 3),
    erlang:display(try_it(fun() -> ets:select_replace(B, [{{'$1', '_', '_'}, [], [{{'$1', x}}]}]) end)),
    ets:delete(B).

%% An object removed between parts is not given any more; one that stays is given once.
changing_parts() ->
    [begin
         T = filled(Type, 200),
         ets:safe_fixtable(T, true),
         Met = removing(T, ets:select(T, [{{'$1', '_', '_'}, [], ['$1']}], 10)),
         ets:safe_fixtable(T, false),
         erlang:display({Type, length(Met), length(lists:usort(Met)), ets:info(T, size)}),
         ets:delete(T)
     end || Type <- [set, ordered_set, bag, duplicate_bag]].

removing(_, '$end_of_table') -> [];
removing(T, {Some, Continuation}) ->
    [ets:delete(T, Key) || Key <- Some],
    Some ++ removing(T, ets:select(Continuation)).

%% The table is gone before the rest is asked for.
ended() ->
    T = filled(ordered_set, 100),
    {Some, Continuation} = ets:select(T, [{{'$1', '_', '_'}, [], ['$1']}], 3),
    Parent = self(),
    spawn(fun() -> Parent ! {other, try_it(fun() -> element(1, ets:select(Continuation)) end)} end),
    receive {other, Others} -> erlang:display({Some, Others}) end,
    ets:delete(T),
    erlang:display(try_it(fun() -> ets:select(Continuation) end)).

try_it(Fun) ->
    try Fun()
    catch Class:Reason -> {Class, Reason}
    end.

id(Term) -> Term.
