%% file:open/2 refuses unknown options, some combinations, and absent files.
-module(file_options_refused).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    ok = file:write_file(In("a"), "content"),
    ok = file:make_dir(In("folder")),
    ok = file:make_symlink("nowhere", In("broken")),
    Bad = id([[unknown], [read, unknown], [raw, unknown], [read | write], unknown, {read}, read, [17], [[read]], ["read"], [{encoding, none}], [{encoding, utf8, x}], [{read_ahead, a}],
              [{read_ahead, -1}], [raw, {read_ahead, a}], [{delayed_write, a, b}], [{delayed_write, 10}], [write, raw, {delayed_write, 1, a}], [raw, {encoding, utf8}], [raw, read, {encoding, latin1}]]),
    [erlang:display({Modes, opened(fun() -> file:open(In("a"), Modes) end)}) || Modes <- Bad],
    erlang:display(file:read_file(In("a"))),
    Good = id([[], [raw], [read], [binary], [read, read], [read, raw, binary, read_ahead], [{read_ahead, 10}], [raw, {read_ahead, 0}], [append], [read, append, raw], [{encoding, utf8}], [sync, append], [sync, append, raw]]),
    [erlang:display({Modes, opened(fun() -> file:open(In("a"), Modes) end)}) || Modes <- Good],
    erlang:display(file:read_file(In("a"))),
    Missing = id(["none", "none/x", "a/x", "folder", "broken", "folder/", "a/", ""]),
    [erlang:display({Name, [opened(fun() -> file:open(In(Name), Modes) end) || Modes <- id([[read], [read, raw], [read, raw, read_ahead]])]}) || Name <- Missing],
    [erlang:display({Name, [opened(fun() -> file:open(In(Name), Modes) end) || Modes <- id([[write], [write, raw], [append, raw], [write, raw, delayed_write]])]})
     || Name <- id(["none/x", "a/x", "folder", "none/"])],
    %% Files that are made.
    [begin
         erlang:display({Modes, opened(fun() -> file:open(In("new"), Modes) end), file:read_file(In("new"))}),
         _ = file:delete(In("new"))
     end || Modes <- id([[write], [append], [read, write], [exclusive], [write, exclusive, raw], [read, append, raw], [read], [read, raw]])],
    %% A new file has the modes that the system gives; write by a link makes what it leads to.
    erlang:display({opened(fun() -> file:open(In("broken"), [write]) end), filelib:is_regular(In("nowhere"))}),
    ok = file:delete(In("nowhere")),
    erlang:display({opened(fun() -> file:open(In("broken"), [write, exclusive]) end), filelib:is_regular(In("nowhere"))}),
    [erlang:display({Name, opened(fun() -> file:open(Name, [read]) end), opened(fun() -> file:open(Name, [read, raw]) end)}) || Name <- id([17, {a}, "zero\0in", [-1], <<1:1>>, "/dev/null"])],
    erlang:display([opened(fun() -> file:open(In("folder"), [read, directory | Modes]) end) || Modes <- id([[raw], []])]),
    erlang:display([opened(fun() -> file:open(In("a"), [read, directory | Modes]) end) || Modes <- id([[raw], []])]).

opened(Fun) ->
    case try_it(Fun) of
        {ok, File} -> {opened, is_pid(File), file:close(File)};
        Other -> Other
    end.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
