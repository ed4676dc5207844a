%% A raw file that is read: file:read/2, read_line/1, pread/2,3, as lists and binaries, with and without reading ahead.
-module(raw_reads).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    ok = file:write_file(Name, "first\nsecond line\r\n\n\xe9\x00z\nlast without end"),
    Ways = id([[], [binary], [read_ahead], [binary, read_ahead], [binary, {read_ahead, 3}], [{read_ahead, 1}]]),
    [reads(Name, Modes) || Modes <- Ways],
    [lines(Name, Modes) || Modes <- Ways],
    %% Lines that are longer than a buffer.
    Long = [binary:copy(<<"0123456789">>, Count) || Count <- id([1, 100, 6554, 13108, 0, 2])],
    ok = file:write_file(Name, [[Line, $\n] || Line <- Long]),
    [begin
         {ok, File} = file:open(Name, [read, raw, binary | Modes]),
         erlang:display([case file:read_line(File) of {ok, Read} -> Read =:= <<Line/binary, $\n>>; Other -> Other end || Line <- Long ++ [end_of_file]]),
         ok = file:close(File)
     end || Modes <- id([[], [read_ahead], [{read_ahead, 16}]])],
    %% Many bytes at once.
    Large = binary:copy(<<"0123456789abcdef">>, 131072),
    ok = file:write_file(Name, Large),
    [begin
         {ok, File} = file:open(Name, [read, raw, binary | Modes]),
         erlang:display(count(File, Size, [])),
         {ok, 16} = file:position(File, 16),
         {ok, All} = file:read(File, 10000000),
         erlang:display({byte_size(All), All =:= binary:part(Large, 16, byte_size(Large) - 16), file:read(File, 1)}),
         ok = file:close(File)
     end || {Modes, Size} <- id([{[], 500000}, {[read_ahead], 500000}, {[{read_ahead, 4096}], 100000}])],
    %% pread of several places.
    ok = file:write_file(Name, "0123456789"),
    [begin
         {ok, File} = file:open(Name, [read, raw | Modes]),
         {ok, _} = file:read(File, 2),
         erlang:display([file:pread(File, From, Count) || {From, Count} <- id([{0, 3}, {8, 3}, {10, 1}, {11, 1}, {1000, 1}, {0, 0}, {4, 100}])]),
         erlang:display(file:pread(File, id([{0, 1}, {9, 5}, {10, 1}, {3, 2}]))),
         erlang:display(file:pread(File, id([]))),
         erlang:display([file:pread(File, From, Count) || {From, Count} <- id([{{bof, 1}, 2}, {bof, 1}])]),
         erlang:display([try_it(fun() -> file:pread(File, From, Count) end) || {From, Count} <- id([{-1, 1}, {0, -1}, {a, 1}, {0, a}, {1.0, 1}, {1 bsl 70, 1}])]),
         erlang:display([try_it(fun() -> file:pread(File, Places) end) || Places <- id([[{0, 1}, a], [{0, 1}, {-1, 1}], a, [{0, 1} | a], [{0, a}]])]),
         erlang:display([try_it(fun() -> file:read(File, Count) end) || Count <- id([0, -1, a, 1.0])]),
         erlang:display(file:write(File, "x")),
         erlang:display(file:pwrite(File, 0, "x")),
         erlang:display(file:pwrite(File, [{0, "x"}])),
         erlang:display(file:truncate(File)),
         ok = file:close(File),
         erlang:display([file:read(File, 1), file:read_line(File), file:pread(File, 0, 1), file:pread(File, [{0, 1}])])
     end || Modes <- id([[], [binary], [read_ahead]])],
    %% Files that end at once, and folders.
    {ok, Null} = file:open("/dev/null", [read, raw]),
    erlang:display([file:read(Null, 5), file:read_line(Null), file:pread(Null, 0, 5)]),
    ok = file:close(Null),
    erlang:display(file:open(Dir, [read, raw])),
    {ok, Folder} = file:open(Dir, [read, raw, directory]),
    erlang:display([file:read(Folder, 5), file:read_line(Folder)]),
    ok = file:close(Folder),
    erlang:display([try_it(fun() -> file:read(NoFile, 1) end) || NoFile <- id([a, 17, "name"])]),
    erlang:display([try_it(fun() -> file:read_line(NoFile) end) || NoFile <- id([a, 17, "name"])]),
    erlang:display([try_it(fun() -> file:close(NoFile) end) || NoFile <- id([a, 17, "name"])]).

reads(Name, Modes) ->
    {ok, File} = file:open(Name, [read, raw | Modes]),
    erlang:display({Modes, [file:read(File, Count) || Count <- id([1, 4, 0, 1, 13, 10, 100, 1, 0])]}),
    {ok, 2} = file:position(File, 2),
    erlang:display([file:read(File, 3), file:pread(File, 0, 4)]),
    ok = file:close(File).

lines(Name, Modes) ->
    {ok, File} = file:open(Name, [read, raw | Modes]),
    erlang:display({Modes, [file:read_line(File) || _ <- lists:seq(1, 7)]}),
    {ok, 0} = file:position(File, 0),
    erlang:display([file:read(File, 3), file:read_line(File), file:read(File, 3), file:position(File, {cur, 0}), file:read_line(File)]),
    ok = file:close(File).

count(File, Size, Sizes) ->
    case file:read(File, Size) of
        {ok, Bytes} -> count(File, Size, [byte_size(Bytes) | Sizes]);
        End -> {lists:reverse(Sizes), End}
    end.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
