%% file:delete/2 with and without `raw`, and file:read_file/2.
%% releases: 27, 29
-module(deleted_by_the_server).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    ok = file:write_file(In("a"), "bytes"),
    ok = file:make_dir(In("folder")),
    erlang:display([file:read_file(In("a"), Options) || Options <- id([[], [raw]])]),
    erlang:display([file:read_file(In(Name), Options) || Name <- id(["none", "folder", "a/below"]), Options <- id([[], [raw]])]),
    erlang:display([try_it(fun() -> file:read_file(Name, Options) end) || Name <- id([17, "zero\0in"]), Options <- id([[], [raw]])]),
    erlang:display(file:read_file("/dev/null", [raw])),
    erlang:display([try_it(fun() -> file:read_file(In("a"), Options) end) || Options <- id([unknown, {raw}])]),
    erlang:display([file:delete(In(Name), []) || Name <- id(["a", "a", "folder", "none/x"])]),
    erlang:display([try_it(fun() -> file:delete(Name, []) end) || Name <- id([17, "zero\0in"])]),
    erlang:display([try_it(fun() -> file:delete(In("a"), Options) end) || Options <- id([unknown, {raw}])]).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
