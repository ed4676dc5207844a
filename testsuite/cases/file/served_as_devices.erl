%% file:read/2, read_line/1, pread, pwrite, write, position and truncate of a file that is a process.
-module(served_as_devices).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    ok = file:write_file(Name, "first\nsecond\r\n\n\xe9\x00z\nlast"),
    [begin
         {ok, File} = file:open(Name, [read | Modes]),
         erlang:display(Modes),
         erlang:display([file:read(File, N) || N <- id([1, 3, 0, 2, 100, 1])]),
         erlang:display([file:position(File, 0), [file:read_line(File) || _ <- lists:seq(1, 6)]]),
         erlang:display([once(Name, [read | Modes], fun(F) -> {ok, _} = file:position(F, 4), {file:position(F, To), file:read(F, 2)} end)
                         || To <- id([0, bof, cur, {cur, 1}, {cur, -2}, {bof, 3}, eof, {eof, -2}, 100, -1, {cur, -5}, {eof, -100}, a, {a, 1}, {cur, a}, 1.0])]),
         erlang:display([file:pread(File, From, N) || {From, N} <- id([{0, 5}, {20, 10}, {100, 1}, {{bof, 1}, 2}])]),
         erlang:display(file:pread(File, id([{0, 1}, {6, 6}, {1000, 1}]))),
         erlang:display(file:pread(File, id([]))),
         erlang:display([once(Name, [read | Modes], fun(F) -> file:pread(F, From, N) end) || {From, N} <- id([{-1, 1}, {0, -1}, {a, 1}, {0, a}, {{eof, -4}, 2}, {eof, 1}, {cur, 3}])]),
         erlang:display([once(Name, [read | Modes], fun(F) -> file:pread(F, Places) end) || Places <- id([[{-1, 1}], [a], a])]),
         erlang:display([once(Name, [read | Modes], fun(F) -> file:read(F, N) end) || N <- id([-1, a, 1.0])]),
         erlang:display([once(Name, [read | Modes], Use) || Use <- [fun(F) -> file:write(F, "x") end, fun(F) -> file:pwrite(F, 0, "x") end,
                                                                    fun(F) -> file:pwrite(F, [{0, "x"}]) end, fun file:truncate/1]]),
         %% Looked at by io and by file, in turns.
         erlang:display([file:position(File, 0), io:get_chars(File, "", 2), file:read(File, 2), io:get_line(File, ""), file:read_line(File),
                         file:position(File, cur), io:get_line(File, "")]),
         ok = file:close(File),
         erlang:display([file:read(File, 1), file:read_line(File), file:pread(File, 0, 1), file:position(File, 0), file:write(File, "x"),
                         file:pwrite(File, 0, "x"), file:pread(File, [{0, 1}]), file:pwrite(File, [{0, "x"}])])
     end || Modes <- id([[], [binary], [{read_ahead, 4}], [binary, {encoding, latin1}]])],
    %% Written.
    {ok, Write} = file:open(Name, [write]),
    erlang:display([file:write(Write, Bytes) || Bytes <- id(["list ", <<"binary ", 255>>, [], [["deep"], <<" ">>]])]),
    Other = filename:join(Dir, "other"),
    erlang:display([once(Other, [write], fun(F) -> file:write(F, Bad) end) || Bad <- id([a, [a], [256], 17])]),
    erlang:display([file:pwrite(Write, 0, "L"), file:pwrite(Write, {bof, 3}, "T"), file:pwrite(Write, id([{5, "B"}, {30, <<"far">>}])), file:pwrite(Write, [])]),
    erlang:display([once(Other, [write], fun(F) -> file:pwrite(F, From, Bytes) end) || {From, Bytes} <- id([{a, "x"}, {-1, "x"}, {0, a}, {0, [256]}, {{eof, 0}, "x"}])]),
    erlang:display([once(Other, [write], fun(F) -> file:pwrite(F, Places) end) || Places <- id([[{0, "l"}, {-1, "x"}], [a], a])]),
    erlang:display([once(Other, [write], Use) || Use <- [fun(F) -> file:read(F, 1) end, fun file:read_line/1, fun(F) -> file:pread(F, 0, 1) end]]),
    erlang:display(file:read_file(Name)),
    erlang:display([file:position(Write, 4), file:truncate(Write), file:write(Write, "!"), file:sync(Write), file:close(Write)]),
    erlang:display(file:read_file(Name)),
    %% Opened by others than those who use it.
    {ok, Shared} = file:open(Name, [read, write]),
    {_, Monitor} = spawn_monitor(fun() -> exit([file:read(Shared, 2), file:write(Shared, "by another"), file:position(Shared, 1)]) end),
    erlang:display(receive {'DOWN', Monitor, process, _, Seen} -> Seen end),
    erlang:display(file:read(Shared, 100)),
    {_, Closed} = spawn_monitor(fun() -> exit(file:close(Shared)) end),
    erlang:display(receive {'DOWN', Closed, process, _, By} -> By end),
    erlang:display(file:close(Shared)).

%% Opens a file for one use, since most errors end its process.
once(Name, Modes, Use) ->
    {ok, File} = file:open(Name, Modes),
    Answer = try_it(fun() -> Use(File) end),
    {Answer, file:close(File)}.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
