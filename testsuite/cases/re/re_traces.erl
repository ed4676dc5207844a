%% The trace of a failure begins with the BIF, also after work in Erlang code.
-module(re_traces).
-export([main/0, id/1]).

main() ->
    {ok, M} = re:compile(id("a"), [unicode]),
    show(fun() -> re:run(id([a]), M, []) end),
    show(fun() -> re:run(id([a]), M) end),
    show(fun() -> re:run(id([a]), M, [global]) end),
    show(fun() -> re:run(id(a), "a", [global]) end),
    show(fun() -> re:run(id("b"), id([a]), [unicode]) end),
    show(fun() -> re:compile(id([a]), [unicode]) end),
    show(fun() -> re:run("a", id("a"), [global, {capture, id(foo)}]) end),
    show(fun() -> re:run("a", id("a"), [global, {capture, [id({})]}]) end),
    show(fun() -> re:run("a", id("("), [global]) end),
    show(fun() -> re:run("a", id("a"), [global, id(foo)]) end).

show(F) ->
    erlang:display(
        try F()
        catch C:R:S -> {M, N, A, _} = hd(S), {C, R, M, N, shape(A)}
        end).

shape(A) when is_integer(A) -> A;
shape(L) -> [case is_tuple(E) andalso tuple_size(E) > 1 of true -> element(1, E); false -> E end || E <- L].

id(X) -> X.
