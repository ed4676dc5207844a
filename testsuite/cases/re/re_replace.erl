%% replace/3,4 puts groups where & and \\N say, once or everywhere, in each form.
-module(re_replace).
-export([main/0, id/1]).

main() ->
    Rows = [{"abcd", "c", "[&]", []}, {"abcd", "c", "[\\&]", []}, {"abcd", "c", "\\\\", []}, {"abcd", "c", "", []},
            {"abcd", "(b)(c)", "\\2\\1", []}, {"abcd", "(b)(c)", "\\g2\\g{1}0", []}, {"abcd", "(b)(c)", "\\0\\3x", []},
            {"abcd", "(x)?b", "<\\1>", []}, {"abcabc", "b", "X", [global]}, {"abcabc", "x", "X", [global]},
            {"abcd", "", "-", [global]}, {"abcd", "x*", "-", [global]}, {"abcd", "x*|b", "-", [global]},
            {"a.b.c", "\\.", "\\\\.", [global]}, {"ABC", "b", "x", [caseless]}, {"one two", "(\\w+) (\\w+)", "\\2 \\1", []},
            {"aaa", "a", "b", [{offset, 1}]}, {"aaa", "a", "b", [global, {offset, 1}]}, {"xay", "a", "$1&&", []},
            {"  trim  ", "^\\s+|\\s+$", "", [global]}, {"1234567", "(?<=\\d)(?=(\\d{3})+$)", ",", [global]}],
    [erlang:display({R, To, re:replace(id(S), id(R), id(To), [{return, list} | O]),
                     re:replace(id(S), id(R), id(To), [{return, binary} | O])}) || {S, R, To, O} <- Rows],
    erlang:display(re:replace(id("abcd"), "c", "X")),
    erlang:display(re:replace(id("abcd"), "x", "X")),
    erlang:display(re:replace(id(<<"abcd">>), "[bc]", "X", [global])),
    erlang:display(re:replace(id(<<"abcd">>), "d", "X", [global])),
    erlang:display(iolist_to_binary(re:replace(id([<<"ab">>, $c | <<"d">>]), id([<<"b">>, "c"]), id([<<"<">>, "&>"])))),
    {ok, M} = re:compile(id("(?<y>\\d+)-(?<m>\\d+)")),
    erlang:display(re:replace(id("2024-05 and 2025-06"), M, "\\2/\\1", [global, {return, list}])),
    Big = binary:copy(id(<<"abcdefgh">>), 500),
    Done = re:replace(Big, "[aeiou]", "<&>", [global, {return, binary}]),
    erlang:display({byte_size(Done), erlang:crc32(Done)}).

id(X) -> X.
