%% Files with an encoding: characters become bytes and bytes characters, or an error of translation.
-module(served_encodings).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    Encodings = id([latin1, unicode, utf8, utf16, {utf16, big}, {utf16, little}, utf32, {utf32, big}, {utf32, little}]),
    [begin
         {ok, Write} = file:open(Name, [write, {encoding, Encoding}]),
         erlang:display(Encoding),
         erlang:display([io:put_chars(Write, "abc\n"), io:put_chars(Write, "\xe9\xff\n"), io:format(Write, "~s ~ts~n", ["\xe4", "\xe4"]),
                         io:put_chars(Write, <<"\xe9\n"/utf8>>), file:write(Write, <<"\xe9\n">>), file:write(Write, "\xe8\n")]),
         ok = file:close(Write),
         erlang:display([once(Name, [append, {encoding, Encoding}], Use)
                         || Use <- [fun(F) -> io:put_chars(F, "\x{20ac}\x{1f600}\n") end, fun(F) -> io:format(F, "~ts|~p\n", ["\x{3b1}", "\x{3b1}"]) end]]),
         erlang:display(file:read_file(Name)),
         [begin
              {ok, Read} = file:open(Name, [read, {encoding, Encoding} | Modes]),
              erlang:display([io:get_line(Read, "") || _ <- lists:seq(1, 10)]),
              {ok, 0} = file:position(Read, 0),
              erlang:display([io:get_chars(Read, "", 5), io:get_chars(Read, "", 100)]),
              ok = file:close(Read)
          end || Modes <- id([[], [binary], [{read_ahead, 3}]])]
     end || Encoding <- Encodings],
    %% An encoding by the first bytes is the caller's.
    [begin
         ok = file:write_file(Name, [unicode:encoding_to_bom(Encoding), unicode:characters_to_binary("\x{e9}\n", unicode, Encoding)]),
         {ok, Bom} = file:open(Name, [read, binary]),
         {ok, First} = file:read(Bom, 4),
         {Found, Length} = unicode:bom_to_encoding(First),
         {ok, Length} = file:position(Bom, Length),
         ok = io:setopts(Bom, [{encoding, Found}]),
         erlang:display({Encoding, Found, Length, io:get_line(Bom, "")}),
         ok = file:close(Bom)
     end || Encoding <- id([utf8, {utf16, big}, {utf16, little}, {utf32, big}, {utf32, little}])],
    %% Bytes that are no characters.
    [begin
         ok = file:write_file(Name, Bytes),
         [begin
              {ok, Bad} = file:open(Name, [read, {encoding, Encoding} | Modes]),
              erlang:display({Bytes, Modes, try_it(fun() -> io:get_line(Bad, "") end), try_it(fun() -> io:get_line(Bad, "") end)}),
              _ = file:close(Bad)
          end || Modes <- id([[], [binary]])]
     end || {Encoding, Bytes} <- id([{utf8, <<"ok\n", 255, 254, "\n">>}, {utf8, <<255>>}, {utf8, <<"cut", 16#e2, 16#82>>}, {utf8, <<237, 160, 128, 10>>},
                                     {utf16, <<0, $a, 16#d8, 0, 0, $b>>}, {utf16, <<0, $a, 0>>}, {utf32, <<0, 0, 0, $a, 1, 0, 0, 0>>}])],
    ok = file:write_file(Name, <<"ab", 255, "cd\n">>),
    {ok, Chars} = file:open(Name, [read, {encoding, utf8}]),
    erlang:display([try_it(fun() -> io:get_chars(Chars, "", N) end) || N <- id([2, 1, 1])]),
    _ = file:close(Chars),
    %% Characters above 255 and file:read/2, which gives bytes.
    ok = file:write_file(Name, <<"\x{e9}\x{20ac}z"/utf8>>),
    [begin
         {ok, Read} = file:open(Name, [read, {encoding, Encoding} | Modes]),
         erlang:display([Encoding, try_it(fun() -> file:read(Read, 1) end), try_it(fun() -> file:read(Read, 1) end)]),
         _ = file:close(Read)
     end || Encoding <- id([latin1, utf8]), Modes <- id([[], [binary]])],
    %% Text that the file cannot hold is not written and ends the file.
    erlang:display([{once(Name, [write, {encoding, Encoding}], fun(F) -> io:put_chars(F, "before "), Answer = try_it(fun() -> io:put_chars(F, Chars) end),
                                                                         {Answer, try_it(fun() -> io:put_chars(F, "after") end)} end),
                     file:read_file(Name)}
                    || Encoding <- id([latin1, utf8]), Chars <- id(["\x{20ac}", [a], <<255>>, [16#d800], [16#110000]])]),
    [erlang:display({Encoding, file:open(Name, [read, {encoding, Encoding}])}) || Encoding <- id([none, "utf8", 17, {utf16, middle}, {utf8, big}])].

%% Opens a file for one use, since most errors end its process.
once(Name, Modes, Use) ->
    {ok, File} = file:open(Name, Modes),
    Answer = try_it(fun() -> Use(File) end),
    {Answer, file:close(File)}.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
