%% file:consult/1 and path_consult/2 read the terms of a file, in its encoding, and give the place of a syntax error.
%% out27: the scanner tells what is not ended by another term
-module(term_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "terms"),
    [begin
         ok = file:write_file(Name, Bytes),
         erlang:display(file:consult(Name))
     end || Bytes <- id([<<>>, <<"\n\n% nothing\n">>, <<"a.\n{b, 'C c', [1, -2, 16#ff, 1.5e3, $x]}.\n\n\"text\".">>, <<"#{k => <<1, 2, \"x\">>, \"s\" => []}. % map\n[a | b].\n">>,
                         <<"{open, [1,\n 2,\n\n 3]}.">>, <<"a">>, <<"a. b">>, <<"a.\n\n{b.\n">>, <<"a.\nb c.\n">>, <<"a.\n\"no end\n">>, <<"a.\n'no end.\n">>, <<"f(x).\n">>, <<"X.\n">>,
                         <<"1 + 2.\n">>, <<"- 1. + 2.\n">>, <<"fun lists:map/2.\n">>, <<"fun(X) -> X end.\n">>, <<"16#g.\n">>, <<"$">>, <<"<<1:3>>. <<300>>.">>,
                         <<"\"a\" \"b\".">>, <<"\"\\x{20ac}\\n\".">>, <<0>>, <<"a\0b.">>])],
    %% Encodings.
    [begin
         ok = file:write_file(Name, Bytes),
         erlang:display(file:consult(Name))
     end || Bytes <- id([<<"\"\x{e9}\x{20ac}\".\n"/utf8>>, <<"%% coding: utf-8\n\"\x{e9}\".\n"/utf8>>, <<"%% -*- coding: latin-1 -*-\n\"\xe9\".\n">>,
                         <<"\n%% coding: latin-1\n{\"\xe9\", <<\"\xe9\">>, '\xe9'}.\n">>, <<"%% coding: latin-1\n\"\x{e9}\".\n"/utf8>>, <<"a.\n\"\xe9\".\n">>,
                         <<"\"\xff\xfe\". ok.\n">>, <<"%% coding: other\n\"\x{e9}\".\n"/utf8>>])],
    %% Many terms.
    Terms = [{N, integer_to_list(N), [N rem 7 | #{N => 1.0 / N}]} || N <- lists:seq(1, 100)],
    ok = file:write_file(Name, [io_lib:format("~p.~n", [Term]) || Term <- Terms]),
    erlang:display(file:consult(Name) =:= {ok, Terms}),
    %% Failures.
    erlang:display([file:consult(filename:join(Dir, Missing)) || Missing <- id(["none", "", "terms/x"])]),
    [erlang:display(try_it(fun() -> file:consult(Bad) end)) || Bad <- id([17, "zero\0in", {a}])],
    %% The first of some folders that has it.
    [ok = file:make_dir(filename:join(Dir, Sub)) || Sub <- id(["one", "two", "three"])],
    ok = file:write_file(filename:join(Dir, "two/found"), "two.\n"),
    ok = file:write_file(filename:join(Dir, "three/found"), "three.\n"),
    ok = file:write_file(filename:join(Dir, "one/wrong"), "{.\n"),
    ok = file:write_file(filename:join(Dir, "two/wrong"), "right.\n"),
    Path = [filename:join(Dir, Sub) || Sub <- id(["none", "one", "two", "three"])],
    erlang:display(hide(Dir, file:path_consult(Path, "found"))),
    erlang:display(hide(Dir, file:path_consult(lists:reverse(Path), <<"found">>))),
    erlang:display(hide(Dir, file:path_consult(Path, "wrong"))),
    erlang:display(hide(Dir, file:path_consult(Path, "absent"))),
    erlang:display(hide(Dir, file:path_consult([], "found"))),
    erlang:display(hide(Dir, file:path_consult([], filename:join(Dir, "two/found")))),
    erlang:display(hide(Dir, file:path_consult([Dir], "two/../three/found"))),
    erlang:display(hide(Dir, file:path_consult([Dir], "two"))),
    erlang:display(hide(Dir, try_it(fun() -> file:path_consult(id([17]), "found") end))).

hide(Dir, {ok, Terms, Full}) -> {ok, Terms, string:prefix(Full, Dir)};
hide(_, Other) -> Other.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
