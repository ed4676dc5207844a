%% Twenty processes write, append, list and read files at the same time, their own and one that all share; the sums are right.
%% gc: normal, the time of collections at every safepoint grows with the number of processes
-module(files_of_many_processes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Workers = lists:seq(1, id(20)),
    Shared = filename:join(Dir, "shared"),
    ok = file:write_file(Shared, ""),
    Kinds = id([raw, served, delayed, whole]),
    Sums = all([fun() -> work(Dir, Shared, N, lists:nth(N rem 4 + 1, Kinds)) end || N <- Workers]),
    erlang:display(Sums),
    %% Each append is whole.
    {ok, Bytes} = file:read_file(Shared),
    Lines = binary:split(Bytes, <<"\n">>, [global, trim_all]),
    erlang:display({length(Lines), lists:sum([binary_to_integer(Line) || Line <- Lines])}),
    {ok, Names} = file:list_dir(Dir),
    erlang:display(lists:sort(Names)),
    %% One makes it, all others find it.
    [begin
         Made = all([fun() -> Make(filename:join(Dir, "race")) end || _ <- Workers]),
         erlang:display({length([ok || ok <- Made]), length([no || {error, eexist} <- Made])}),
         file:del_dir_r(filename:join(Dir, "race"))
     end || Make <- [fun file:make_dir/1, fun(Name) -> file:make_symlink("x", Name) end,
                     fun(Name) -> case file:open(Name, [write, exclusive]) of {ok, F} -> file:close(F); Other -> Other end end,
                     fun(Name) -> case file:open(Name, [write, exclusive, raw]) of {ok, F} -> file:close(F); Other -> Other end end]],
    erlang:display(lists:usort(all([fun() -> filelib:ensure_dir(filename:join(Dir, "deep/er/and/deeper/x")) end || _ <- Workers]))),
    %% One file that is a process, used by all.
    {ok, File} = file:open(filename:join(Dir, "one"), [write, read]),
    erlang:display(lists:usort(all([fun() -> [ok = io:format(File, "~w~n", [N * 100 + M]) || M <- lists:seq(1, 10)], ok end || N <- Workers]))),
    {ok, 0} = file:position(File, 0),
    Read = lists:append(all([fun() -> lines(File) end || _ <- Workers])),
    erlang:display({length(Read), lists:sum(Read)}),
    ok = file:close(File).

work(Dir, Shared, N, Kind) ->
    Name = filename:join(Dir, "own" ++ integer_to_list(N)),
    Rows = [[integer_to_list(N * M), $\n] || M <- lists:seq(1, 50)],
    case Kind of
        raw -> in_rows(file:open(Name, [write, raw]), Rows);
        served -> in_rows(file:open(Name, [write]), Rows);
        delayed -> in_rows(file:open(Name, [write, raw, delayed_write]), Rows);
        whole -> ok = file:write_file(Name, Rows)
    end,
    {ok, Append} = file:open(Shared, [append, raw]),
    [ok = file:write(Append, [integer_to_list(N * 1000 + M), $\n]) || M <- lists:seq(1, 10)],
    ok = file:close(Append),
    {ok, Bytes} = file:read_file(Name),
    {ok, File} = file:open(Name, [read]),
    Sum = lists:sum(lines(File)),
    ok = file:close(File),
    {ok, _} = file:list_dir(Dir),
    Copy = Name ++ ".copy",
    {ok, Size} = file:copy(Name, Copy),
    ok = file:rename(Copy, Copy ++ "2"),
    ok = file:delete(Copy ++ "2"),
    {N, Kind, Sum, Size =:= byte_size(Bytes)}.

in_rows({ok, File}, Rows) ->
    [ok = file:write(File, Row) || Row <- Rows],
    ok = file:close(File).

lines(File) ->
    case io:get_line(File, "") of
        eof -> [];
        Line -> [list_to_integer(lists:droplast(Line)) | lines(File)]
    end.

all(Funs) ->
    Started = [spawn_monitor(fun() -> exit({answer, Fun()}) end) || Fun <- Funs],
    [receive {'DOWN', Monitor, process, Pid, Answer} -> case Answer of {answer, Value} -> Value; Other -> {failed, Other} end end || {Pid, Monitor} <- Started].
