%% The options of one match: where it begins, and what its empty matches, starts and ends of lines may be.
-module(re_run_options).
-export([main/0, id/1]).

main() ->
    {ok, Line} = re:compile(id("^ab$"), [multiline]),
    {ok, Star} = re:compile(id("a*")),
    Rows = [{"ab", Line, []}, {"ab", Line, [notbol]}, {"ab", Line, [noteol]}, {"x\nab\n", Line, [notbol]},
            {"baa", Star, []}, {"baa", Star, [notempty]}, {"baa", Star, [notempty_atstart]}, {"b", Star, [notempty]},
            {"b", Star, [notempty_atstart]}, {"baa", Star, [{offset, 1}]}, {"baa", Star, [{offset, 3}]},
            {"baa", Star, [{offset, 1}, anchored]}, {"abcabc", "b", [{offset, 2}]}, {"abcabc", "^b", [{offset, 1}]},
            {"abcabc", "\\Gb", [{offset, 1}]}, {"abcabc", "b", [anchored]}, {"abcabc", "(?<=a)b", [{offset, 1}]},
            {"abc", "b", [{offset, 0}, {offset, 2}]}, {"abc", "c", [{offset, 2}, {capture, first, list}]},
            {"aXbX", "x", [caseless, {offset, 2}]}],
    [erlang:display({O, re:run(id(S), id(R), id(O))}) || {S, R, O} <- Rows],
    erlang:display(re:run(id("abcabc"), "b", [global, {offset, 2}])),
    erlang:display(re:run(id("abcabc"), "b", [global, {offset, 6}])),
    erlang:display(re:run(id("abcabc"), "b", [global, {offset, 7}])).

id(X) -> X.
