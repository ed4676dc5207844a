%% Each option of compilation changes what matches.
-module(re_options).
-export([main/0, id/1]).

main() ->
    Rows = [{"xABC", "abc", caseless}, {"xabc", "abc", anchored}, {"abcx", "abc", anchored}, {"ab\n", "b$", dollar_endonly},
            {"a\nb", "a.b", dotall}, {"ab", "a b # no\n", extended}, {"a\nb", "b", firstline}, {"ab\n", "b", firstline},
            {"a\nb\nc", "^b$", multiline}, {"abc", "(a)(?<n>b)(c)", no_auto_capture}, {"aaa", "a+", ungreedy},
            {"aaa", "a+?", ungreedy}, {"abc", "abc", no_start_optimize}, {"a1", "\\w\\d", ucp}, {"abc", "b", never_utf},
            {"ab", "(?<n>a)(?<n>b)", dupnames}, {"abc", "b", unicode}],
    [erlang:display({R, O, run(S, R, []), run(S, R, [O])}) || {S, R, O} <- Rows],
    erlang:display(run("ABC\n", "a B c $", [caseless, extended, dollar_endonly, dotall])),
    Long = lists:append(lists:duplicate(300, "ab ")),
    erlang:display(run(Long, "B A", [caseless, multiline])),
    {ok, M} = re:compile(id("(a)(?<n>b)"), id([caseless, no_auto_capture])),
    erlang:display({element(1, M), element(2, M), element(3, M), element(4, M), re:inspect(M, namelist)}),
    {ok, U} = re:compile(id("a"), id([unicode, {newline, any}])),
    erlang:display({element(2, U), element(3, U), element(4, U), re:inspect(U, namelist)}).

run(S, R, O) ->
    try re:run(id(S), id(R), id(O)) of A -> A catch C:E -> {C, E} end.

id(X) -> X.
