%% file:make_dir/1, del_dir/1, del_dir_r/1, list_dir/1 and list_dir_all/1: folders come, are listed and go.
-module(folders).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    erlang:display(file:list_dir(Dir)),
    erlang:display(file:make_dir(In("a"))),
    erlang:display(file:make_dir(In("a"))),
    erlang:display(file:make_dir(In("a/b"))),
    erlang:display(file:make_dir(In("a/b/c/d"))),
    erlang:display(file:make_dir(In("a/slash/"))),
    ok = file:write_file(In("file"), "x"),
    erlang:display(file:make_dir(In("file"))),
    erlang:display(file:make_dir(In("file/below"))),
    erlang:display(file:make_dir("")),
    erlang:display(file:make_dir(In(lists:duplicate(300, $n)))),
    %% Listed.
    [ok = file:write_file(In(["a/", Name]), "") || Name <- id(["z", "y", ".hidden", "with blank", "UPPER"])],
    erlang:display(sorted(file:list_dir(In("a")))),
    erlang:display(sorted(file:list_dir_all(In("a")))),
    erlang:display(sorted(file:list_dir(In("a/")))),
    erlang:display(sorted(file:list_dir(list_to_binary(In("a"))))),
    erlang:display(file:list_dir(In("a/b"))),
    erlang:display(file:list_dir_all(In("a/b"))),
    erlang:display([file:list_dir(In(Name)) || Name <- id(["none", "file", "file/below"])]),
    erlang:display([file:list_dir_all(In(Name)) || Name <- id(["none", "file", "file/below"])]),
    erlang:display(file:list_dir("")),
    %% Many names, more than one call of the system gives.
    ok = file:make_dir(In("many")),
    Many = [integer_to_list(N) ++ lists:duplicate(220, $n) || N <- lists:seq(1000, 1249)],
    [ok = file:write_file(In(["many/", Name]), "") || Name <- Many],
    {ok, Listed} = file:list_dir(In("many")),
    erlang:display({length(Listed), lists:sort(Listed) =:= Many}),
    %% Removed.
    erlang:display(file:del_dir(In("a"))),
    erlang:display(file:del_dir(In("a/b"))),
    erlang:display(file:del_dir(In("a/b"))),
    erlang:display(file:del_dir(In("file"))),
    erlang:display(file:del_dir(In("file/below"))),
    erlang:display(file:del_dir("")),
    erlang:display(file:del_dir(In("a/slash/"))),
    erlang:display(file:del_dir_r(In("many"))),
    erlang:display(file:del_dir_r(In("many"))),
    erlang:display(file:del_dir_r(In("file/below"))),
    erlang:display(file:del_dir_r(In("file"))),
    ok = file:write_file(In("file"), "x"),
    %% Links in what is removed are not followed.
    ok = file:make_dir(In("outside")),
    ok = file:write_file(In("outside/kept"), "x"),
    ok = file:make_dir(In("a/deep")),
    ok = file:make_dir(In("a/deep/er")),
    ok = file:make_symlink(In("outside"), In("a/deep/er/link")),
    ok = file:make_symlink("nowhere", In("a/deep/broken")),
    erlang:display(sorted(file:list_dir(In("a/deep/er/link")))),
    erlang:display(file:del_dir_r(In("a"))),
    erlang:display(sorted(file:list_dir(Dir))),
    erlang:display(sorted(file:list_dir(In("outside")))),
    %% Arguments that are not the name of a folder.
    Arguments = id([17, {a}, "zero\0in", <<"zero", 0>>, [-1], <<1:3>>]),
    [erlang:display({Name, [try_it(fun() -> file:Function(Name) end) || Function <- [make_dir, del_dir, del_dir_r, list_dir, list_dir_all]]})
     || Name <- Arguments].

sorted({ok, Names}) -> {ok, lists:sort(Names)};
sorted(Other) -> Other.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
