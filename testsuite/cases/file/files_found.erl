%% filelib:find_file/2,3 and find_source/1,2,3: files beside others, by rules.
-module(files_found).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    [ok = filelib:ensure_dir(In(Name)) || Name <- id(["app/src/x", "app/ebin/x", "app/src/sub/x", "app/priv/x", "app/c_src/x"])],
    [ok = file:write_file(In(Name), "")
     || Name <- id(["app/src/one.erl", "app/ebin/one.beam", "app/src/sub/two.erl", "app/ebin/two.beam", "app/ebin/three.beam", "app/ebin/three.erl", "app/c_src/four.c", "app/priv/four.o",
                    "app/src/five.yrl", "app/ebin/five.beam", "app/priv/six.txt"])],
    Hide = fun({ok, Found}) -> {ok, string:prefix(Found, Dir)}; (Other) -> Other end,
    Ebin = In("app/ebin"),
    erlang:display([Hide(filelib:find_file(Name, Ebin)) || Name <- id(["one.beam", "three.erl", "none", "src"])]),
    erlang:display([Hide(filelib:find_file("one.erl", Ebin, Rules)) || Rules <- id([[], [{"ebin", "src"}], [{"", "src"}], [{"ebin", "ebin"}], [{"bin", "src"}], [{"src", "ebin"}], [{"ebin", "none"}, {"ebin", "src"}]])]),
    erlang:display([Hide(filelib:find_file("two.erl", Ebin, Rules)) || Rules <- id([[{"ebin", "src"}], [{"ebin", "src/sub"}], [{"ebin", "src/*"}], [{"ebin", "**"}]])]),
    erlang:display([Hide(filelib:find_source(In(Name)))
                    || Name <- id(["app/ebin/one.beam", "app/ebin/two.beam", "app/ebin/three.beam", "app/ebin/five.beam", "app/ebin/none.beam", "app/priv/four.o", "app/priv/six.txt", "app/src/one.erl"])]),
    erlang:display([Hide(filelib:find_source(Name, Ebin)) || Name <- id(["one.beam", "three.beam", "one", "none.beam"])]),
    erlang:display([Hide(filelib:find_source(Name, In(Where), Rules))
                    || {Name, Where, Rules} <- id([{"one.beam", "app/ebin", [{".beam", ".erl", [{"ebin", "src"}]}]}, {"four.o", "app/priv", [{".o", ".c", [{"priv", "c_src"}]}]},
                                                   {"five.beam", "app/ebin", [{".beam", ".erl", [{"ebin", "src"}]}, {".beam", ".yrl", [{"ebin", "src"}]}]},
                                                   {"one.beam", "app/ebin", []}, {"one.beam", "app/ebin", [{".o", ".c", [{"ebin", "src"}]}]}, {"two.beam", "app/ebin", [{".beam", ".erl", [{"ebin", "src/*"}]}]}])]),
    erlang:display([try_it(fun() -> element(1, filelib:find_file(Name, Where, Rules)) end) || {Name, Where, Rules} <- id([{"x", "/", bad}, {17, "/", []}, {"x", 17, []}])]).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
