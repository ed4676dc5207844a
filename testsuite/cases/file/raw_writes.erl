%% A raw file that is written: file:write/2, pwrite/2,3, truncate/1, append, exclusive, read and write, delayed writes.
-module(raw_writes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    Content = fun() -> {ok, Bytes} = file:read_file(Name), Bytes end,
    [begin
         {ok, File} = file:open(Name, [write, raw | Modes]),
         erlang:display(Modes),
         erlang:display([file:write(File, Bytes) || Bytes <- id(["list", <<" binary">>, [], <<>>, [$\s, ["deep", <<" list">> | <<".">>]]])]),
         erlang:display(file:position(File, cur)),
         erlang:display(Content()),
         erlang:display(file:pwrite(File, 2, "ST")),
         erlang:display(file:pwrite(File, id([{0, "L"}, {1, <<"I">>}, {22, [<<"be">>, "yond"]}]))),
         erlang:display(file:pwrite(File, id([]))),
         erlang:display(file:pwrite(File, 3, id([]))),
         erlang:display(file:position(File, eof)),
         erlang:display(Content()),
         erlang:display([file:position(File, 6), file:truncate(File), file:write(File, "+"), file:position(File, cur)]),
         erlang:display(Content()),
         erlang:display([file:position(File, 10), file:truncate(File), file:position(File, eof)]),
         erlang:display(Content()),
         erlang:display([try_it(fun() -> file:write(File, Bad) end) || Bad <- id([a, 17, [a], [256], [-1], <<1:3>>, {a}])]),
         erlang:display([try_it(fun() -> file:pwrite(File, Bad, "x") end) || Bad <- id([a, -1, 1.0, {bof, a}])]),
         erlang:display([try_it(fun() -> file:pwrite(File, 0, Bad) end) || Bad <- id([a, [a], [256]])]),
         erlang:display([try_it(fun() -> file:pwrite(File, Bad) end) || Bad <- id([a, [a], [{0, "n"}, {-1, "x"}], [{0, "m"}, {1, a}], [{0, "o"} | a]])]),
         erlang:display(file:read(File, 1)),
         erlang:display(file:pread(File, 0, 1)),
         erlang:display(file:close(File)),
         erlang:display([file:write(File, "x"), file:pwrite(File, 0, "x"), file:pwrite(File, [{0, "x"}]), file:truncate(File)]),
         erlang:display(Content())
     end || Modes <- id([[], [binary]])],
    %% Append.
    ok = file:write_file(Name, "begin"),
    {ok, Append} = file:open(Name, [append, raw]),
    erlang:display([file:write(Append, "1"), file:position(Append, 0), file:write(Append, "2"), file:pwrite(Append, 0, "3"), file:position(Append, cur)]),
    ok = file:write_file(Name, "other", [append]),
    erlang:display([file:write(Append, "4"), file:close(Append)]),
    erlang:display(Content()),
    {ok, Both} = file:open(Name, [append, read, raw]),
    erlang:display([file:read(Both, 3), file:write(Both, "5"), file:read(Both, 3), file:position(Both, 0), file:read(Both, 100), file:close(Both)]),
    %% Read and write: the old bytes stay.
    {ok, ReadWrite} = file:open(Name, [read, write, raw]),
    erlang:display([file:read(ReadWrite, 3), file:write(ReadWrite, "IN"), file:read(ReadWrite, 2), file:position(ReadWrite, bof), file:read(ReadWrite, 100),
                    file:close(ReadWrite)]),
    {ok, Ahead} = file:open(Name, [read, write, raw, read_ahead, binary]),
    erlang:display([file:read(Ahead, 3), file:write(Ahead, "zz"), file:read(Ahead, 2), file:position(Ahead, bof), file:read(Ahead, 100),
                    file:close(Ahead)]),
    %% Write alone empties; exclusive makes or fails.
    {ok, Write} = file:open(Name, [write, raw]),
    erlang:display([Content(), file:close(Write)]),
    erlang:display([file:open(Name, Modes) || Modes <- id([[write, exclusive, raw], [exclusive, raw], [read, exclusive, raw]])]),
    ok = file:delete(Name),
    {ok, Exclusive} = file:open(Name, [exclusive, raw]),
    erlang:display([file:write(Exclusive, "mine"), file:close(Exclusive), Content()]),
    %% Delayed.
    [begin
         {ok, Delayed} = file:open(Name, [write, raw | Modes]),
         erlang:display(Modes),
         erlang:display([file:write(Delayed, [integer_to_list(N), $\s]) || N <- lists:seq(1, 20)]),
         erlang:display(file:position(Delayed, cur)),
         erlang:display(Content()),
         erlang:display([file:write(Delayed, "tail"), file:pwrite(Delayed, 0, "ONE"), file:write(Delayed, "|"), file:sync(Delayed)]),
         erlang:display(Content()),
         erlang:display([file:write(Delayed, a), file:write(Delayed, "last"), file:close(Delayed)]),
         erlang:display(Content()),
         erlang:display(file:close(Delayed))
     end || Modes <- id([[delayed_write], [{delayed_write, 8, 10000}], [{delayed_write, 1000000, 1}], [{delayed_write, 1, 0}]])],
    {ok, Large} = file:open(Name, [write, raw, delayed_write]),
    Block = binary:copy(<<"0123456789">>, 1000),
    [ok = file:write(Large, Block) || _ <- lists:seq(1, 100)],
    erlang:display([file:close(Large), byte_size(Content()), erlang:crc32(Content())]),
    %% Reads of the same file see a delayed write.
    {ok, Seen} = file:open(Name, [read, write, raw, delayed_write, binary]),
    erlang:display([file:write(Seen, "abc"), file:pread(Seen, 0, 5), file:position(Seen, {bof, 1}), file:read(Seen, 4), file:close(Seen)]).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
