%% Files opened with compressed: written, read, read by zlib:gunzip/1, appended, where they are positioned, and what they refuse.
-module(compressed_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a.gz"),
    Text = iolist_to_binary([[integer_to_list(N * N), $\n] || N <- lists:seq(1, 20000)]),
    erlang:display(byte_size(Text)),
    [begin
         erlang:display(Modes),
         {ok, File} = file:open(Name, [write, compressed | Modes]),
         erlang:display([file:write(File, Piece) || Piece <- id([<<>>, "text ", [<<"more ">>, $t, "ext"], Text])]),
         erlang:display([file:position(File, Where) || Where <- id([0, cur, bof, eof, {cur, 0}, {cur, 5}, {eof, 0}, {cur, -1}])]),
         %% The server of a file ends when it is asked for what fails.
         lists:member(raw, Modes) andalso
             erlang:display([file:read(File, 1), file:read_line(File), file:pread(File, 0, 1), file:pwrite(File, 0, "x"), file:sync(File), file:datasync(File), file:truncate(File)]),
         erlang:display(file:close(File)),
         {ok, Packed} = file:read_file(Name),
         erlang:display({byte_size(Packed), binary:part(Packed, 0, 10), erlang:phash2(Packed), erlang:phash2(zlib:gunzip(Packed))})
     end || Modes <- id([[raw], [raw, binary], [], [raw, delayed_write], [raw, {delayed_write, 100, 1000}]])],
    %% Read.
    ok = file:write_file(Name, zlib:gzip(Text)),
    [begin
         {ok, File} = file:open(Name, [read, compressed | Modes]),
         {ok, Start} = file:read(File, 12),
         {ok, Line} = file:read_line(File),
         erlang:display({Modes, Start, Line}),
         erlang:display([try_it(fun() -> shortened(file:position(File, Where)) end) || Where <- id([cur, {cur, 3}, 1000, {bof, 20}, {cur, -20}, 0, 100000, eof, {eof, -1}, -1, 10000000, {cur, -5}, a, 5])]),
         erlang:display([try_it(fun() -> file:pread(File, From, Count) end) || {From, Count} <- id([{0, 5}, {150000, 5}, {10, 3}, {1000000, 1}, {-1, 1}])]),
         lists:member(raw, Modes) andalso erlang:display([file:pread(File, [{0, 3}, {5, 2}]), file:write(File, "x")]),
         {ok, 0} = file:position(File, 0),
         erlang:display(rest(File, 10000, [])),
         erlang:display([file:read(File, 1), file:read_line(File), file:close(File)])
     end || Modes <- id([[raw, binary], [raw], [binary], [raw, binary, read_ahead], [raw, binary, {read_ahead, 100}]])],
    %% A file that is not compressed is read as it is.
    ok = file:write_file(Name, "no gzip file"),
    [begin
         {ok, File} = file:open(Name, [read, compressed | Modes]),
         erlang:display({Modes, file:read(File, 100), file:read(File, 1), file:position(File, 3), file:read(File, 2), file:close(File)})
     end || Modes <- id([[raw], [binary]])],
    ok = file:write_file(Name, <<>>),
    erlang:display(read(Name)),
    %% Members, cut members, broken ones.
    <<Cut:20/binary, _/binary>> = zlib:gzip("some text that is long enough"),
    [begin
         ok = file:write_file(Name, Content),
         erlang:display(read(Name))
     end || Content <- id([[zlib:gzip("one "), zlib:gzip("two")], [zlib:gzip("one "), "behind"], Cut, <<31, 139>>, <<31, 139, 8, 0, 1, 2, 3, 4, 5, 6, 255, 255, 255>>])],
    %% By other functions.
    {ok, Writer} = file:open(Name, [write, compressed]),
    ok = io:format(Writer, "~w.~n~s~n", [{a, "term", 1.5}, "not_a_term."]),
    ok = file:close(Writer),
    {ok, Packed} = file:read_file(Name),
    erlang:display([zlib:gunzip(Packed), read(Name)]),
    {ok, Reader} = file:open(Name, [read, compressed, binary]),
    erlang:display([io:get_line(Reader, ""), io:read(Reader, ""), io:get_line(Reader, ""), io:get_line(Reader, ""), file:close(Reader)]),
    %% Copied, from plain and to plain.
    ok = file:write_file(Name ++ ".plain", Text),
    erlang:display(file:copy(Name ++ ".plain", {Name, [compressed]})),
    erlang:display(file:copy({Name, [compressed]}, Name ++ ".again")),
    {ok, Again} = file:read_file(Name ++ ".again"),
    {ok, Copied} = file:read_file(Name),
    erlang:display([Again =:= Text, byte_size(Copied), erlang:phash2(Copied)]),
    %% Appended; what cannot be.
    [erlang:display(case try_it(fun() -> file:open(Name, Modes) end) of {ok, File} -> {Modes, file:write(File, "appended"), file:close(File), read(Name)}; Error -> {Modes, Error} end)
     || Modes <- id([[write, compressed], [append, compressed, raw], [read, write, compressed], [read, write, compressed, raw], [append, compressed], [exclusive, compressed, raw]])],
    erlang:display([file:open(filename:join(Dir, "none"), [read, compressed | Modes]) || Modes <- id([[], [raw]])]),
    %% Its owner ends: what was written so far is not finished.
    Self = self(),
    {Owner, Monitor} = spawn_monitor(fun() -> {ok, F} = file:open(Name, [write, compressed, raw]), Self ! {file, F}, ok = file:write(F, "text") end),
    Left = receive {file, F} -> F end,
    receive {'DOWN', Monitor, process, Owner, normal} -> ok end,
    erlang:display(try_it(fun() -> file:write(Left, "more") end)).

read(Name) ->
    {ok, File} = file:open(Name, [read, compressed, raw, binary]),
    Result = shortened(file:read(File, 1000000)),
    [Result, file:read(File, 10), file:close(File)].

shortened({ok, Bytes}) when is_binary(Bytes), byte_size(Bytes) > 100 -> {byte_size(Bytes), erlang:phash2(Bytes)};
shortened(Other) -> Other.

rest(File, Count, Sums) ->
    case file:read(File, Count) of
        {ok, Bytes} -> rest(File, Count, [{iolist_size(Bytes), erlang:phash2(iolist_to_binary(Bytes))} | Sums]);
        End -> {length(Sums), erlang:phash2(Sums), End}
    end.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
