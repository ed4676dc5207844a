%% Native records in match specifications are constants; is_record/3 with two atoms tests for one.
%% releases: 29
-module(native_record_match_specifications).
-export([main/0]).

-record #r{a, b = 2}.
-record #any{a = '_', b = '$1'}.

main() ->
    Other = records:create(m, r, [{a, 1}], #{is_exported => true}),
    [table(Type, Other) || Type <- [set, bag, ordered_set]],
    List = [{1, #r{a = 1}}, {2, Other}, {3, {r, 1, 2}}, {4, #any{}}],
    run(List, [{{'$1', #r{a = 1}}, [], ['$1']}]),
    run(List, [{{'$1', #any{}}, [], ['$1']}]),
    run(List, [{{'$1', '$2'}, [{'=:=', '$2', #r{a = 1}}], ['$1']}]),
    run(List, [{{'$1', '$2'}, [{'==', '$2', {const, #r{a = 1.0}}}], ['$1']}]),
    run(List, [{{'$1', '$2'}, [{is_record, '$2', m, r}], ['$1']}]),
    run(List, [{{'$1', '$2'}, [{is_record, '$2', r, 3}], ['$1']}]),
    run(List, [{{'$1', '$2'}, [{is_tuple, '$2'}], ['$1']}]),
    run(List, [{{'$1', '_'}, [], [{{Other, '$1'}}]}]),
    run(List, [{{1, '_'}, [], [#any{}]}]),
    run(List, [{{1, '_'}, [], [#{k => #any{}}]}]),
    erlang:display([bad(Spec) || Spec <- [
        [{{'$1', '$2'}, [{is_record, '$2'}], ['$1']}],
        [{{'$1', '$2'}, [{is_record, '$2', r}], ['$1']}],
        [{{#any{}, '_'}, [], ['$1']}]
    ]]).

table(Type, Other) ->
    Table = ets:new(table, [Type]),
    ets:insert(Table, [{#r{a = N}, N} || N <- lists:seq(1, 5)] ++ [{Other, other}, {{r, 1, 2}, tuple}]),
    Sorted = fun lists:sort/1,
    erlang:display({Type, Sorted(ets:match(Table, {#r{a = 3}, '$1'})), Sorted(ets:match(Table, {Other, '$1'})),
                    ets:match(Table, {#r{a = 3.0}, '$1'}), ets:match(Table, {#any{}, '$1'})}),
    erlang:display({Sorted(ets:select(Table, [{{'$1', '$2'}, [{is_record, '$1', ?MODULE, r}], ['$2']}])),
                    ets:select_count(Table, [{{#r{a = 1}, '_'}, [], [true]}]),
                    ets:select_delete(Table, [{{#r{a = 1}, '_'}, [], [true]}])}),
    erlang:display({ets:match_object(Table, {#r{a = 2}, '_'}) =:= [{#r{a = 2}, 2}], ets:member(Table, #r{a = 1}),
                    ets:member(Table, #r{a = 2.0}), length(ets:tab2list(Table))}).

run(List, Spec) -> erlang:display(ets:match_spec_run(List, ets:match_spec_compile(Spec)) =:= expected(Spec)),
                   erlang:display([shown(Term) || Term <- ets:match_spec_run(List, ets:match_spec_compile(Spec))]).

expected([{{1, _}, [], [Body]}]) when is_map(Body) -> [Body];
expected(_) -> other.

shown(Term) when is_record(Term) -> {records:get_module(Term), records:get_name(Term), [records:get(F, Term) || F <- records:get_field_names(Term)]};
shown({Term, Number}) -> {shown(Term), Number};
shown(#{k := Term}) -> #{k => shown(Term)};
shown(Term) -> Term.

bad(Spec) ->
    try ets:match_spec_compile(Spec), good
    catch error:Reason -> Reason
    end.
