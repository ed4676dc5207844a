%% The groups of a match are given back all, some, or none of them, as places, lists or binaries.
-module(re_captures).
-export([main/0, id/1]).

main() ->
    S = id("ABCabcdABC"),
    R = id("abcd(ef)?"),
    Names = id("(?<last>c)(?<first>d)|(?<none>x)"),
    Specs = [all, all_but_first, first, none, [], [0], [1], [0, 7], [1, 0, 0], all_names],
    [show(fun() -> re:run(S, R, [{capture, Spec, Type}]) end) || Spec <- Specs, Type <- [index, list, binary]],
    [show(fun() -> re:run(S, Names, [{capture, Spec, Type}]) end)
     || Spec <- [all, all_but_first, all_names, [first, last], ["last", <<"first">>, none], [nobody, 0, 3]],
        Type <- [index, list, binary]],
    [show(fun() -> re:run(S, R, [{capture, Spec}]) end) || Spec <- [all, none, first, [0, 1]]],
    show(fun() -> re:run(id("abc"), id("(x)?(b)(y)?"), [{capture, all, list}]) end),
    show(fun() -> re:run(id("abc"), id("(x)?(b)(y)?")) end),
    show(fun() -> re:run(id("abc"), id("(x)?(b)(y)?"), [{capture, [1, 2, 3, 4], binary}]) end),
    show(fun() -> re:run(id("abc"), id("b"), [{capture, all_but_first}]) end),
    show(fun() -> re:run(id("abc"), id("b"), [{capture, none}, {capture, first, list}]) end),
    show(fun() -> re:run(id("abc"), id("x"), [{capture, none}]) end).

show(F) ->
    erlang:display(
        try F()
        catch C:R:S -> {C, R, info(S)}
        end).

info([{M, F, _, L} | _]) -> {M, F, lists:keyfind(error_info, 1, L)}.

id(X) -> X.
