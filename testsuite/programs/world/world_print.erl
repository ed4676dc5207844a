%% io and io_lib: what they print and read.
-module(world_print).
-export([main/0]).

main() ->
    io:format("~p ~s ~w ~tp ~ts~n", [[{a, <<"b">>, 1.5}, #{k => [v]}], "text", {x, [1, 2]}, "žluť", <<"ü"/utf8>>]),
    io:format("~10.3f ~e ~g ~8b ~8.16.0B ~.16x ~-10s| ~*c ~i~~ ~p~n", [3.14159, 1.0e10, 0.1, 42, 255, 31, "0x", "left", 3, $x, skipped, {p}]),
    io:format("~P ~W ~tP~n", [lists:seq(1, 50), 10, {a, [b, {c, d}]}, 3, "long text that is cut", 5]),
    _ = io_lib:format("~60p", [[{key, lists:duplicate(30, value)}, self(), make_ref(), fun main/0, fun() -> ok end]]),
    _ = io_lib:format_prompt({format, "~w> ", [1]}),
    _ = io_lib:print({a, #{b => "c"}}, 1, 20, 5),
    _ = io_lib:fwrite("~s", [io_lib:write_string("q\"uote")]),
    {ok, [17, "abc", 1.5], []} = io_lib:fread("~d ~s ~f", "17 abc 1.5"),
    io:put_chars([<<"plain">>, $\n]),
    io:nl(),
    _ = io:columns(),
    _ = io:getopts(),
    ok = io:setopts([{encoding, unicode}]),
    true = io_lib:printable_unicode_list("abc"),
    io_lib:latin1_char_list("abc").
