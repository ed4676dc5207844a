%% file:delete/1,2 and file:rename/2: of files, folders and links, onto others, and what they refuse.
%% Without `raw`, delete/2 never returns under OTP 25.
-module(deleted_and_renamed).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    Write = fun(Name) -> ok = file:write_file(In(Name), Name) end,
    Make = fun(Name) -> ok = file:make_dir(In(Name)) end,
    Rename = fun(From, To) -> erlang:display({From, To, file:rename(In(From), In(To))}) end,
    %% Deleted.
    [Write(Name) || Name <- id(["a", "b", "c"])],
    Make("folder"),
    erlang:display([file:delete(In(Name)) || Name <- id(["a", "a", "none/x", "folder", "b/below"])]),
    erlang:display([file:delete(In(Name), [raw]) || Name <- id(["b", "b", "none/x", "folder", "c/below"])]),
    erlang:display(try_it(fun() -> file:delete(In("c"), id(unknown)) end)),
    erlang:display([file:delete(In("c"), Options) || Options <- id([[raw, raw], [unknown, raw]])]),
    erlang:display(file:delete("")),
    ok = file:make_symlink("folder", In("link")),
    ok = file:make_symlink("nowhere", In("broken")),
    erlang:display([file:delete(In(Name)) || Name <- id(["link", "broken", "broken"])]),
    erlang:display(filelib:is_dir(In("folder"))),
    %% Renamed.
    [Write(Name) || Name <- id(["a", "b", "c"])],
    [Make(Name) || Name <- id(["empty", "full"])],
    Write("full/x"),
    Rename("a", "a2"),
    Rename("a", "a3"),
    Rename("a2", "b"),
    erlang:display(file:read_file(In("b"))),
    Rename("b", "b"),
    Rename("b", "none/b"),
    Rename("b", "empty"),
    Rename("b", "full"),
    Rename("b", "c/below"),
    Rename("b/below", "d"),
    Rename("b", "full/b"),
    Rename("full/b", "b"),
    Rename("full", "empty"),
    erlang:display(file:list_dir(In("empty"))),
    Make("full"),
    Rename("full", "empty"),
    Rename("empty", "full"),
    Rename("full", "b"),
    Rename("full", "full/in_itself"),
    Rename("full", "none/full"),
    Rename("full", "folder2"),
    Rename("folder2/x", "x"),
    Rename("", "x"),
    Rename("none", "none"),
    ok = file:make_symlink("b", In("link")),
    Rename("link", "link2"),
    erlang:display(file:read_link(In("link2"))),
    Rename("c", "link2"),
    erlang:display([file:read_link(In("link2")), file:read_file(In("link2")), file:read_file(In("b"))]),
    %% A file that is open keeps its bytes.
    {ok, Open} = file:open(In("b"), [read, raw, binary]),
    Rename("b", "moved"),
    ok = file:delete(In("moved")),
    erlang:display(file:read(Open, 10)),
    ok = file:close(Open),
    {ok, Names} = file:list_dir(Dir),
    erlang:display(lists:sort(Names)),
    [erlang:display({Name, try_it(fun() -> file:delete(Name) end), try_it(fun() -> file:delete(Name, [raw]) end),
                     try_it(fun() -> file:rename(Name, In("r")) end), try_it(fun() -> file:rename(In("x"), Name) end)})
     || Name <- id([17, {a}, "zero\0in", <<"zero", 0>>, [-1], <<1:3>>])].

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
