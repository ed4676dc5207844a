%% An expression with a mistake is an error with a text and a place.
%% out29: other texts and places.
-module(re_compile_errors).
-export([main/0, id/1]).

main() ->
    Common = ["\\", "a\\c", "a{4,2}", "a{70000}", "[a", "[z-a]", "[a-\\d]", "*a", "a**", "+", "a|*", "(*)", "(?z)",
              "(?i", "(?", "(?<a", "(?<1a>b)", "(?<a-b>c)", "[[:foo:]]", "[:alpha:]", "[[.a.]]", "a(b", "a)", "((a)",
              "\\1", "\\2(a)", "(a)\\2", "(?#abc", "(?<=a+)b", "(?<!a*)", "(?(1)a", "(?(x)a)", "(?<a>b)(?<a>c)",
              "(?P=x)", "\\k<x>", "\\k", "(?&x)", "(?P>x)", "(?1)", "(?R", "\\p", "\\p{Foo}", "\\p{L", "\\x{zz}",
              "\\x{110000}", "\\x{100}", "\\o{8}", "\\o", "\\L", "\\u0041", "\\400", "(*FOO)", "(?Px)", "(?>a", "(?:a",
              "(?=a", "(?C256)a", "a{2}??", "x{2}{3}", "(?(1)a|b|c)(d)", "(?|(?<a>a)|(?<b>b))", "\\N{", "[\\N]",
              "(?(?a)b)", "(?+)", "(?(<n)a)", "(?P", "(?P>", "(?&n", "[a--]", "[[=a=]]", "[a-[:digit:]]"],
    [erlang:display({E, re:compile(id(E))}) || E <- Common],
    [erlang:display({E, re:run("a", id(E), [report_errors])}) || E <- ["(", "[", "ok", "a"]],
    erlang:display(re:run("a", id("("), [report_errors, global])),
    erlang:display(re:compile(id("(\x{e5}"), [unicode])),
    erlang:display(re:compile(id([16#20ac, $), 16#20ac]), [unicode])),
    erlang:display(re:compile(id(<<"ab", 255>>), [unicode])),
    erlang:display(re:compile(id(<<"ab", 195>>), [unicode])),
    erlang:display(re:compile(id(<<"(*UTF8)a">>), [never_utf])),
    erlang:display(re:compile(id("a"), [unicode, never_utf])).

id(X) -> X.
