%% Names that are not ASCII, where names are UTF-8: as lists, as binaries, and names that are not UTF-8.
%% stdin:
%% locale: C.UTF-8
-module(names_in_utf8).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    io:format("~p~n", [file:native_name_encoding()]),
    In = fun(Name) -> filename:join(Dir, Name) end,
    Names = id(["\x{e9}t\x{e9}", "\x{df}", "\x{20ac}uro", "\x{3b1}\x{3b2}", "\x{1f600}", "e\x{301}", <<"b\x{e9}"/utf8>>, <<"r", 233, 255>>, <<"cut", 16#e2, 16#82>>]),
    [begin
         io:format("~w: ~w ~w ~w ~w~n", [Name, file:write_file(In(Name), "x"), file:read_file(In(Name)), file:make_dir(folder(In(Name))), filelib:is_file(In(Name))])
     end || Name <- Names],
    show(file:list_dir(Dir)),
    show(file:list_dir_all(Dir)),
    show(file:list_dir(list_to_binary(Dir))),
    show(file:list_dir_all(list_to_binary(Dir))),
    io:format("~w~n", [lists:sort(filelib:wildcard("*", Dir))]),
    io:format("~w~n", [lists:sort(filelib:wildcard("\x{e9}*", Dir))]),
    %% Links to such names.
    [begin
         Link = In("link" ++ integer_to_list(N)),
         io:format("~w ~w ~w ~w~n", [file:make_symlink(Name, Link), file:read_link(Link), file:read_link_all(Link), file:read_file(Link)])
     end || {N, Name} <- lists:zip(lists:seq(1, length(Names)), Names)],
    %% A name of raw bytes is one, whatever the encoding.
    {ok, All} = file:list_dir_all(Dir),
    Raw = lists:sort([Name || Name <- All, is_binary(Name)]),
    io:format("~w~n", [Raw]),
    [io:format("~w ~w~n", [file:read_file(In(Name)), file:rename(In(Name), In(<<Name/binary, "2">>))]) || Name <- Raw],
    [io:format("~w~n", [file:read_file(In(<<Name/binary, "2">>))]) || Name <- Raw],
    %% The working folder.
    {ok, Before} = file:get_cwd(),
    ok = file:set_cwd(folder(In("\x{e9}t\x{e9}"))),
    {ok, Now} = file:get_cwd(),
    ok = file:set_cwd(Before),
    io:format("~w~n", [filename:basename(Now)]),
    io:format("~w~n", [file:del_dir_r(Dir)]).

folder(Name) when is_binary(Name) -> <<Name/binary, ".d">>;
folder(Name) -> Name ++ ".d".

show({ok, Names}) -> io:format("~w~n", [lists:sort(Names)]);
show(Other) -> io:format("~w~n", [Other]).
