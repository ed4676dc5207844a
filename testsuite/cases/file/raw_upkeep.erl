%% file:sync/1, datasync/1, advise/4, allocate/3, close/1 and read_file_info/1 of raw files, open, closed, and closed twice.
-module(raw_upkeep).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    [begin
         {ok, File} = file:open(Name, [read, write, raw | Modes]),
         ok = file:write(File, "0123456789"),
         erlang:display([file:sync(File), file:datasync(File)]),
         erlang:display([file:advise(File, 0, 10, Advice) || Advice <- id([normal, sequential, random, no_reuse, will_need, dont_need])]),
         erlang:display([file:advise(File, 0, 0, normal), file:advise(File, 100, 1000, will_need)]),
         erlang:display([try_it(fun() -> file:advise(File, From, Length, Advice) end)
                         || {From, Length, Advice} <- id([{0, 10, unknown}, {a, 10, normal}, {0, a, normal}, {0, -1, normal}, {0, 10, 17}])]),
         erlang:display(file:read_file(Name)),
         erlang:display([file:allocate(File, 0, 5), filelib:file_size(Name)]),
         erlang:display([try_it(fun() -> file:allocate(File, From, Length) end) || {From, Length} <- id([{a, 1}, {-1, 1}, {0, -1}, {0, a}])]),
         erlang:display(file:pread(File, 0, 10)),
         erlang:display(file:close(File)),
         erlang:display([file:close(File), file:sync(File), file:datasync(File), file:advise(File, 0, 10, normal), file:allocate(File, 0, 5),
                         file:truncate(File), file:read_file_info(File)]),
         erlang:display(file:close(File))
     end || Modes <- id([[], [read_ahead], [delayed_write]])],
    {ok, Read} = file:open(Name, [read, raw]),
    erlang:display([file:sync(Read), file:datasync(Read), file:advise(Read, 0, 0, sequential), file:allocate(Read, 0, 5), file:truncate(Read), file:close(Read)]),
    {ok, Served} = file:open(Name, [read, write]),
    erlang:display([file:sync(Served), file:datasync(Served), file:advise(Served, 0, 10, will_need), file:advise(Served, 0, 10, unknown),
                    file:allocate(Served, 0, 5), file:position(Served, 4), file:truncate(Served), file:read_file(Name)]),
    erlang:display([file:close(Served), file:close(Served)]),
    erlang:display([file:sync(Served), file:datasync(Served), file:advise(Served, 0, 10, normal), file:allocate(Served, 0, 5), file:truncate(Served)]),
    [erlang:display([try_it(fun() -> file:sync(NoFile) end), try_it(fun() -> file:datasync(NoFile) end), try_it(fun() -> file:truncate(NoFile) end),
                     try_it(fun() -> file:advise(NoFile, 0, 0, normal) end), try_it(fun() -> file:allocate(NoFile, 0, 0) end)])
     || NoFile <- id([a, 17, "name"])].

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
