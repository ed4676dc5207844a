%% filelib:is_dir/2, is_file/2, is_regular/2, file_size/2, last_modified/2, wildcard/3 and fold_files/6, that ask prim_file itself, as
%% the loader of code does; with an unknown module.
-module(filelib_with_prim_file).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    ok = file:write_file(In("a"), "12345"),
    ok = file:write_file(In("b.erl"), ""),
    ok = file:make_dir(In("folder")),
    ok = file:write_file(In("folder/c.erl"), <<0:800>>),
    [ok = file:make_symlink(To, In(Link)) || {To, Link} <- id([{"a", "to_a"}, {"folder", "to_folder"}, {"nowhere", "broken"}])],
    Names = id(["a", "b.erl", "folder", "folder/", "folder/c.erl", "to_a", "to_folder", "to_folder/c.erl", "broken", "none", "none/x", "a/x"]),
    erlang:display([filelib:is_dir(In(Name), prim_file) || Name <- Names]),
    erlang:display([filelib:is_file(In(Name), prim_file) || Name <- Names]),
    erlang:display([filelib:is_regular(In(Name), prim_file) || Name <- Names]),
    erlang:display([filelib:file_size(In(Name), prim_file) || Name <- Names, not filelib:is_dir(In(Name))]),
    erlang:display([date_of(filelib:last_modified(In(Name), prim_file)) || Name <- Names]),
    erlang:display([filelib:wildcard(Pattern, Dir, prim_file) || Pattern <- id(["*", "*.erl", "**/*.erl", "folder/*", "a", "none", "none/*"])]),
    erlang:display([string:prefix(Found, Dir) || Found <- filelib:wildcard(In("*.erl"), prim_file)]),
    erlang:display(lists:sort(filelib:fold_files(Dir, "erl", true, fun(Found, Seen) -> [string:prefix(Found, Dir) | Seen] end, [], prim_file))),
    erlang:display([filelib:ensure_dir(In("folder/x/y")), filelib:is_dir(In("folder/x"), prim_file)]),
    erlang:display([element(1, try_it(Use)) || Use <- [fun() -> filelib:is_dir(Dir, id(no_such_module)) end, fun() -> filelib:wildcard("*", Dir, id(no_such_module)) end,
                                                       fun() -> filelib:is_dir(Dir, id(17)) end]]).

date_of({{_, _, _} = Date, {_, _, _}}) -> calendar:valid_date(Date);
date_of(Other) -> Other.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
