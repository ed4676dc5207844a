%% file:read_file_info/1,2, write_file_info/2,3, change_mode/2, change_time/2,3, change_owner/2,3 and change_group/2.
-module(file_information).
-export([main/0, id/1]).

-include_lib("kernel/include/file.hrl").

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    A = In("a"),
    ok = file:write_file(A, "12345"),
    ok = file:make_dir(In("folder")),
    Mode = fun(Name) -> {ok, #file_info{mode = M}} = file:read_file_info(In(Name)), M band 8#7777 end,
    Times = fun(Options) -> {ok, #file_info{atime = Read, mtime = Written}} = file:read_file_info(A, Options), {Read, Written} end,
    {ok, Info} = file:read_file_info(A),
    erlang:display({tuple_size(Info), element(1, Info), Info#file_info.size, Info#file_info.type, Info#file_info.links, Info#file_info.minor_device}),
    erlang:display([is_integer(element(N, Info)) || N <- [#file_info.mode, #file_info.major_device, #file_info.inode, #file_info.uid, #file_info.gid]]),
    erlang:display([is_date(element(N, Info)) || N <- [#file_info.atime, #file_info.mtime, #file_info.ctime]]),
    %% Modes.
    [begin
         ok = file:change_mode(A, M),
         erlang:display({M, Mode("a")})
     end || M <- id([8#600, 8#644, 8#755, 8#4700, 8#2750, 8#1777, 8#7777, 8#400])],
    ok = file:change_mode(A, 8#644),
    ok = file:change_mode(In("folder"), 8#700),
    erlang:display(Mode("folder")),
    ok = file:write_file_info(A, #file_info{mode = 8#640}),
    erlang:display(Mode("a")),
    erlang:display(file:write_file_info(A, #file_info{})),
    erlang:display(file:write_file_info(A, Info)),
    erlang:display(Mode("a") =:= Info#file_info.mode band 8#7777),
    ok = file:change_mode(A, 8#644),
    {ok, #file_info{access = Access}} = file:read_file_info(A),
    erlang:display(Access),
    {ok, #file_info{type = FolderType, access = FolderAccess}} = file:read_file_info(In("folder")),
    erlang:display({FolderType, FolderAccess}),
    {ok, #file_info{type = NullType}} = file:read_file_info("/dev/null"),
    erlang:display(NullType),
    %% Times, in three clocks.
    Posix = id(1500000000),
    ok = file:write_file_info(A, #file_info{atime = Posix, mtime = Posix + 1}, [{time, posix}]),
    erlang:display(Times([{time, posix}])),
    erlang:display(Times([{time, universal}])),
    {LocalRead, LocalWritten} = Times([{time, local}]),
    erlang:display({is_date(LocalRead), calendar:local_time_to_universal_time_dst(LocalWritten) =:= [{{2017, 7, 14}, {2, 40, 1}}]}),
    erlang:display(Times([]) =:= {LocalRead, LocalWritten}),
    Summer = id({{2021, 7, 1}, {12, 30, 15}}),
    Winter = id({{2001, 1, 31}, {23, 59, 59}}),
    ok = file:write_file_info(A, #file_info{atime = Summer, mtime = Winter}, [{time, universal}]),
    erlang:display({Times([{time, universal}]), Times([{time, posix}])}),
    ok = file:write_file_info(A, #file_info{atime = Winter, mtime = Summer}, [{time, local}]),
    erlang:display({Times([{time, local}]), Times([raw])}),
    ok = file:write_file_info(A, #file_info{mtime = 0}, [{time, posix}]),
    erlang:display(element(2, Times([{time, posix}]))),
    ok = file:write_file_info(A, #file_info{atime = -86400, mtime = -1}, [{time, posix}]),
    erlang:display({Times([{time, posix}]), Times([{time, universal}])}),
    ok = file:write_file_info(A, #file_info{atime = 5000000000, mtime = 4294967296}, [{time, posix}]),
    erlang:display(Times([{time, posix}])),
    erlang:display(file:change_time(A, Winter)),
    erlang:display(element(2, Times([]))),
    erlang:display(file:change_time(A, Summer, Winter)),
    erlang:display(Times([])),
    %% Times that are not given become those of now.
    ok = file:change_mode(A, 8#600),
    erlang:display(element(2, Times([])) > Summer),
    ok = file:change_time(In("folder"), Winter),
    {ok, #file_info{mtime = FolderTime}} = file:read_file_info(In("folder")),
    erlang:display(FolderTime),
    %% Owners: to themselves, which everybody may.
    #file_info{uid = Uid, gid = Gid} = Info,
    erlang:display([file:change_owner(A, Uid), file:change_owner(A, Uid, Gid), file:change_group(A, Gid)]),
    erlang:display(file:write_file_info(A, #file_info{uid = Uid, gid = Gid})),
    %% By an open file.
    [begin
         {ok, File} = file:open(A, [read | Modes]),
         erlang:display(case file:read_file_info(File) of
             {ok, #file_info{size = Size, type = Type}} -> {Size, Type};
             Other -> Other
         end),
         ok = file:close(File),
         erlang:display(file:read_file_info(File))
     end || Modes <- id([[raw], []])],
    %% Failures.
    Missing = id(["none", "none/x", "a/below"]),
    erlang:display([[file:read_file_info(In(Name)), file:read_file_info(In(Name), [raw]), file:write_file_info(In(Name), #file_info{mode = 8#644}),
                     file:write_file_info(In(Name), #file_info{}), file:write_file_info(In(Name), #file_info{mtime = 0}, [{time, posix}]),
                     file:change_mode(In(Name), 8#600), file:change_time(In(Name), Winter), file:change_owner(In(Name), Uid),
                     file:change_group(In(Name), Gid)] || Name <- Missing]),
    erlang:display([file:read_file_info(""), file:change_mode("", 8#600), file:change_time("", Winter)]),
    [erlang:display({Name, [try_it(Fun) || Fun <- [fun() -> file:read_file_info(Name) end, fun() -> file:read_file_info(Name, [raw]) end,
                                                   fun() -> file:write_file_info(Name, #file_info{}) end, fun() -> file:change_mode(Name, 8#600) end,
                                                   fun() -> file:change_time(Name, Winter) end, fun() -> file:change_owner(Name, Uid) end]]})
     || Name <- id([17, {a}, "zero\0in", <<"zero", 0>>, [-1], <<1:3>>])],
    [erlang:display(try_it(Fun))
     || Fun <- [fun() -> file:change_mode(A, id(a)) end, fun() -> file:change_mode(A, id(1.0)) end,
                fun() -> file:change_time(A, id(a)) end, fun() -> file:change_time(A, id({{2021, 13, 1}, {0, 0, 0}})) end,
                fun() -> file:change_time(A, id({{2021, 2, 30}, {0, 0, 0}})) end, fun() -> file:change_time(A, id(17)) end,
                fun() -> file:change_owner(A, id(a)) end, fun() -> file:write_file_info(A, id(no_record)) end,
                fun() -> file:write_file_info(A, id({file_info, 1})) end,
                fun() -> element(1, file:read_file_info(A, id([unknown]))) end,
                fun() -> file:write_file_info(A, #file_info{mtime = Winter}, id([{time, posix}])) end,
                fun() -> file:write_file_info(A, #file_info{mtime = 17}, id([{time, universal}])) end,
                fun() -> file:write_file_info(A, #file_info{mode = id(a)}) end]],
    erlang:display(file:read_file(A)).

is_date({Date, {Hour, Minute, Second}}) -> calendar:valid_date(Date) andalso Hour < 24 andalso Minute < 60 andalso Second < 60.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
