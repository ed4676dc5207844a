%% Expressions have the syntax that PCRE2 adds.
%% releases: 29
-module(re_new_syntax).
-export([main/0, id/1]).

main() ->
    Rows = [{"aaa", "^a{,3}$"}, {"aa", "^a{ 1, 2 }$"}, {"abccccba", "^((.)(?1)\\2|.?)$"}, {"xaax", "^(.|(.)(?1)\\2)$"},
            {"aaab", "^(a+)(?1)b$"}, {"abbc", "(?<=ab{1,2})c"}, {"ab", "(*pla:a)ab"}, {"A", "(?i)(?^:a)"},
            {"a b", "(?xx)[a b]{2}"}, {"ab", "(?n)(a)b"}, {"A", "\\p{ lu }"}, {"K", "\\p{L}"}],
    [erlang:display({R, re:run(id(S), id(R), [{capture, all, index}])}) || {S, R} <- Rows],
    {ok, A} = re:compile(id("a(b)?")),
    {ok, B} = re:compile(id("a(b)?")),
    erlang:display({is_reference(element(5, A)), A =:= A, A =:= B, element(2, A)}),
    erlang:display(re:run("ab", element(2, {x, A}))),
    {ok, E} = re:compile(id("(\x{e5}+)b"), [unicode, caseless, export]),
    erlang:display({element(1, E), tuple_size(E), element(3, E), element(4, E)}),
    I = re:import(id(E)),
    erlang:display(re:run(id("x\x{c5}\x{e5}B"), I, [{capture, all, binary}])),
    erlang:display(re:compile(id("("), [export])),
    erlang:display(try re:import(id(x)) catch C:R -> {C, R} end),
    erlang:display(re:run("a\0b", "^b", [multiline, {newline, nul}])).

id(X) -> X.
