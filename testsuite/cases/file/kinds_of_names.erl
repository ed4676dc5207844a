%% Names of files: strings, binaries, atoms, deep lists of these, with blanks, quotes and controls; with a zero they are refused.
-module(kinds_of_names).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    ok = file:write_file([Dir, $/, "plain"], "plain bytes"),
    Binary = list_to_binary(Dir),
    [erlang:display(file:read_file(Name))
     || Name <- id([Dir ++ "/plain", <<Binary/binary, "/plain">>, [Dir, "/", plain], [[[Dir]], [], [$/, [[p | lain]]]], [Dir | '/plain'],
                    list_to_atom(Dir ++ "/plain"), Dir ++ "//plain", Dir ++ "/./plain", Dir ++ "/../" ++ filename:basename(Dir) ++ "/plain", Dir ++ "/plain/",
                    [Dir, <<"/plain">>], [Dir, {plain}], [Dir, -1], [Dir, 1.0]])],
    Odd = id(["with blank", "tab\tin", "line\nin", "quote\"'`", "back\\slash", "star*", "?", "[a]", "{b}", "-dash", "~", "#hash", "a:b", "\e", "...", lists:duplicate(255, $l)]),
    [begin
         Full = filename:join(Dir, Name),
         erlang:display([Name, file:write_file(Full, Name), file:read_file(Full) =:= {ok, list_to_binary(Name)}, filelib:is_regular(Full)])
     end || Name <- Odd],
    {ok, Names} = file:list_dir(Dir),
    erlang:display(lists:sort(Names) =:= lists:sort(["plain" | Odd])),
    erlang:display(file:write_file(filename:join(Dir, lists:duplicate(256, $l)), "")),
    erlang:display(file:read_file([Dir, lists:duplicate(3000, "/.")])),
    erlang:display(file:write_file([Dir, lists:duplicate(3000, "/."), "/x"], "")),
    [erlang:display({Bad, [try_it(Use) || Use <- [fun() -> file:read_file(Bad) end, fun() -> file:open(Bad, [read]) end, fun() -> file:open(Bad, [read, raw]) end,
                                                  fun() -> file:write_file(Bad, "") end, fun() -> file:make_dir(Bad) end, fun() -> file:list_dir(Bad) end,
                                                  fun() -> file:delete(Bad) end, fun() -> file:consult(Bad) end, fun() -> file:copy(Bad, Bad) end,
                                                  fun() -> filelib:is_file(Bad) end, fun() -> filelib:file_size(Bad) end]]})
     || Bad <- id(["\0", <<0>>, "a\0", [<<"a">>, 0], '\0', 'a\0b', 17, 1.0, {a}, #{}, [a, {b}], ["x", 16#110000], ["x", 16#d800], <<1:1>>])],
    erlang:display([file:read_file([Dir, 0]), file:open([Dir, 0], [read]), file:list_dir([Dir, "/", 0])]),
    erlang:display(lists:member(file:native_name_encoding(), [latin1, utf8])).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
