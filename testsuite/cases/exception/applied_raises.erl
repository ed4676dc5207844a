%% apply of apply that ends in error, exit or throw keeps the entry of its caller, also at the end of a function.
-module(applied_raises).
-export([main/0, id/1, found/1]).
main() ->
    [erlang:display({Class, Depth, What, caught(Class, Depth, What)})
     || Class <- [error, exit, throw], Depth <- [1, 2, 3], What <- [last, inner]],
    [erlang:display({undef, Depth, What, caught_undef(Depth, What)}) || Depth <- [1, 2, 3], What <- [last, inner]],
    erlang:display(try double_arguments(id(oops)) catch error:_:Trace -> places(Trace) end),
    erlang:display([double(found, Depth) || Depth <- [1, 2, 3]]),
    erlang:display([deep(Arguments) || Arguments <- [[erlang, apply, [fun found/1, [x]]], [?MODULE, found, [y]], [erlang, abs, [-3]]]]),
    erlang:display([try deep(Arguments) catch Class:Reason -> {Class, Reason} end
                    || Arguments <- [[erlang, x], [erlang, x | y], [1, x, []], [erlang, apply, x], [erlang, apply, [m, f]]]]).

caught(Class, Depth, What) ->
    try go(What, erlang, Class, call(Depth - 1, [erlang, Class, [oops]])) catch Class:oops:Trace -> places(Trace) end.

caught_undef(Depth, What) ->
    try go(What, no_module, f, call(Depth - 1, [no_module, f, [1]])) catch error:undef:Trace -> places(Trace) end.

call(0, Call) -> Call;
call(Depth, Call) -> call(Depth - 1, [erlang, apply, Call]).

go(last, _, _, [M, F, A]) -> last(M, F, A);
go(inner, _, _, [M, F, A]) -> inner(M, F, A).

last(M, F, A) -> apply(id(M), id(F), id(A)).

inner(M, F, A) -> [apply(id(M), id(F), id(A))].

double_arguments(Reason) -> apply(id(erlang), id(apply), [id(erlang), id(error), id([Reason, [given]])]).

double(Name, Depth) ->
    [M, F, A] = call(Depth, [?MODULE, Name, [Depth]]),
    apply(id(M), id(F), id(A)).

deep(Arguments) -> apply(id(erlang), id(apply), id(Arguments)).

found(X) -> {found, X}.

places(Trace) ->
    [{F, A} || {?MODULE, F, A, _} <- Trace, lists:member(F, [last, inner, caught, caught_undef, double_arguments])].

id(X) -> X.
