%% With unicode, expressions and subjects are characters, places are bytes of UTF-8.
%% out29: without ucp only ASCII characters are letters.
-module(re_unicode).
-export([main/0, id/1]).

main() ->
    S = id([$a, 16#e5, 16#20ac, $b, 16#1f600]),
    B = unicode:characters_to_binary(S),
    [show(fun() -> re:run(Subject, id(R), [unicode, {capture, all, T}]) end)
     || Subject <- [S, B], R <- ["..", [16#20ac], "[^a]+", "\\x{20ac}", "(\\X)$"], T <- [index, binary]],
    show(fun() -> element(2, re:run(S, id([16#20ac, $b]), [unicode, {capture, all, list}])) end),
    show(fun() -> element(2, re:run(B, id([$(, 16#20ac, $), $|, $x]), [unicode, global, {capture, all, list}])) end),
    {ok, M} = re:compile(id([16#c5]), [unicode, caseless]),
    show(fun() -> re:run(S, M) end),
    show(fun() -> re:run(B, M) end),
    show(fun() -> re:run(B, M, [{capture, all, binary}]) end),
    show(fun() -> re:run(S, M, [global, {capture, all, binary}]) end),
    show(fun() -> re:run(B, M, [{offset, 3}]) end),
    show(fun() -> re:run(id([$x, 16#e9, $y]), id("\\W"), [unicode]) end),
    show(fun() -> re:run(id([$x, 16#e9, $y]), id("\\W"), [unicode, ucp]) end),
    show(fun() -> re:run(id([16#e9, 16#3b1]), id("^\\w+$"), [unicode, ucp, {capture, first}]) end),
    [show(fun() -> {P, re:run(S, id(P), [unicode, {capture, first, binary}])} end)
     || P <- ["\\p{L}+", "\\p{Lu}", "\\p{Ll}+", "\\P{L}", "\\p{Sc}", "\\p{So}", "\\p{Latin}+", "\\p{Greek}", "\\pL", "\\p{^L}",
              "[\\p{Sc}b]+", "[^\\p{L}]", "\\p{Any}+", "\\p{L&}+"]],
    show(fun() -> re:run(id([16#410, 16#430]), id([16#430, 16#410]), [unicode, caseless]) end),
    show(fun() -> re:run(id([16#3a3]), id([16#3c2]), [unicode, caseless]) end),
    show(fun() -> re:replace(S, id([16#20ac]), id([16#20ac, $&]), [unicode, {return, binary}]) end),
    show(fun() -> re:split(S, id([16#20ac]), [unicode, {return, binary}]) end),
    show(fun() -> re:split(S, id(""), [unicode, {return, binary}]) end),
    show(fun() -> re:run(id(<<"a", 195, 165>>), id("(*UTF8)\xc3\xa5")) end),
    show(fun() -> re:run(id([<<"a">>, [16#20ac | <<"b">>]]), id([<<"b">>]), [unicode]) end).

show(F) ->
    erlang:display(
        try F()
        catch C:R:S -> {C, R, info(S)}
        end).

info([{M, F, _, L} | _]) -> {M, F, lists:keyfind(error_info, 1, L)}.

id(X) -> X.
