%% Escapes and quantifiers that PCRE 8 takes for ordinary characters, or knows only, match as they did.
%% releases: 25, 27
-module(re_old_syntax).
-export([main/0, id/1]).

main() ->
    Rows = [{"i", "^\\i$"}, {"y", "[\\y]"}, {"8", "^\\8$"}, {"89", "^\\89$"}, {<<0>>, "^\\x$"}, {<<0, "g">>, "^\\xg$"},
            {"B", "[\\B]"}, {"R-", "^[\\R]-$"}, {"X", "[\\X]"}, {"-", "[\\d-z]"}, {"z", "^[\\d-z]$"}, {"m", "^[\\d-z]$"},
            {"-", "[[:digit:]-a]"}, {"a{,3}", "^a{,3}$"}, {"aaa", "^a{,3}$"}, {"a{ 1,2}", "^a{ 1,2}$"},
            {"aa", "^a{1, 2}$"}, {"(?--i)", "(?--i)a"}, {"A", "(?--i)a"}, {"A", "(?i-)a"}, {"q", "(?xx) q"},
            {"abccccba", "^((.)(?1)\\2|.?)$"}, {"aabb", "^(a(?1)?b)$"}, {"abcba", "^((.)(?1)\\2|.)$"},
            {"aaab", "^(a+)(?1)b$"}, {"xaax", "^(.|(.)(?1)\\2)$"}, {"((()))", "^(\\((?R)*\\))$"},
            {"ab", "(?=a\\K)"}, {"\\", "^\\Q\\\\E$"}, {"#", "(?#)\\#"}, {"a]b", "[]a]+"}, {"\x{e5}", "\\w"},
            {"\x{c5}", "(?i)\x{e5}"}, {"\x{e5}", "[[:lower:]]"}, {"\x{d7}", "[[:punct:]]"}, {"\x{a0}", "\\s"},
            {"a", "(?i)\\p{Lu}"}, {"A", "(?i)^\\P{Ll}+$"}, {"\x{85}", "[[:cntrl:]]"}, {"\x{e5} \x{f6}", "\\b \\b"}],
    [erlang:display({R, re:run(id(S), id(R), [{capture, all, index}])}) || {S, R} <- Rows],
    erlang:display(re:compile(id("(?<=ab?)c"))),
    erlang:display(re:run(id("abc"), id("(?<=ab|x)c"))),
    erlang:display(re:run(id("ab"), id("(?=ab\\K)a"), [global])),
    erlang:display(re:compile(id("a(*)"))),
    erlang:display(re:compile(id("a(*\\d)"))),
    erlang:display(re:run(id([223, $x]), id("\\w"), [unicode])),
    erlang:display(re:run(id("abc"), id([$b, 0, $x]))),
    erlang:display(re:compile(id("(?^:a)"))),
    erlang:display(re:compile(id("(?n)a"))),
    erlang:display(re:compile(id("\\p{lu}"))),
    erlang:display(re:compile(id("(*pla:a)"))),
    erlang:display(re:compile(id("(?<" ++ lists:duplicate(33, $a) ++ ">b)"))),
    erlang:display(re:inspect(element(2, re:compile(id("(?<" ++ lists:duplicate(32, $a) ++ ">b)"))), namelist)).

id(X) -> X.
