%% Keys of all kinds in a sorted table: their order, and what patterns for their beginnings find.
-module(ets_ordered_keys).
-export([main/0]).

main() ->
    Table = ets:new(sorted, [ordered_set]),
    Keys = keys(),
    [ets:insert(Table, {Key, Number}) || {Number, Key} <- lists:zip(lists:seq(1, length(Keys)), Keys)],
    erlang:display(ets:info(Table, size)),
    [erlang:display(Object) || Object <- ets:tab2list(Table)],
    %% In the order of erlang:'<', and each found.
    Sorted = [Key || {Key, _} <- ets:tab2list(Table)],
    erlang:display(Sorted == lists:usort(fun(A, B) -> A =< B end, Keys)),
    erlang:display([Key || Key <- Keys, ets:lookup(Table, Key) =:= []]),
    erlang:display(lists:reverse(Sorted) =:= back(Table, ets:last(Table))),
    [found(Table, Pattern) || Pattern <- patterns()],
    %% Counters change where they lie, keys do not.
    [ets:update_counter(Table, Key, 1000) || Key <- Keys],
    erlang:display(lists:sum([N || {_, N} <- ets:tab2list(Table)])),
    erlang:display(catch_reason(fun() -> ets:update_counter(Table, 1, {1, 1}) end)),
    erlang:display(catch_reason(fun() -> ets:update_element(Table, 1, {1, 1}) end)),
    [ets:delete(Table, Key) || Key <- Keys],
    erlang:display(ets:tab2list(Table)).

catch_reason(Fun) ->
    try Fun() catch error:Reason -> Reason end.

back(_, '$end_of_table') -> [];
back(Table, Key) -> [Key | back(Table, ets:prev(Table, Key))].

keys() ->
    Numbers = [0, 1, -1, 1.5, -1.5, 0.5, -0.5, 2, -2, 1000, -1000, 1 bsl 58, 1 bsl 59, 1 bsl 60, (1 bsl 60) + 1,
               -(1 bsl 59), -(1 bsl 60), -(1 bsl 59) - 1, 1 bsl 64, -(1 bsl 64), 1.0e18, -1.0e18, 1.0e300, -1.0e300, 1 bsl 200],
    Texts = [a, b, ab, '', 'a b', abcdefghijk, abcdefghijl, undefined, 'é', '漢字'],
    Bits = [<<>>, <<0>>, <<0, 0>>, <<"a">>, <<"ab">>, <<"abcdefgh">>, <<"abcdefgi">>, <<1:1>>, <<128>>, <<1:1, 0:3>>, <<255:7>>],
    Lists = [[], [a], [a | b], "a", "ab", "abc", [1.5], [[]], [[1], 2], [{1, 2}]],
    Firsts = Numbers ++ Texts ++ Bits ++ Lists,
    Pairs = [{First, Second} || First <- [0, 1, -1, 1.5, -1.5, 1 bsl 60, 1.0e300, a, ab, <<"a">>, <<1:1>>, [], "ab", {1}, #{}],
                                Second <- [-1, 0, 0.5, x, <<"y">>]],
    Firsts ++ Pairs ++ [{}, {1}, {a}, {1, 2, 3}, {{1, 2}, 3}, {{1, 3}, 2}, #{}, #{a => 1}, list_to_tuple(lists:seq(1, 5000))].

patterns() ->
    [{1, '_'}, {1.0, '$1'}, {1.5, '_'}, {a, '_'}, {ab, '$1'}, {<<"a">>, '_'}, {<<1:1>>, '_'}, {{1}, '_'}, {[], '_'}, {"ab", '_'},
     {'_', 0}, {1, 0}, {'$1', '$1'}, [a | '_'], [$a | '_'], [$a, $b | '$1'], {1 bsl 60, '_'}, {1.0e300, '_'}, {{1, '_'}, '_'},
     {#{}, '_'}, {}, '_', {'_'}, {1, '_', '_'}, {-1, '$3'}, {0, '$2'}, [{1, '_'}]].

found(Table, Pattern) ->
    Numbers = [N || [N] <- ets:match(Table, {Pattern, '$99'})],
    {Some, _} = case ets:select(Table, [{{Pattern, '_'}, [], ['$_']}], 3) of
        '$end_of_table' -> {[], none};
        Part -> Part
    end,
    Backwards = ets:select_reverse(Table, [{{Pattern, '$100'}, [], ['$100']}]),
    Count = ets:select_count(Table, [{{Pattern, '_'}, [], [true]}]),
    erlang:display({Pattern, length(Numbers), lists:sum(Numbers), length(Some), Count, Backwards =:= lists:reverse(Numbers)}).
