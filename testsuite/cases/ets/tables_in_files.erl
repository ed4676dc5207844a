%% ets:tab2file/2,3, file2tab/1,2 and tabfile_info/1: tables of all types, counts, checksums, and files that are damaged.
-module(tables_in_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_tables_" ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    File = filename:join(Dir, "table"),
    try
        [erlang:display(whole(File, Type, Options)) || Type <- id([set, ordered_set, bag, duplicate_bag]), Options <- id([[], [{extended_info, [object_count]}], [{extended_info, [md5sum]}],
            [{extended_info, [object_count, md5sum]}]])],
        Table = ets:new(t, [named_table, public, {keypos, 2}]),
        ets:insert(Table, [{a, N, lists:duplicate(N rem 50, N)} || N <- lists:seq(1, id(3000))]),
        ok = ets:tab2file(t, File, [{extended_info, [object_count, md5sum]}]),
        {error, cannot_create_table} = ets:file2tab(File),
        ets:delete(t),
        {ok, t} = ets:file2tab(File, [{verify, true}]),
        erlang:display({ets:info(t, size), ets:info(t, keypos), ets:info(t, protection), ets:lookup(t, 7)}),
        {ok, Bytes} = file:read_file(File),
        ok = file:write_file(File, binary:part(Bytes, 0, byte_size(Bytes) div 2)),
        ets:delete(t),
        erlang:display(masked(ets:file2tab(File, [{verify, true}]))),
        erlang:display(ets:info(t, size) =/= 0),
        catch ets:delete(t),
        ok = file:write_file(File, <<"no table">>),
        [erlang:display(masked(ets:file2tab(File, Options))) || Options <- [[], [{verify, true}], [foo], foo]],
        erlang:display(masked(ets:tabfile_info(File))),
        erlang:display([masked(ets:file2tab(filename:join(Dir, "none"))), masked(ets:tabfile_info(filename:join(Dir, "none"))), masked(ets:tab2file(no_table, File))]),
        erlang:display([try masked(ets:tab2file(T, F, O)) catch C:R -> {C, R} end || {T, F, O} <- [{no_table, File, []}, {ets:new(t2, []), filename:join([Dir, "none", "none"]), []}, {ets:new(t2, []), File, [foo]},
            {ets:new(t2, []), File, [{extended_info, [foo]}]}, {ets:new(t2, []), File, foo}]])
    after
        file:del_dir_r(Dir)
    end.

whole(File, Type, Options) ->
    Table = ets:new(name, [Type, public]),
    ets:insert(Table, [{1, a}, {2, "b"}, {1, c}, {2.0, <<"d">>}, {1, a}]),
    ok = ets:tab2file(Table, File, Options),
    {ok, Info} = ets:tabfile_info(File),
    {ok, Other} = ets:file2tab(File),
    Same = lists:sort(ets:tab2list(Table)) =:= lists:sort(ets:tab2list(Other)),
    Verified = case ets:file2tab(File, [{verify, true}]) of
                   {ok, Third} -> ets:info(Third, size);
                   Error -> Error
               end,
    {Type, Options, lists:sort([Pair || {Key, _} = Pair <- Info, lists:member(Key, [name, type, protection, named_table, keypos, size, extended_info])]), Same, Verified}.

%% Names of files differ.
masked(Term) when is_tuple(Term) -> list_to_tuple(masked(tuple_to_list(Term)));
masked([Head | Tail] = Term) ->
    case io_lib:char_list(Term) andalso lists:prefix("/tmp/", Term) of
        true -> path;
        false -> [masked(Head) | masked(Tail)]
    end;
masked(Term) -> Term.
