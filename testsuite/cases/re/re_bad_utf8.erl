%% Subjects and expressions that are not UTF-8 are badarg or errors, also at an offset within a character.
-module(re_bad_utf8).
-export([main/0, id/1]).

main() ->
    {ok, M} = re:compile(id("b"), [unicode]),
    Bad = [<<255>>, <<"a", 128>>, <<"ab", 195>>, <<"b", 237, 160, 128>>, <<192, 128, "b">>, <<244, 144, 128, 128>>],
    [show(fun() -> re:run(id(S), M) end) || S <- Bad],
    [show(fun() -> re:run(id(S), M, [global]) end) || S <- Bad],
    [show(fun() -> re:run(id(S), "b", [unicode, report_errors]) end) || S <- Bad],
    show(fun() -> re:run(id(<<"a", 195, 165, "b">>), M, [{offset, 2}]) end),
    show(fun() -> re:run(id(<<"a", 195, 165, "b">>), M, [{offset, 3}]) end),
    show(fun() -> re:run(id([16#110000]), M) end),
    show(fun() -> re:run(id([16#d800]), M) end),
    show(fun() -> re:run(id([a]), M) end),
    show(fun() -> re:run(id([a]), M, [global]) end),
    show(fun() -> re:compile(id([16#110000]), [unicode]) end),
    show(fun() -> re:compile(id([a]), [unicode]) end),
    show(fun() -> re:run(id("b"), id([16#d800]), [unicode]) end),
    show(fun() -> re:replace(id(<<255, "b">>), "b", "c", [unicode]) end),
    show(fun() -> re:split(id(<<255, "b">>), "b", [unicode]) end),
    show(fun() -> re:run(id(<<255, "b">>), "b") end).

show(F) ->
    erlang:display(
        try F()
        catch C:R:S -> {M, N, _, _} = hd(S), {C, R, M, N}
        end).

id(X) -> X.
