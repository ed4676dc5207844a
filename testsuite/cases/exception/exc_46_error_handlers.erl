%% EXC-46: the module that the flag error_handler names gets the calls of undefined functions and of funs of absent modules.
-module(exc_46_error_handlers).
-export([main/0, id/1, undefined_function/3, undefined_lambda/3]).

undefined_function(M, crash, A) -> error({crash, M, A});
undefined_function(M, leave, A) -> exit({leave, M, A});
undefined_function(M, F, A) -> {function, M, F, A}.

undefined_lambda(M, F, A) -> {lambda, M, is_function(F), A}.

main() ->
    show(old, fun() -> process_flag(error_handler, ?MODULE) end),
    show(info, fun() -> process_info(self(), error_handler) end),
    show(static, fun() -> exc_46_nomod:f(1, 2) end),
    show(not_last, fun() -> {r, exc_46_nomod:f(1, 2)} end),
    show(dynamic, fun() -> (id(exc_46_nomod)):(id(f))() end),
    show(apply, fun() -> apply(id(exc_46_nomod), f, [1]) end),
    show(apply_not_last, fun() -> {r, apply(id(exc_46_nomod), f, [1])} end),
    show(applied_apply, fun() -> apply(id(erlang), id(apply), [exc_46_nomod, f, [1]]) end),
    show(own, fun() -> ?MODULE:nosuch(1) end),
    show(erlang, fun() -> erlang:nosuch(1) end),
    show(external_fun, fun() -> F = fun exc_46_nomod:g/1, F(3) end),
    show(applied_fun, fun() -> apply(fun exc_46_nomod:g/1, [4]) end),
    show(lambda, fun() -> F = lambda(<<"exc_46_nomod">>), F(7) end),
    show(lambda_not_last, fun() -> F = lambda(<<"exc_46_nomod">>), {r, F(7)} end),
    show(crash, fun() -> exc_46_nomod:crash(1) end),
    show(crash_not_last, fun() -> {r, exc_46_nomod:crash(1)} end),
    %% The flag is of one process and not inherited.
    show(spawned, fun() -> reason(spawn_monitor(fun() -> exit(process_info(self(), error_handler)) end)) end),
    show(set_in_spawned, fun() -> reason(spawn_monitor(fun() -> process_flag(error_handler, ?MODULE), exit(exc_46_nomod:f(x)) end)) end),
    show(hibernated, fun() ->
        reason(spawn_monitor(fun() -> process_flag(error_handler, ?MODULE), self() ! wake, erlang:hibernate(exc_46_nomod, leave, [1]) end))
    end),
    show(wrong, fun() -> process_flag(error_handler, "x") end),
    show(back, fun() -> process_flag(error_handler, error_handler) end),
    show(undef, fun() -> exc_46_nomod:f(1, 2) end).

%% A fun of arity 1 of another module.
lambda(Module) ->
    Size = 4 + 1 + 16 + 8 + 2 + byte_size(Module) + 4 + 26,
    binary_to_term(<<131, 112, Size:32, 1, 0:128, 0:32, 0:32, 119, (byte_size(Module)), Module/binary, 97, 0, 97, 0,
                     103, 119, 13, "nonode@nohost", 1:32, 0:32, 0>>).

reason({Pid, Ref}) -> receive {'DOWN', Ref, process, Pid, Reason} -> Reason end.

show(Name, Fun) ->
    Result =
        try Fun()
        catch Class:Reason:Trace -> {Class, Reason, [{M, F, A} || {M, F, A, _} <- lists:sublist(Trace, 2)]}
        end,
    erlang:display({Name, Result}).

id(X) -> X.
