%% re:run/3: escapes and POSIX classes, alone, negated and with ranges, over all bytes.
%% out29: PCRE2 has other classes and errors
-module(re_escapes_and_classes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Bytes = list_to_binary(lists:seq(0, 255)),
    Classes = ["alpha", "digit", "alnum", "upper", "lower", "space", "blank", "cntrl", "graph", "print", "punct", "xdigit", "word", "ascii"],
    [erlang:display({C, count(Bytes, "[[:" ++ C ++ ":]]"), count(Bytes, "[[:^" ++ C ++ ":]]"), count(Bytes, "[^[:" ++ C ++ ":]]"), count(Bytes, "[[:" ++ C ++ ":]_-]")}) || C <- Classes],
    [erlang:display({E, count(Bytes, E), count(Bytes, "[" ++ E ++ "]")}) || E <- id(["\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\h", "\\H", "\\v", "\\V", "\\a", "\\e", "\\f", "\\n", "\\r", "\\t", "\\x41", "\\x{41}", "\\101", "\\cA", "\\ca", "\\0", "\\-", "\\\\", "\\]"])],
    [erlang:display({E, count(Bytes, E)}) || E <- id([".", "\\N", "\\R", "(?s).", "\\X", "\\C", "[\\w\\s]", "[^\\w\\s]", "[a-c-e]", "[]a]", "[^]a]", "[\\]a]", "[a\\-c]", "(?i)[a-c]", "(?i)[^a-c]", "[\\x00-\\x1f]", "[[:alpha:][:digit:]]", "\\Qa.c\\E", "[\\Qa-c\\E]"])],
    [erlang:display({E, case re:compile(E) of {error, {_, At}} -> {error, At}; {ok, _} -> ok end}) || E <- id(["[[:none:]]", "[[:alpha]", "[:alpha:]", "[z-a]", "\\x{110000}", "[[.a.]]", "[[=a=]]", "\\c", "[a", "\\", "\\k", "\\g", "(?<n>a)\\k<n>", "\\1", "(a)\\1", "(a)\\2"])],
    erlang:display([re:run("a1_ -B", P, [global, {capture, all, list}]) || P <- id(["\\b", "\\B", "\\A.", ".\\z", ".\\Z", "\\G.", "^", "$"])]).

count(Bytes, Pattern) ->
    case re:run(Bytes, Pattern, [global, {capture, first, index}]) of
        {match, L} -> {length(L), hd(L), lists:last(L)};
        nomatch -> none
    end.
