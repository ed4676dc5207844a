%% An atom is displayed with quotes unless it begins with a small letter and goes on with letters, digits, _ and @.
-module(display_quoting).
-export([main/0]).
main() ->
    erlang:display([abc, aBC, a1, a_b, 'a@b', 'Abc', '1a', '_a', '@a', 'a-b', 'a b', 'a.b', '', '\'', 'a\'b', 'a\\b', 'a\nb', 'a\tb', 'end', 'case', 'div', '!', '[]', '{}', '+']),
    erlang:display(å),
    erlang:display('Å'),
    erlang:display('λ'),
    erlang:display('日本'),
    erlang:display({'a', "a", <<"a">>, $a}).
