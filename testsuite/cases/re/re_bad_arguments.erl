%% Bad options, expressions, subjects and patterns are badarg, with the cause for options.
%% out29: line ends after compilation are a badarg, or are the same.
-module(re_bad_arguments).
-export([main/0, id/1]).

main() ->
    {ok, M} = re:compile(id("(?<x>a)(b)?")),
    [show(fun() -> re:run("a", "a", id(O)) end)
     || O <- [foo, [foo], [global | foo], [{capture, 1, 2, 3}], [{capture}], [{offset, -1}], [{offset, a}],
              [{offset, 1 bsl 31}], [{match_limit, -1}], [{match_limit_recursion, x}], [{newline, x}], [{foo, 1}],
              [1], [{1, 2}], [[]]]],
    [show(fun() -> re:run("abc", "b", [{capture, id(C), binary}]) end)
     || C <- [foo, [x | y], [-1], [1.0], [{a}], 1, [[]], [1 bsl 40], <<"a">>]],
    show(fun() -> re:run("abc", "b", [{capture, all, foo}]) end),
    show(fun() -> re:run("abc", "b", [{capture, all, 1}]) end),
    [show(fun() -> re:compile("a", id(O)) end)
     || O <- [[global], a, [notbol], [{offset, 1}], [{capture, all}], [report_errors], [notempty | x]]],
    [show(fun() -> re:compile(id(E)) end) || E <- [a, <<1:3>>, ["a" | b], [300], [-1], {}]],
    [show(fun() -> re:run(id(E), "a") end) || E <- [a, <<1:3>>, ["a" | b], [300], 1]],
    [show(fun() -> re:run("a", id(E)) end)
     || E <- [a, <<1:3>>, ["a" | b], [300], "(", {}, {a, b, c, d, e}, setelement(1, M, x), setelement(2, M, x),
              setelement(3, M, x), setelement(4, M, x), setelement(5, M, <<"abc">>), setelement(5, M, x)]],
    show(fun() -> re:inspect(M, id(foo)) end),
    show(fun() -> re:inspect(id(a), namelist) end),
    show(fun() -> re:run("a", M, id([caseless])) end),
    show(fun() -> re:run("a", M, id([{newline, cr}])) end),
    show(fun() -> re:run("a", M, id([{newline, lf}])) end),
    show(fun() -> re:run("a", M, id([bsr_anycrlf])) end),
    show(fun() -> re:run("a", M, id([bsr_unicode])) end),
    show(fun() -> re:run("ba", M, id([anchored])) end),
    show(fun() -> re:internal_run("ab", "b", [], id(foo)) end),
    show(fun() -> re:internal_run("ab", "b", [], id(true)) end),
    show(fun() -> re:split("a", id("(")) end),
    show(fun() -> re:split("a", "b", id([global])) end),
    show(fun() -> re:split("a", "b", id([{parts, -1}])) end),
    show(fun() -> re:replace("a", id("("), "b") end),
    show(fun() -> re:replace("a", "b", id(c)) end),
    show(fun() -> re:replace("a", "b", "c", id([{capture, all}])) end).

show(F) ->
    erlang:display(
        try F()
        catch C:R:S -> {C, R, info(S)}
        end).

info([{M, F, _, L} | _]) -> {M, F, lists:keyfind(error_info, 1, L)}.

id(X) -> X.
