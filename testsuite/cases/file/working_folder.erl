%% file:get_cwd/0,1 and set_cwd/1: where relative names begin, for all processes.
-module(working_folder).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    {ok, Before} = file:get_cwd(),
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir, Before) after ok = file:set_cwd(Before), file:del_dir_r(Dir) end,
    erlang:display(file:get_cwd() =:= {ok, Before}).

run(Dir, Before) ->
    erlang:display({is_list(Before), filename:pathtype(Before)}),
    ok = file:make_dir(filename:join(Dir, "inner")),
    erlang:display(file:set_cwd(Dir)),
    {ok, Now} = file:get_cwd(),
    erlang:display({filename:basename(Now) =:= filename:basename(Dir), filename:absname("x") =:= filename:join(Now, "x")}),
    ok = file:write_file("relative", "by a relative name"),
    erlang:display(file:read_file(filename:join(Dir, "relative"))),
    erlang:display(file:read_file("./inner/../relative")),
    {ok, Names} = file:list_dir("."),
    erlang:display(lists:sort(Names)),
    erlang:display(lists:sort(filelib:wildcard("*"))),
    erlang:display(file:set_cwd("inner")),
    erlang:display(file:read_file("../relative")),
    {ok, Inner} = file:get_cwd(),
    erlang:display(filename:basename(Inner)),
    %% Another process, and the server of files, are there too.
    {_, Monitor} = spawn_monitor(fun() -> exit({file:get_cwd() =:= {ok, Inner}, file:read_file("../relative")}) end),
    erlang:display(receive {'DOWN', Monitor, process, _, Seen} -> Seen end),
    {ok, Raw} = file:open("../relative", [read, raw, binary]),
    {ok, Served} = file:open("../relative", [read, binary]),
    %% Files that are open stay what they are.
    erlang:display(file:set_cwd("..")),
    erlang:display([file:read(Raw, 4), file:read(Served, 4)]),
    ok = file:close(Raw),
    ok = file:close(Served),
    erlang:display(filelib:is_dir("inner")),
    erlang:display(filename:basename(element(2, file:get_cwd())) =:= filename:basename(Dir)),
    erlang:display([file:set_cwd(Name) || Name <- id(["none", "relative", "relative/x", "none/x", ""])]),
    [erlang:display({Name, try_it(fun() -> file:set_cwd(Name) end)}) || Name <- id([17, {a}, "zero\0in", <<"zero", 0>>, [-1], <<1:3>>])],
    erlang:display(file:set_cwd(<<"inner">>)),
    erlang:display(filename:basename(element(2, file:get_cwd()))),
    erlang:display([try_it(fun() -> file:get_cwd(Drive) end) || Drive <- id(["C:", "/", 17, a, "", [-1]])]).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
