%% file:eval/1,2, script/1,2, path_eval/2, path_script/2,3 and path_open/3: files whose expressions are evaluated.
-module(evaluated_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    %% A function that only texts name is in the program by this call.
    6 = lists:sum(id([1, 2, 3])),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "code"),
    [begin
         ok = file:write_file(Name, Bytes),
         erlang:display({Bytes, try_it(fun() -> without_trace(file:eval(Name)) end)}),
         erlang:display({Bytes, try_it(fun() -> without_trace(file:script(Name)) end)})
     end || Bytes <- id(["", "ok.", "X = 1.\nY = X + 1.\nerlang:display({X, Y}).\n[X, Y].\n", "erlang:display(before).\nX = 1.\nX = 2.\n", "a", "a.\n{b", "a.\nb c.\n",
                         "erlang:display(lists:sum([1, 2, 3])).\n", "case 1 of 2 -> no end.\n", "Unbound.\n", "throw(thrown).\n", "exit(left).\n", "error(failed).\n",
                         "lists:sum(1).\n", "[N * N || N <- [1, 2, 3], N > 1].\n", "F = fun(N) -> N + 1 end.\nF(41).\n", "%% coding: latin-1\n\"\xe9\".\n"])],
    %% Bindings.
    ok = file:write_file(Name, "erlang:display(A).\nB = A * 2.\n{A, B}.\n"),
    Bindings = erl_eval:add_binding('A', 21, erl_eval:new_bindings()),
    erlang:display(without_trace(file:eval(Name, Bindings))),
    erlang:display(without_trace(file:script(Name, Bindings))),
    erlang:display(without_trace(file:script(Name, erl_eval:add_binding('B', 1, Bindings)))),
    erlang:display(without_trace(file:eval(Name))),
    erlang:display([{file:eval(filename:join(Dir, Missing)), file:script(filename:join(Dir, Missing))} || Missing <- id(["none", "", "code/x"])]),
    [erlang:display({try_it(fun() -> file:eval(Bad) end), try_it(fun() -> file:script(Bad) end)}) || Bad <- id([17, "zero\0in"])],
    %% Folders.
    [ok = file:make_dir(filename:join(Dir, Sub)) || Sub <- id(["one", "two"])],
    ok = file:write_file(filename:join(Dir, "two/code"), "erlang:display(two).\n{value, two}.\n"),
    ok = file:write_file(filename:join(Dir, "one/wrong"), "a.\n)b.\n"),
    Path = [filename:join(Dir, Sub) || Sub <- id(["none", "one", "two"])],
    erlang:display(hide(Dir, file:path_eval(Path, "code"))),
    erlang:display(hide(Dir, file:path_script(Path, "code"))),
    erlang:display(hide(Dir, file:path_script([Dir | Path], "code", Bindings))),
    erlang:display(hide(Dir, file:path_eval(Path, "wrong"))),
    erlang:display(hide(Dir, file:path_script(Path, "wrong"))),
    erlang:display(hide(Dir, file:path_eval(Path, "absent"))),
    erlang:display(hide(Dir, file:path_script(Path, "absent"))),
    %% Opened by a path.
    [begin
         {ok, File, Full} = file:path_open(Path, PathName, [read | Modes]),
         erlang:display([string:prefix(Full, Dir), file:read(File, 8), file:close(File)])
     end || PathName <- id(["code", "wrong", "../code"]), Modes <- id([[], [raw, binary]])],
    {ok, New, NewFull} = file:path_open([filename:join(Dir, "one")], "new", [write, raw]),
    erlang:display([string:prefix(NewFull, Dir), file:write(New, "x"), file:close(New), file:read_file(NewFull)]),
    {ok, Absolute, AbsoluteFull} = file:path_open([], Name, [read]),
    erlang:display([AbsoluteFull =:= Name, file:close(Absolute)]),
    erlang:display([file:path_open(Path, "absent", [read]), file:path_open([Dir], "one", [read]), file:path_open([], "code", [read])]),
    erlang:display([try_it(fun() -> file:path_open(P, N, M) end) || {P, N, M} <- id([{[17], "code", [read]}, {Path, 17, [read]}, {Path, "zero\0in", [read]}, {a, "code", []}])]).

without_trace({error, {Line, file, {Class, Reason, Trace}}}) when is_list(Trace) -> {error, {Line, file, {Class, Reason}}};
without_trace(Other) -> Other.

hide(Dir, {ok, Full}) -> {ok, string:prefix(Full, Dir)};
hide(Dir, {ok, Value, Full}) -> {ok, Value, string:prefix(Full, Dir)};
hide(_, Other) -> Other.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
