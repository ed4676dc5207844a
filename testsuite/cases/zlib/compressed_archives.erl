%% Archives: erl_tar with compressed, in files and in memory, and zip in memory and in files.
-module(compressed_archives).
-export([main/0, id/1]).
-include_lib("kernel/include/file.hrl").
-include_lib("stdlib/include/zip.hrl").

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Large = binary:copy(<<"some text that is repeated, ">>, 10000),
    Files = id([{"one", <<"content of one">>}, {"folder/two", Large}, {"empty", <<>>}]),
    %% tar, written at once.
    Tar = filename:join(Dir, "a.tar.gz"),
    erlang:display(erl_tar:create(Tar, Files, [compressed])),
    {ok, Packed} = file:read_file(Tar),
    <<Magic:3/binary, _/binary>> = Packed,
    erlang:display({Magic, byte_size(Packed) < 5000, byte_size(zlib:gunzip(Packed)) rem 512}),
    erlang:display([erl_tar:table(Tar, Options) || Options <- id([[compressed], []])]),
    {ok, Extracted} = erl_tar:extract(Tar, [memory, compressed]),
    erlang:display(lists:sort(Extracted) =:= lists:sort(Files)),
    {ok, FromMemory} = erl_tar:extract({binary, Packed}, [memory, compressed]),
    erlang:display(FromMemory =:= Extracted),
    {ok, Plain} = erl_tar:extract({binary, zlib:gunzip(Packed)}, [memory]),
    erlang:display(Plain =:= Extracted),
    erlang:display(erl_tar:extract({binary, Packed}, [memory, compressed, {files, ["one"]}])),
    Out = filename:join(Dir, "out"),
    erlang:display(erl_tar:extract(Tar, [compressed, {cwd, Out}])),
    erlang:display([file:read_file(filename:join(Out, Name)) =:= {ok, Content} || {Name, Content} <- Files]),
    %% tar, file by file, of files that there are.
    {ok, Open} = erl_tar:open(Tar, [write, compressed]),
    erlang:display([erl_tar:add(Open, filename:join(Out, Name), "new/" ++ Name, []) || {Name, _} <- Files]),
    erlang:display([erl_tar:add(Open, <<"in memory">>, "memory", []), erl_tar:close(Open)]),
    erlang:display(erl_tar:table(Tar, [compressed])),
    {ok, More} = erl_tar:extract(Tar, [memory, compressed]),
    erlang:display([{Name, byte_size(Content), erlang:phash2(Content)} || {Name, Content} <- More]),
    %% Broken.
    erlang:display([element(1, erl_tar:extract({binary, Bad}, [memory, compressed])) || Bad <- id([binary:part(Packed, 0, byte_size(Packed) div 2), <<31, 139, 8>>])]),
    %% zip, in memory.
    Info = #file_info{size = 0, type = regular, access = read_write, mode = 8#100644, atime = {{2020, 2, 3}, {4, 5, 6}}, mtime = {{2020, 2, 3}, {4, 5, 6}},
                      ctime = {{2020, 2, 3}, {4, 5, 6}}, links = 1, major_device = 0, minor_device = 0, inode = 0, uid = 0, gid = 0},
    Zipped = [{Name, Content, Info#file_info{size = byte_size(Content)}} || {Name, Content} <- Files],
    {ok, {"a.zip", Zip}} = zip:create("a.zip", Zipped, [memory]),
    <<Signature:4/binary, _/binary>> = Zip,
    erlang:display(Signature),
    {ok, [_ | Listed]} = zip:list_dir(Zip),
    erlang:display([{Name, Size, (Of)#file_info.size} || #zip_file{name = Name, comp_size = Size, info = Of} <- Listed]),
    erlang:display(zip:extract(Zip, [memory]) =:= {ok, Files}),
    erlang:display(zip:unzip(Zip, [memory, {file_list, ["one"]}])),
    erlang:display(zip:foldl(fun(Name, _, Get, Sums) -> [{Name, erlang:phash2(Get())} | Sums] end, [], {"a.zip", Zip})),
    %% Stored by extension.
    {ok, {_, Stored}} = zip:create("b.zip", [{"text.txt", Large}, {"text.gz", Large}], [memory, {uncompress, [".gz"]}]),
    {ok, [_ | StoredList]} = zip:list_dir(Stored),
    erlang:display([{Name, Size} || #zip_file{name = Name, comp_size = Size} <- StoredList]),
    erlang:display(zip:extract(Stored, [memory]) =:= {ok, [{"text.txt", Large}, {"text.gz", Large}]}),
    %% zip, in files.
    InFile = filename:join(Dir, "c.zip"),
    erlang:display(zip:create(InFile, [Name || {Name, _} <- Files], [{cwd, Out}]) =:= {ok, InFile}),
    {ok, Handle} = zip:zip_open(InFile, [memory]),
    erlang:display([zip:zip_get("folder/two", Handle) =:= {ok, {"folder/two", Large}}, zip:zip_close(Handle)]),
    Again = filename:join(Dir, "again"),
    {ok, Names} = zip:extract(InFile, [{cwd, Again}]),
    erlang:display([file:read_file(Name) =:= {ok, Content} || {Name, {_, Content}} <- lists:zip(Names, Files)]),
    erlang:display([element(1, zip:extract(Bad, [memory])) || Bad <- id([<<"no archive">>, binary:part(Zip, 0, byte_size(Zip) - 30)])]).
