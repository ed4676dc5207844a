%% file:make_link/2, make_symlink/2, read_link/1, read_link_all/1 and read_link_info/1,2: links of both kinds.
-module(links).
-export([main/0, id/1]).

-include_lib("kernel/include/file.hrl").

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    ok = file:write_file(In("a"), "12345"),
    ok = file:make_dir(In("folder")),
    %% Hard links.
    erlang:display(file:make_link(In("a"), In("hard"))),
    erlang:display(file:make_link(In("a"), In("hard"))),
    erlang:display(file:make_link(In("none"), In("hard2"))),
    erlang:display(file:make_link(In("a"), In("none/hard"))),
    erlang:display(file:make_link(In("a"), In("a/below"))),
    erlang:display(file:read_file(In("hard"))),
    ok = file:write_file(In("hard"), "more", [append]),
    erlang:display(file:read_file(In("a"))),
    {ok, One} = file:read_file_info(In("a")),
    {ok, Other} = file:read_file_info(In("hard")),
    erlang:display({One#file_info.links, Other#file_info.links, One#file_info.inode =:= Other#file_info.inode, One =:= Other}),
    %% Symbolic links.
    erlang:display(file:make_symlink("a", In("soft"))),
    erlang:display(file:make_symlink("a", In("soft"))),
    erlang:display(file:make_symlink(<<"folder">>, In("to_folder"))),
    erlang:display(file:make_symlink("nowhere", In("broken"))),
    erlang:display(file:make_symlink("loop", In("loop"))),
    erlang:display(file:make_symlink("../" ++ filename:basename(Dir) ++ "/soft", In("twice"))),
    erlang:display(file:make_symlink("a", In("none/soft"))),
    erlang:display(file:make_symlink("a", In("a/below"))),
    erlang:display(file:make_symlink("a", In("folder"))),
    erlang:display(file:make_symlink("", In("to_nothing"))),
    erlang:display([file:read_link(In(Name)) || Name <- id(["soft", "to_folder", "broken", "loop"])]),
    erlang:display([file:read_link_all(In(Name)) || Name <- id(["soft", "to_folder", "broken", "loop"])]),
    erlang:display([file:read_link(In(Name)) || Name <- id(["a", "folder", "none", "none/x", "a/below", "loop/x"])]),
    erlang:display([file:read_link_all(In(Name)) || Name <- id(["a", "folder", "none", "none/x", "a/below", "loop/x"])]),
    erlang:display([file:read_link(""), file:read_link_all("")]),
    erlang:display([file:read_file(In(Name)) || Name <- id(["soft", "twice", "broken", "loop", "to_folder"])]),
    ok = file:write_file(In("soft"), "by the link"),
    erlang:display(file:read_file(In("hard"))),
    ok = file:write_file(In("broken"), "made by the link"),
    erlang:display(file:read_file(In("nowhere"))),
    ok = file:delete(In("nowhere")),
    ok = file:write_file(In("to_folder/x"), "in the folder"),
    erlang:display(file:list_dir(In("folder"))),
    Long = lists:duplicate(1000, $l),
    erlang:display(file:make_symlink(Long, In("long"))),
    erlang:display(file:read_link(In("long")) =:= {ok, Long}),
    erlang:display(file:make_symlink(lists:duplicate(5000, $l), In("too_long"))),
    %% The kinds of a link and of the file that it leads to.
    [begin
         erlang:display({Name, kind(file:read_link_info(In(Name))), kind(file:read_file_info(In(Name))),
                         kind(file:read_link_info(In(Name), [{time, posix}])), kind(file:read_link_info(In(Name), [raw]))})
     end || Name <- id(["a", "hard", "soft", "to_folder", "twice", "broken", "loop", "folder", "none", "a/below", "to_folder/x"])],
    {ok, Long1} = file:read_link_info(In("long")),
    erlang:display(Long1#file_info.size),
    {ok, Soft} = file:read_link_info(In("soft"), [{time, posix}]),
    erlang:display({Soft#file_info.size, is_integer(Soft#file_info.mtime), Soft#file_info.links}),
    erlang:display([filelib:is_dir(In(Name)) || Name <- id(["to_folder", "soft", "broken", "loop"])]),
    erlang:display([filelib:is_file(In(Name)) || Name <- id(["to_folder", "soft", "broken", "loop"])]),
    Arguments = id([17, {a}, "zero\0in", <<"zero", 0>>, [-1], <<1:3>>]),
    [erlang:display({Name, [try_it(fun() -> file:Function(Name) end) || Function <- [read_link, read_link_all, read_link_info]],
                     [try_it(fun() -> file:Function(Name, In("new")) end) || Function <- [make_link, make_symlink]],
                     [try_it(fun() -> file:Function(In("a"), Name) end) || Function <- [make_link, make_symlink]]})
     || Name <- Arguments].

kind({ok, #file_info{type = Type}}) -> Type;
kind(Other) -> Other.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
