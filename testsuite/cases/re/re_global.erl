%% A global match goes on after each match, and after empty ones at the next character.
-module(re_global).
-export([main/0, id/1]).

main() ->
    Rows = [{"ab", "", []}, {"", "", []}, {"abcd", "x*", []}, {"abcd", "x*|b", []}, {"aab", "a*?", []}, {"aab", "a*", []},
            {"abcabc", "(a)|(b)", []}, {"foo bar", "\\b", []}, {"foo bar", "(?=o)", []}, {"a1b22", "\\d+", []},
            {"a\r\nb", "^", [multiline]}, {"a\r\nb", "$", [multiline, {newline, crlf}]}, {"a\r\n\r\nb", "x*", [{newline, crlf}]},
            {"none", "x", []}, {"aaa", "aa", []}, {"aaa", "(?<=a)a", []}, {"a,b,,c", "[^,]*", []}],
    [erlang:display({R, re:run(id(S), id(R), [global | O])}) || {S, R, O} <- Rows],
    [erlang:display({C, T, re:run(id("key=val; k2=v2"), id("(?<k>\\w+)=(?<v>\\w+)(x)?"), [global, {capture, C, T}])})
     || C <- [all, all_but_first, first, none, [k], [v, k], all_names, [3, 0]], T <- [index, list, binary]],
    {ok, M} = re:compile(id("a(b)?")),
    erlang:display(re:run(id(<<"abaab">>), M, [global, {capture, all, list}])),
    erlang:display(re:run(id("abaab"), M, [global, {capture, all_names}])),
    erlang:display(re:run(id([<<"ab">>, "aa" | <<"b">>]), M, [global, {capture, first, binary}])),
    U = unicode:characters_to_binary(id([16#e5, 16#20ac, $a, 16#1f600])),
    erlang:display(re:run(U, id(""), [global, unicode])),
    erlang:display(re:run(U, id("."), [global, unicode, {capture, first, binary}])),
    erlang:display(length(element(2, re:run(binary:copy(id(<<"ab">>), 2000), "b", [global])))),
    erlang:display(re:run(id("abab"), "B", [global, caseless, {capture, none}])).

id(X) -> X.
