%% os:find_executable/1,2: the first file of a path that may be executed.
-module(executables_found).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    [ok = filelib:ensure_dir(In(Name)) || Name <- id(["one/x", "two/x", "three/folder/x"])],
    [begin
         ok = file:write_file(In(Name), "#!/bin/sh\necho found\n"),
         ok = file:change_mode(In(Name), Mode)
     end || {Name, Mode} <- id([{"one/plain", 8#644}, {"two/plain", 8#755}, {"two/tool", 8#755}, {"three/tool", 8#700}, {"three/readable", 8#444}, {"two/with blank", 8#755}])],
    ok = file:make_symlink("tool", In("two/link")),
    ok = file:make_symlink("nowhere", In("two/broken")),
    Path = lists:flatten(lists:join(":", [In("one"), In("none"), In("two"), In("three")])),
    Hide = fun(false) -> false; (Found) -> string:prefix(Found, Dir) end,
    erlang:display([{Name, Hide(os:find_executable(Name, Path))} || Name <- id(["plain", "tool", "readable", "folder", "link", "broken", "with blank", "none", "", ".", "..", "folder/x", "./tool", "../two/tool"])]),
    erlang:display([Hide(os:find_executable("tool", Where)) || Where <- [In("three") ++ ":" ++ In("two"), In("one"), "", ":", In("two") ++ ":", In("two") ++ "/"]]),
    erlang:display([Hide(os:find_executable(In(Name), Path)) || Name <- id(["two/tool", "one/plain", "three/folder", "none"])]),
    erlang:display([Hide(os:find_executable(In("two/tool"), "")), Hide(os:find_executable(In("two/tool")))]),
    Sh = os:find_executable("sh"),
    erlang:display([filename:basename(Sh), filename:pathtype(Sh), os:find_executable("no_program_has_this_name")]),
    erlang:display([try_it(fun() -> os:find_executable(Name, Path) end) || Name <- id([17, {a}])]).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
