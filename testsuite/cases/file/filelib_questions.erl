%% filelib:is_dir/1, is_file/1, is_regular/1, file_size/1 and last_modified/1, with all kinds of files and names.
-module(filelib_questions).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    ok = file:write_file(In("a"), "12345"),
    ok = file:write_file(In("empty"), ""),
    ok = file:make_dir(In("folder")),
    ok = file:write_file(In("folder/big"), <<0:800000>>),
    [ok = file:make_symlink(To, In(Link)) || {To, Link} <- id([{"a", "to_a"}, {"folder", "to_folder"}, {"nowhere", "broken"}, {"loop", "loop"}])],
    Names = id(["a", "empty", "folder", "folder/", "folder/big", "to_a", "to_folder", "to_folder/big", "broken", "loop", "none", "none/x", "a/", "a/x"]),
    [erlang:display({Name, filelib:is_dir(In(Name)), filelib:is_file(In(Name)), filelib:is_regular(In(Name)), date_of(filelib:last_modified(In(Name)))}) || Name <- Names],
    [erlang:display({Name, filelib:file_size(In(Name))}) || Name <- Names, not filelib:is_dir(In(Name))],
    Kinds = id([list_to_binary(In("a")), [Dir, <<"/">>, a], list_to_atom(In("a")), [[Dir], "/folder"], "", <<>>, '', "/dev/null"]),
    erlang:display([{filelib:is_dir(Name), filelib:is_file(Name), filelib:is_regular(Name), date_of(filelib:last_modified(Name)), is_integer(filelib:file_size(Name))} || Name <- Kinds]),
    [erlang:display({Bad, [try_it(fun() -> filelib:Function(Bad) end) || Function <- [is_dir, is_file, is_regular, file_size, last_modified]]}) || Bad <- id([17, {a}, "zero\0in", [-1], 1.0])],
    ok = file:change_time(In("a"), id({{2021, 3, 4}, {5, 6, 7}})),
    erlang:display([filelib:last_modified(In("a")), filelib:last_modified(In("to_a"))]).

date_of({{_, _, _} = Date, {_, _, _}}) -> calendar:valid_date(Date);
date_of(Other) -> Other.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
