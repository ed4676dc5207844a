%% An option, or the expression itself, sets the characters that end a line and those that \R matches.
-module(re_line_ends).
-export([main/0, id/1]).

main() ->
    Subjects = ["a\nb", "a\rb", "a\r\nb", "a\x{b}b", "a\x{85}b"],
    Ends = [cr, lf, crlf, anycrlf, any],
    [erlang:display({S, E, re:run(id(S), id("^b$"), [multiline, {newline, id(E)}, {capture, first}])})
     || S <- Subjects, E <- Ends],
    [erlang:display({S, E, re:run(id(S), id("a.b"), [{newline, id(E)}, {capture, first}]),
                     re:run(id(S), id("a..b"), [{newline, id(E)}, {capture, first}])}) || S <- Subjects, E <- Ends],
    [erlang:display({S, B, re:run(id(S), id("a\\Rb"), B)}) || S <- Subjects, B <- [[], [bsr_anycrlf], [bsr_unicode]]],
    [erlang:display({S, V, re:run(id(S), id(V ++ "(?m)^b$"))})
     || S <- Subjects, V <- ["(*CR)", "(*LF)", "(*CRLF)", "(*ANYCRLF)", "(*ANY)", "(*ANY)(*BSR_ANYCRLF)"]],
    [begin
         {ok, M} = re:compile(id("^$"), [multiline, {newline, E}]),
         erlang:display({E, element(4, M), re:run(id("a\r\n\r\nb"), M, [global])})
     end || E <- Ends],
    erlang:display(re:replace(id("a\r\nb\nc\rd"), "\\R", "|", [global, {return, list}])),
    erlang:display(re:split(id("a\r\nb\n\nc"), "\\r?\\n", [{return, list}])).

id(X) -> X.
