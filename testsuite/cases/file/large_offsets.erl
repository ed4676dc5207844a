%% Places in a file about 2 and 4 GiB and behind: positions, reads, writes, sizes and truncation; the file is almost all hole.
-module(large_offsets).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    Places = id([(1 bsl 31) - 2, (1 bsl 32) - 2, (1 bsl 32) + 7, 5000000000]),
    [begin
         {ok, File} = file:open(Name, [read, write, binary | Modes]),
         erlang:display(Modes),
         [erlang:display([file:pwrite(File, Place, "word"), file:position(File, {cur, 0}), file:position(File, Place), file:read(File, 3), file:position(File, cur),
                          filelib:file_size(Name)]) || Place <- Places],
         erlang:display(file:pread(File, [{Place - 1, 4} || Place <- Places])),
         erlang:display([file:position(File, eof), file:write(File, "end"), file:position(File, {eof, -7}), file:read(File, 10), file:read(File, 1)]),
         erlang:display([file:position(File, {cur, -(1 bsl 32)}), file:read(File, 2)]),
         erlang:display([file:position(File, 1 bsl 32), file:truncate(File), filelib:file_size(Name), file:position(File, eof)]),
         erlang:display([file:pread(File, (1 bsl 32) - 3, 10), file:pread(File, 1 bsl 32, 1), file:advise(File, 1 bsl 31, 1 bsl 32, normal)]),
         ok = file:close(File),
         ok = file:delete(Name)
     end || Modes <- id([[raw], [raw, read_ahead], []])].
