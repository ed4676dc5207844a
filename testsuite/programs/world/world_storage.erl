%% Tables on disk, logs, archives, handlers of the logger that write files.
-module(world_storage).
-export([main/0]).

main() ->
    Folder = filename:join("/tmp", "world_storage-" ++ os:getpid()),
    ok = file:make_dir(Folder),
    try
        tables(Folder),
        logs(Folder),
        archives(Folder),
        handlers(Folder),
        world_sockets:main()
    after
        file:del_dir_r(Folder)
    end.

tables(Folder) ->
    {ok, T} = dets:open_file(world_dets, [{file, filename:join(Folder, "dets")}, {type, bag}]),
    ok = dets:insert(T, [{N, N} || N <- lists:seq(1, 300)]),
    _ = [dets:lookup(T, 3), dets:match(T, {'$1', 3}), dets:select(T, [{{'$1', '_'}, [{'<', '$1', 3}], ['$1']}]), dets:foldl(fun(_, N) -> N + 1 end, 0, T),
         dets:delete(T, 5), dets:match_delete(T, {6, '_'}), dets:info(T), dets:first(T), dets:traverse(T, fun(_) -> continue end), dets:sync(T)],
    ok = dets:close(T),
    {ok, T} = dets:open_file(world_dets, [{file, filename:join(Folder, "dets")}, {type, bag}, {access, read}]),
    ok = dets:close(T),
    E = ets:new(e, [public]),
    ets:insert(E, [{N, [N]} || N <- lists:seq(1, 300)]),
    ok = ets:tab2file(E, filename:join(Folder, "ets"), [{extended_info, [object_count, md5sum]}]),
    {ok, F} = ets:file2tab(filename:join(Folder, "ets"), [{verify, true}]),
    {ok, _} = ets:tabfile_info(filename:join(Folder, "ets")),
    true = ets:from_dets(F, element(2, dets:open_file(filename:join(Folder, "dets")))),
    ok.

logs(Folder) ->
    {ok, Log} = disk_log:open([{name, world_log}, {file, filename:join(Folder, "log")}, {type, wrap}, {size, {200, 3}}]),
    [ok = disk_log:log(Log, {entry, N, lists:duplicate(20, x)}) || N <- lists:seq(1, 20)],
    {_, [_ | _]} = disk_log:chunk(Log, start),
    _ = [disk_log:info(Log), disk_log:inc_wrap_file(Log), disk_log:alog(Log, x), disk_log:sync(Log)],
    ok = disk_log:close(Log),
    {ok, Halt} = disk_log:open([{name, world_halt}, {file, filename:join(Folder, "halt")}, {format, external}]),
    ok = disk_log:blog(Halt, <<"bytes">>),
    ok = disk_log:truncate(Halt),
    ok = disk_log:close(Halt).

archives(Folder) ->
    Tar = filename:join(Folder, "x.tar.gz"),
    ok = erl_tar:create(Tar, [{"a", <<"text">>}], [compressed]),
    {ok, ["a"]} = erl_tar:table(Tar, [compressed]),
    {ok, [{"a", <<"text">>}]} = erl_tar:extract(Tar, [compressed, memory]),
    Zip = filename:join(Folder, "x.zip"),
    {ok, _} = zip:create(Zip, [{"a", <<"text text text text">>}]),
    {ok, _} = zip:list_dir(Zip),
    {ok, [_]} = zip:unzip(Zip, [memory]),
    {ok, Open} = zip:zip_open(Zip, [memory]),
    _ = [zip:zip_get("a", Open), zip:zip_list_dir(Open), zip:zip_close(Open)],
    ok.

handlers(Folder) ->
    File = filename:join(Folder, "logged"),
    ok = logger:add_handler(world_file, logger_std_h, #{config => #{file => File, max_no_bytes => 300, max_no_files => 2, compress_on_rotate => true}}),
    ok = logger:add_handler(world_disk, logger_disk_log_h, #{config => #{file => File ++ "d", type => wrap, max_no_files => 2, max_no_bytes => 300}}),
    [logger:notice("some text ~p", [N]) || N <- lists:seq(1, 20)],
    ok = logger_std_h:filesync(world_file),
    ok = logger_disk_log_h:filesync(world_disk),
    [ok = logger:remove_handler(Handler) || Handler <- [world_file, world_disk]],
    ok.
