%% filelib:wildcard/1,2: stars, question marks, sets, alternatives and folders of any depth.
-module(wildcards).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    [ok = file:make_dir(In(Name)) || Name <- id(["src", "src/deep", "src/deep/er", "include", ".hidden", "empty", "test.d"])],
    [ok = file:write_file(In(Name), "")
     || Name <- id(["README", "a.erl", "b.erl", "c.hrl", "a1", "a2", "b1", "z-9", "star*name", "src/a.erl", "src/x.erl", "src/deep/y.erl", "src/deep/er/z.erl", "src/deep/er/z.txt",
                    "include/c.hrl", ".dot", ".hidden/inside", "test.d/t.erl", "src/.erl"])],
    ok = file:make_symlink("src", In("link")),
    ok = file:make_symlink("nowhere", In("broken")),
    Patterns = id(["*", "*.erl", "?1", "a?", "??", "[a-c]1", "[ab][12]", "[^a]1", "[a", "a]", "[]", "[9-]*", "z[-]9", "*[-]*", "{a,b}.erl", "{a,c}.{erl,hrl}", "{b,a}1", "{a", "a}", "{}", "{a,}1", "*/*",
                   "*/*.erl", "**", "**/*.erl", "**/*", "src/**", "src/**/*.erl", "src/**/z.*", "**/er/*", "*/", "src/", "src/*/", ".*", ".dot", ".hidden/*", "src/.*", "README", "none", "none/*",
                   "src", "src/a.erl", "src//a.erl", "./a.erl", "./*.erl", "src/../a.erl", "src/../*.erl", "src/../*/deep", "star\\*name", "star*", "\\a.erl", "link/*", "link/**", "broken", "brok*", "", "***", "a*1",
                   "*a*", "{src,include}/*", "{src/deep,include}/*", "[s]rc/[d]eep", "README/*", "README/", "test.?", "*.?", "*.*"]),
    [erlang:display({Pattern, try_it(fun() -> filelib:wildcard(Pattern, Dir) end)}) || Pattern <- Patterns],
    %% A full pattern, which is found wherever one is.
    [erlang:display([string:prefix(Found, Dir) || Found <- filelib:wildcard(In(Pattern))]) || Pattern <- id(["*.erl", "src/**/*.erl", "{a,b}1", "none*", "README"])],
    erlang:display([string:prefix(Found, Dir) || Found <- filelib:wildcard(In("*.hrl"), "/")]),
    erlang:display(filelib:wildcard("*.erl", Dir ++ "/")),
    erlang:display(try_it(fun() -> filelib:wildcard("*.erl", list_to_binary(Dir)) end)),
    erlang:display(filelib:wildcard("*", In("none"))),
    erlang:display(filelib:wildcard("*", In("README"))),
    [erlang:display(try_it(fun() -> filelib:wildcard(Bad, Dir) end)) || Bad <- id([a, 17, [a | b], <<"*.erl">>, "a\0*", [-1]])],
    [erlang:display(try_it(fun() -> filelib:wildcard("*", Bad) end)) || Bad <- id([17, {a}])].

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
