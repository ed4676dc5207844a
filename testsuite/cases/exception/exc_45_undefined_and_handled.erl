%% EXC-45: the module's '$handle_undefined_function'/2 gets the calls of functions that the module lacks.
-module(exc_45_undefined_and_handled).
-export([main/0, id/1, tail/1, '$handle_undefined_function'/2]).

'$handle_undefined_function'(crash, Arguments) -> error({crash, Arguments});
'$handle_undefined_function'(leave, Arguments) -> exit({leave, Arguments});
'$handle_undefined_function'(again, [N]) when N > 0 -> ?MODULE:again(N - 1);
'$handle_undefined_function'(Function, Arguments) -> {handled, Function, Arguments}.

main() ->
    M = ?MODULE,
    show(none, fun() -> M:none() end),
    show(static, fun() -> ?MODULE:nosuch(1, 2) end),
    show(not_last, fun() -> {r, ?MODULE:nosuch(1, 2)} end),
    show(other_arity, fun() -> ?MODULE:main(1, 2, 3) end),
    show(many, fun() -> ?MODULE:nosuch(1, 2, 3, 4, 5, 6, 7, 8, 9) end),
    show(dynamic, fun() -> {r, (id(M)):(id(nosuch))(x)} end),
    show(apply, fun() -> apply(id(M), id(nosuch), id([a, b])) end),
    show(apply_not_last, fun() -> {r, apply(id(M), id(nosuch), id([]))} end),
    show(apply_of_300, fun() -> {handled, nosuch, L} = apply(M, nosuch, lists:seq(1, 300)), lists:sum(L) end),
    show(external_fun, fun() -> F = fun ?MODULE:nosuch/2, F(1, 2) end),
    show(made_fun, fun() -> Name = id(nosuch), Arity = id(2), F = fun M:Name/Arity, {r, F(1, 2)} end),
    show(applied_fun, fun() -> apply(fun ?MODULE:nosuch/1, [1]) end),
    show(in_map, fun() -> lists:map(fun ?MODULE:nosuch/1, [1, 2]) end),
    show(again, fun() -> ?MODULE:again(100000) end),
    show(tail, fun() -> tail(100000) end),
    show(crash, fun() -> ?MODULE:crash(1) end),
    show(crash_not_last, fun() -> {r, ?MODULE:crash(1)} end),
    show(floats, fun() -> X = float(id(1)), {?MODULE:nosuch(X), X} end),
    show(spawn, fun() -> reason(spawn_monitor(?MODULE, leave, [1])) end),
    show(spawn_dynamic, fun() -> reason(spawn_monitor(id(M), id(leave), [1, 2])) end),
    show(spawn_opt, fun() -> reason(spawn_opt(M, leave, [], [monitor])) end),
    show(hibernate, fun() -> reason(spawn_monitor(fun() -> self() ! wake, erlang:hibernate(?MODULE, leave, [h]) end)) end),
    show(exported, fun() -> {erlang:function_exported(M, nosuch, 2), erlang:function_exported(M, '$handle_undefined_function', 2)} end),
    %% A module without such a function.
    show(undef, fun() -> exc_45_nomod:f(1) end),
    show(undef_in_lists, fun() -> lists:nosuch_function(1) end),
    %% Registers of the caller survive.
    show(live, fun() -> [A, B, C, D, E, F] = id([1, 2, 3, 4, 5, 6]), {?MODULE:nosuch(A, F), A, B, C, D, E, F} end).

tail(0) -> ?MODULE:done(0);
tail(N) -> ?MODULE:nosuch(N), tail(N - 1).

reason({Pid, Ref}) -> receive {'DOWN', Ref, process, Pid, Reason} -> Reason end.

show(Name, Fun) ->
    Result =
        try Fun()
        catch Class:Reason:Trace -> {Class, Reason, [{M, F, A} || {M, F, A, _} <- lists:sublist(Trace, 2)]}
        end,
    erlang:display({Name, Result}).

id(X) -> X.
