%% Every control sequence of io_lib:format/2, with widths, precisions, padding and modifiers.
-module(io_lib_format_controls).
-export([main/0, id/1]).

main() ->
    Cases = [
        {"~~|~n|~c|~5c|~-5c|~3.2c|~tc|~3.5.*c", [$a, $b, $c, $d, 1090, $*, $e]},
        {"~w ~w ~w", [{a, "b", <<1, 2>>}, [1 | 2], #{a => 1}]},
        {"~10w|~-10w|~10.3w|~3w|~-3w", [abc, abc, abc, abcdef, abcdef]},
        {"~p ~p ~p", ["text", [1, 2, 3], <<"binary">>]},
        {"~10p|~-10p|~*p", [abc, abc, 7, abc]},
        {"~tp ~tp ~p", [[1090], <<"\x{436}"/utf8>>, <<"\x{436}"/utf8>>]},
        {"~lp ~lw ~tlp", ["text", "text", "text"]},
        {"~tw ~tw", ['atom', '\x{436}']},
        {"~W|~P", [lists:seq(1, 20), 5, lists:seq(1, 20), 5]},
        {"~W|~P|~20P", [{a, {b, {c, {d}}}}, 3, {a, {b, {c, {d}}}}, 3, [a, b, c], 2]},
        {"~W ~P", [#{a => #{b => c}}, 2, #{a => #{b => c}}, 2]},
        {"~s ~s ~s ~s", ["list", <<"binary">>, atom, ["deep", [$r, <<"iolist">>]]]},
        {"~10s|~-10s|~10.3s|~-10.3s|~.3s|~3s", ["abcdef", "abcdef", "abcdef", "abcdef", "abcdef", "abcdef"]},
        {"~10..*s|~-10..xs|~10.3.-s", ["abc", "abc", "abcdef"]},
        {"~ts|~10ts|~-10.2ts|~ts", [[1090, 1091], [1090, 1091], [1090, 1091, 1092], <<208, 182>>]},
        {"~e ~10.3e ~.10e ~e", [1.5, 123.456, 3.0, -0.0001]},
        {"~f ~10.3f ~.0f ~-10.1f|~f", [1.5, 123.456, 2.5, 9.99, 1.0e20]},
        {"~g ~10.3g ~.10g ~g ~g ~g", [1.5, 123.456, 3.0, 1.0e10, 0.01, 12345.678]},
        {"~f ~e ~g", [1, 1, 1]},
        {"~b ~10b ~-10b| ~.2b ~8.16b ~8.16.0b", [10, 11, 12, 13, 255, 255]},
        {"~B ~10B ~-10B| ~.2B ~8.16B ~8.16.0B", [10, 11, -12, 13, 255, -255]},
        {"~x ~X ~.16x ~10.16X", [10, "p", 20, "p", 255, "0x", 255, "0x"]},
        {"~# ~.16# ~10.16# ~.2#", [10, 255, 255, -5]},
        {"~+ ~.16+ ~10.16+ ~.2+", [10, 255, 255, -5]},
        {"~i~w~i", [ignored, shown, ignored]},
        {"~5n|~2~|", []},
        {"~*.*.*f|~*w", [10, 2, $0, 3.14159, 6, ab]},
        {"~3.7.2p", [{a, b, "some text that is long enough to need several lines"}]},
        {"~30p", [lists:seq(100, 130)]},
        {"~30.5p", [[{key, "value", [1.5, <<"bin">>]}, {another_key, #{1 => value, 2 => "value"}}]]},
        {"~p", [[{key, lists:seq(1, 40)}, #{1 => lists:duplicate(10, text), 2 => {x, y}}]]},
        {"~w~p~s", [[], [], []]},
        {"~s~w", [[], ""]},
        {"~p ~p ~p ~p", ['', 'A', 'a b', 'a@b']},
        {"~w ~w ~w ~w ~w", ['if', 'begin', 'end', a_b, 'x\n']},
        {"~p ~w ~p", [fun lists:map/2, fun lists:map/2, <<1:3>>]},
        {"~p ~w", [1.0e100, -0.0]},
        {"~p ~p", ["\e\b\t\n\v\f\r\\\"", <<"\e\b\t\n\v\f\r\\\"">>]},
        {"~p", [[$a, 255]]},
        {"~p ~p", [[1, $a], [$a | b]]},
        {<<"binary ~s">>, [format]},
        {'atom ~s', [format]},
        {["deep ", ["~w"]], [list]}
    ],
    lists:foreach(fun({Format, Arguments}) -> show(id(Format), id(Arguments)) end, Cases).

show(Format, Arguments) ->
    Outcome =
        try
            lists:flatten(io_lib:format(Format, Arguments))
        catch
            Class:Reason -> {Class, Reason}
        end,
    erlang:display(numbers(Outcome)).

%% Characters above Latin-1 as numbers.
numbers(Outcome) when is_list(Outcome) ->
    case lists:all(fun(Char) -> is_integer(Char) andalso Char < 127 end, Outcome) of
        true -> Outcome;
        false -> {characters, list_to_tuple(Outcome)}
    end;
numbers(Outcome) ->
    Outcome.

id(X) -> X.
