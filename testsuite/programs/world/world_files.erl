%% Files and folders, opened in all ways.
-module(world_files).
-export([main/0]).

main() ->
    Folder = filename:join("/tmp", "world_files-" ++ os:getpid()),
    ok = file:make_dir(Folder),
    try
        words(Folder),
        files(Folder),
        ways(Folder),
        folders(Folder)
    after
        file:del_dir_r(Folder)
    end.

files(Folder) ->
    File = filename:join(Folder, "file"),
    {ok, Device} = file:open(File, [write, read, {encoding, utf8}]),
    ok = io:format(Device, "~ts ~p.~n{term, 1}.~n", ["atom", 1]),
    {ok, _} = file:position(Device, bof),
    {ok, _} = file:read_line(Device),
    _ = [io:get_line(Device, ""), io:get_chars(Device, "", 3), file:position(Device, {bof, 0}), io:read(Device, ""), io:fread(Device, "", "~s"),
         file:datasync(Device), file:truncate(Device)],
    ok = file:close(Device),
    ok = file:write_file(File, "{a, 1}.\n{b, [2]}.\n"),
    {ok, [{a, 1}, {b, [2]}]} = file:consult(File),
    {ok, _, _} = file:path_consult([Folder], "file"),
    {error, enoent} = file:read_file(filename:join(Folder, "none")),
    _ = [file:format_error(enoent), file:format_error({1, erl_parse, ["x"]}), file:read_file_info(File, [{time, posix}]), file:read_link_info(File),
         file:change_mode(File, 8#600), file:change_time(File, {{2020, 1, 1}, {0, 0, 0}}), file:make_symlink(File, File ++ "l"), file:read_link(File ++ "l"),
         file:make_link(File, File ++ "h"), file:copy(File, File ++ "c"), file:rename(File ++ "c", File ++ "d"), file:delete(File ++ "d")],
    ok = file:write_file(File, "io:format(\"e~n\"). 1 + 1.\n"),
    {ok, 2} = file:script(File),
    ok.

ways(Folder) ->
    File = filename:join(Folder, "way"),
    Use = fun(Options) ->
        {ok, Out} = file:open(File, [write | Options]),
        ok = file:write(Out, <<"first\nsecond\n">>),
        ok = file:close(Out),
        {ok, In} = file:open(File, [read | Options]),
        _ = [file:read(In, 5), file:read_line(In), file:read(In, 100), file:read(In, 1)],
        ok = file:close(In)
    end,
    [Use(Options) || Options <- [[raw], [raw, binary], [compressed], [raw, compressed], [raw, delayed_write, read_ahead], [delayed_write],
        [{read_ahead, 10}, binary], [raw, binary, {read_ahead, 10}], [{encoding, utf16}]]],
    {ok, Ram} = file:open(<<"in memory">>, [ram, read, write, binary]),
    _ = [file:pread(Ram, 0, 2), file:pwrite(Ram, 3, <<"x">>), ram_file:get_file(Ram)],
    ok = file:close(Ram),
    {ok, Raw} = file:open(File, [raw, read, write, binary]),
    _ = [file:pread(Raw, [{0, 2}, {2, 2}]), file:pwrite(Raw, [{0, <<"a">>}]), file:sync(Raw), file:position(Raw, eof), file:advise(Raw, 0, 0, normal),
         file:allocate(Raw, 0, 10)],
    ok = file:close(Raw).

folders(Folder) ->
    ok = filelib:ensure_dir(filename:join([Folder, "a", "b", "c"])),
    _ = filelib:ensure_path(filename:join(Folder, "p")),
    ok = file:write_file(filename:join([Folder, "a", "x.erl"]), "-module(x).\n"),
    [_] = filelib:wildcard(filename:join(Folder, "*/x.{erl,hrl}")),
    1 = filelib:fold_files(Folder, "\\.erl$", true, fun(_, N) -> N + 1 end, 0),
    _ = [filelib:is_dir(Folder), filelib:file_size(Folder), filelib:last_modified(Folder), filelib:is_regular(Folder), filelib:find_file("x.erl", Folder),
         filelib:safe_relative_path("a/../b", Folder), file:list_dir_all(Folder), file:get_cwd(), file:native_name_encoding()],
    ok.

words(Folder) ->
    File = filename:join(Folder, "words"),
    ok = file:write_file(File, "one two\nthree two\n"),
    {ok, Text} = file:read_file(File),
    Words = string:lexemes(unicode:characters_to_list(Text), " \n"),
    Counts = lists:foldl(fun(Word, Map) -> maps:update_with(Word, fun(N) -> N + 1 end, 1, Map) end, #{}, Words),
    [io:format("~ts ~p~n", [Word, N]) || {Word, N} <- lists:sort(maps:to_list(Counts))].
