%% filelib:fold_files/5, ensure_dir/1, ensure_path/1 and safe_relative_path/2: trees of folders, visited and made.
-module(folded_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    %% Made.
    erlang:display([{Name, filelib:ensure_dir(In(Name)), filelib:is_dir(filename:dirname(In(Name))), filelib:is_file(In(Name))}
                    || Name <- id(["x", "a/b/c/file", "a/b/c/file", "a/b/d/", "e/"])]),
    erlang:display([{Name, filelib:ensure_path(In(Name)), filelib:is_dir(In(Name))} || Name <- id(["p/q/r", "p/q/r", "p/q", "s/", "p/q/../t", "p"])]),
    ok = file:write_file(In("file"), "x"),
    erlang:display([filelib:ensure_dir(In(Name)) || Name <- id(["file", "file/", "file/x", "file/x/y", ""])]),
    erlang:display([filelib:ensure_path(In(Name)) || Name <- id(["file", "file/x", ""])]),
    erlang:display([filelib:ensure_dir(list_to_binary(In("bin/x"))), filelib:ensure_path(list_to_binary(In("bin2"))), filelib:is_dir(In("bin")), filelib:is_dir(In("bin2"))]),
    erlang:display([filelib:ensure_dir("/"), filelib:ensure_dir("x"), filelib:ensure_path("/"), filelib:ensure_path(".")]),
    ok = file:make_symlink("nowhere", In("broken")),
    erlang:display([filelib:ensure_dir(In("broken/x")), filelib:ensure_path(In("broken"))]),
    erlang:display([{Function, try_it(fun() -> filelib:Function(Bad) end)} || Function <- id([ensure_dir, ensure_path]), Bad <- [17, {a}, "zero\0/in"]]),
    %% Visited.
    [ok = file:write_file(In(Name), Content)
     || {Name, Content} <- id([{"one.erl", "1"}, {"two.hrl", "22"}, {"a/three.erl", "333"}, {"a/b/four.erl", "4444"}, {"a/b/c/five.txt", "55555"}, {"p/q/.six.erl", "666666"},
                               {"a/erl", "7"}])],
    ok = file:make_symlink("a", In("link")),
    Fold = fun(Pattern, Recursive) ->
        lists:sort(filelib:fold_files(Dir, Pattern, Recursive, fun(Found, Seen) -> [string:prefix(Found, Dir ++ "/") | Seen] end, []))
    end,
    [erlang:display({Pattern, Recursive, Fold(Pattern, Recursive)})
     || Pattern <- id([".*", "\\.erl$", "^[ot]", "erl", "^erl$", "none", "", "four|five"]), Recursive <- id([true, false])],
    erlang:display(filelib:fold_files(Dir, "\\.erl$", true, fun(Found, Sum) -> Sum + filelib:file_size(Found) end, 0)),
    erlang:display(filelib:fold_files(list_to_binary(Dir), "five", true, fun(Found, Seen) -> [filename:basename(Found) | Seen] end, [])),
    erlang:display([filelib:fold_files(In(Name), ".*", true, fun(Found, Seen) -> [Found | Seen] end, []) || Name <- id(["none", "file", "s", "broken"])]),
    erlang:display(filelib:fold_files(In("s"), ".*", true, fun(_, _) -> called end, untouched)),
    erlang:display(try_it(fun() -> filelib:fold_files(Dir, ".*", true, fun(_, _) -> throw(enough) end, []) end)),
    erlang:display(element(1, try_it(fun() -> filelib:fold_files(Dir, "(", true, fun(_, Seen) -> Seen end, []) end))),
    %% Names that stay within a folder.
    ok = file:make_symlink("a/b", In("inner")),
    ok = file:make_symlink("../..", In("a/b/outer")),
    ok = file:make_symlink("/etc", In("absolute")),
    ok = file:make_symlink("../p", In("a/aside")),
    ok = file:make_symlink("cycle", In("cycle")),
    [erlang:display({Name, filelib:safe_relative_path(Name, Dir)})
     || Name <- id(["a", "a/b/../c", "..", "a/..", "a/../..", "/a", "", ".", "a/./b", "a//b", "inner/c", "inner/..", "inner/../..", "a/b/outer", "a/b/outer/a", "a/b/outer/..", "absolute",
                    "absolute/x", "a/aside/q", "cycle", "cycle/x", "none/at/all", "none/../..", <<"a/b">>, <<"..">>, "file/x"])].

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
