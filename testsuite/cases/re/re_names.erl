%% Names of groups, used once or several times, and how they are found.
%% out29: a name used twice by (?J) within the expression is not found.
-module(re_names).
-export([main/0, id/1]).

main() ->
    [begin
         {ok, M} = re:compile(id(R), id(O)),
         erlang:display({R, element(2, M), re:inspect(M, namelist)})
     end || {R, O} <- [{"a", []}, {"(?<b>a)(?P<a>b)(?'c'd)", []}, {"(?<b>a)|(?<b>b)|(?<a>c)", [dupnames]}, {"(a)(?<x>)", []}]],
    Twice = id("(?<x>b)|(?<y>c)|(?<x>a)"),
    [erlang:display({S, C, re:run(S, Twice, [dupnames, {capture, C, T}])})
     || S <- ["a", "b", "c"], C <- [all_names, [x], [y, x], ["x", <<"y">>, z]], T <- [index, list]],
    [erlang:display({S, C, re:run(S, id("(?J)" ++ Twice), [{capture, C, list}])})
     || S <- ["a", "b", "c"], C <- [all_names, [x], [y, x], [x, y]]],
    erlang:display(re:run(id("abc"), id("(?<longname_1>b)"), [{capture, [longname_1, "longname", longname_12], list}])).

id(X) -> X.
