%% io_lib besides format: fread, limits, quoting, tests for deep and printable lists, and indentation.
-module(io_lib_read_and_write).
-export([main/0, id/1]).

main() ->
    lists:foreach(fun({Format, Text}) -> read(id(Format), id(Text)) end, [
        {"~d", "12 rest"},
        {"~d ~d", " 1  -2"},
        {"~d~d", "1"},
        {"~2d~3d", "12345"},
        {"~u", "-1"},
        {"~16u", "ff"},
        {"~-", "+"},
        {"~#", "16#ff"},
        {"~f", "1.5e3x"},
        {"~f", "1"},
        {"~s", "  word next"},
        {"~3s", "abcdef"},
        {"~ts", [1090, 1091]},
        {"~a", "atom"},
        {"~a", ""},
        {"~c~c", "ab"},
        {"~3c", "abcd"},
        {"~tc", [1090]},
        {"~l~d~l", "12"},
        {"a~db", "a5b"},
        {"a~db", "x5b"},
        {"~*d~d", "1 2"},
        {"~~~d", "~7"},
        {"~q", "1"},
        {"~d", "x"},
        {"~d", ""},
        {"", ""},
        {" ", "x"}
    ]),
    erlang:display(io_lib:fread([], "12 3", "~d ~d ~d")),
    {more, More} = io_lib:fread([], "12 ", "~d ~d"),
    erlang:display(io_lib:fread(More, "34\n", "~d ~d")),
    [erlang:display({Limit, lists:flatten(io_lib:format("~p|~s|~w", [[{a, "text"}, 1.5], "string", {x, y, z}], [{chars_limit, Limit}]))}) || Limit <- [-1, 0, 1, 5, 10, 15, 20, 40, 80]],
    [erlang:display(lists:flatten(io_lib:write(Term, Depth))) || Term <- [[a, b, c, d], {a, {b, {c}}}, #{a => {b, {c}}}, <<"abcdefgh">>, "abc"], Depth <- [-1, 0, 1, 2, 3, 10]],
    [erlang:display(lists:flatten(io_lib:print(Term, 1, 20, Depth))) || Term <- [lists:seq(1, 30), {a, {b, {c}}, "text"}, #{1 => "value", 2 => [1, 2, 3]}], Depth <- [-1, 1, 5, 40]],
    [erlang:display(io_lib:write_string(Text)) || Text <- ["", "a\"b\\c\n", [0, 127, 200]]],
    [erlang:display(io_lib:write_string("a'b\"", Quote)) || Quote <- [$', $"]],
    [erlang:display(io_lib:write_atom(Atom)) || Atom <- [a, 'A', 'a b', '', 'fun']],
    [erlang:display(io_lib:write_char(Char)) || Char <- [$a, $\n, $\s, $', 0, 200]],
    [erlang:display(io_lib:char_list(Term)) || Term <- ["abc", [1090], [a], a]],
    [erlang:display(io_lib:deep_char_list(Term)) || Term <- ["abc", ["a", [$b | "c"]], [a], [<<"x">>]]],
    [erlang:display(io_lib:latin1_char_list(Term)) || Term <- ["abc", [1090], []]],
    [erlang:display(io_lib:printable_list(Term)) || Term <- ["abc\n", [7], [200], [1090], [], a]],
    [erlang:display(io_lib:printable_unicode_list(Term)) || Term <- ["abc\n", [7], [1090], [16#FFFE], []]],
    [erlang:display(io_lib:printable_latin1_list(Term)) || Term <- ["abc\n", [160], [1090]]],
    erlang:display(io_lib:indentation("abc\ndef\tg", 3)),
    erlang:display(io_lib:format_prompt({format, "~w>", [1]})),
    erlang:display(io_lib:nl()).

read(Format, Text) ->
    Outcome =
        try
            io_lib:fread(Format, Text)
        catch
            Class:Reason -> {Class, Reason}
        end,
    erlang:display({Format, Outcome}).

id(X) -> X.
