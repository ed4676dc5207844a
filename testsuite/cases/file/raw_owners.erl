%% A raw file belongs to the process that opened it: others are refused, and it is closed when the owner ends.
-module(raw_owners).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    ok = file:write_file(Name, "0123456789"),
    %% Used by another.
    [begin
         {ok, File} = file:open(Name, [read, write, raw | Modes]),
         erlang:display(Modes),
         [erlang:display({Tag, elsewhere(fun() -> Use(File) end)})
          || {Tag, Use} <- [{read, fun(F) -> file:read(F, 1) end}, {read_line, fun file:read_line/1}, {write, fun(F) -> file:write(F, "x") end},
                            {pread, fun(F) -> file:pread(F, 0, 1) end}, {pwrite, fun(F) -> file:pwrite(F, 0, "x") end},
                            {position, fun(F) -> file:position(F, 0) end}, {truncate, fun file:truncate/1}, {sync, fun file:sync/1},
                            {datasync, fun file:datasync/1}, {advise, fun(F) -> file:advise(F, 0, 0, normal) end},
                            {allocate, fun(F) -> file:allocate(F, 0, 1) end}, {info, fun file:read_file_info/1}, {close, fun file:close/1}]],
         erlang:display([file:read(File, 3), file:close(File)])
     end || Modes <- id([[], [read_ahead], [delayed_write]])],
    erlang:display(file:read_file(Name)),
    %% The owner ends.
    [begin
         Opened = elsewhere(fun() -> {ok, F} = file:open(Name, [read, raw | Modes]), {ok, _} = file:read(F, 1), F end),
         erlang:display([Modes | [try_it(Use) || Use <- [fun() -> file:read(Opened, 1) end, fun() -> file:position(Opened, 0) end,
                                                         fun() -> file:close(Opened) end]]])
     end || Modes <- id([[], [read_ahead]])],
    %% Written data is there when the owner ends without closing.
    elsewhere(fun() -> {ok, F} = file:open(Name, [write, raw]), ok = file:write(F, "written, not closed") end),
    erlang:display(file:read_file(Name)),
    %% A delayed write is done when the owner ends.
    elsewhere(fun() -> {ok, F} = file:open(Name, [write, raw, delayed_write]), ok = file:write(F, "written late, not closed") end),
    erlang:display(content(Name, <<"written late, not closed">>, 200)),
    %% Owners that end with an error and are killed: no file stays open.
    Before = open_files(),
    [elsewhere(fun() -> {ok, _} = file:open(Name, [read, raw]), exit(Reason) end) || Reason <- id([normal, failed, kill, shutdown])],
    [elsewhere(fun() -> {ok, _} = file:open(Name, [read, raw, Mode]), stop end) || Mode <- id([read_ahead, binary])],
    Killed = spawn(fun() -> {ok, _} = file:open(Name, [read, raw]), receive never -> ok end end),
    Monitor = monitor(process, Killed),
    exit(Killed, kill),
    receive {'DOWN', Monitor, process, Killed, Reason} -> erlang:display(Reason) end,
    erlang:display(closed(Before, 200)),
    %% Many, one behind the other.
    Counts = [elsewhere(fun() -> length([F || _ <- lists:seq(1, 50), {ok, F} <- [file:open(Name, [read, raw])]]) end) || _ <- lists:seq(1, 20)],
    erlang:display({lists:sum(Counts), closed(Before, 200)}).

elsewhere(Fun) ->
    {Pid, Monitor} = spawn_monitor(fun() -> exit({answer, try_it(Fun)}) end),
    receive
        {'DOWN', Monitor, process, Pid, {answer, Answer}} -> Answer;
        {'DOWN', Monitor, process, Pid, Other} -> {ended, Other}
    end.

content(Name, Content, Left) ->
    case file:read_file(Name) of
        {ok, Content} -> there;
        _ when Left > 0 -> timer:sleep(5), content(Name, Content, Left - 1);
        Other -> Other
    end.

open_files() ->
    {ok, Names} = file:list_dir("/proc/self/fd"),
    length(Names).

%% Files are closed a while after their owners ended.
closed(Before, Left) ->
    case open_files() =< Before of
        true -> true;
        false when Left > 0 -> timer:sleep(5), closed(Before, Left - 1);
        false -> still_open
    end.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
