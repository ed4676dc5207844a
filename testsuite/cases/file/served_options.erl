%% io:getopts/1 and setopts/2 of files: binary or list, and the encoding, changed while the file is read and written.
-module(served_options).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    ok = file:write_file(Name, <<"\x{e9}\n\x{e8}\n\x{20ac}\nlast\n"/utf8>>),
    [begin
         {ok, File} = file:open(Name, Modes),
         erlang:display({Modes, options(File)}),
         ok = file:close(File)
     end || Modes <- id([[read], [read, binary], [read, {encoding, utf8}], [read, binary, {encoding, {utf16, little}}], [append], [append, {encoding, latin1}],
                         [read, {encoding, unicode}], [read, {encoding, utf16}], [read, append, binary]])],
    {ok, File} = file:open(Name, [read]),
    erlang:display([io:get_line(File, ""), io:setopts(File, [binary]), options(File), io:get_line(File, "")]),
    erlang:display([file:position(File, 0), io:setopts(File, [{encoding, utf8}]), options(File), io:get_line(File, ""), io:setopts(File, [list]),
                    io:get_line(File, ""), io:get_line(File, ""), options(File)]),
    erlang:display([file:position(File, 0), io:setopts(File, [{binary, true}, {encoding, latin1}]), options(File), io:get_line(File, ""),
                    io:setopts(File, [{binary, false}]), io:get_line(File, "")]),
    erlang:display([file:position(File, 0), io:setopts(File, [{encoding, unicode}]), options(File), file:read(File, 1)]),
    erlang:display([once(Name, [read], fun(F) -> {io:setopts(F, Options), options(F)} end) || Options <- id([[unknown], [{encoding, none}], [{echo, true}], [{binary, 17}], []])]),
    erlang:display(options(File)),
    erlang:display([try_it(fun() -> io:rows(File) end), try_it(fun() -> io:columns(File) end)]),
    ok = file:close(File),
    erlang:display([element(1, try_it(fun() -> io:getopts(File) end)), element(1, try_it(fun() -> io:setopts(File, [binary]) end))]),
    {ok, Write} = file:open(Name, [write]),
    erlang:display([io:put_chars(Write, "\x{e9}"), io:setopts(Write, [{encoding, utf8}]), io:put_chars(Write, "\x{e9}\x{20ac}"),
                    io:setopts(Write, [{encoding, utf16}]), io:put_chars(Write, "\x{e9}"), options(Write), file:close(Write)]),
    erlang:display(file:read_file(Name)).

options(File) ->
    case io:getopts(File) of
        List when is_list(List) -> lists:sort(List);
        Other -> Other
    end.

%% Opens a file for one use, since most errors end its process.
once(Name, Modes, Use) ->
    {ok, File} = file:open(Name, Modes),
    Answer = try_it(fun() -> Use(File) end),
    {Answer, file:close(File)}.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
