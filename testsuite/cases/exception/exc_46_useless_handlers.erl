%% EXC-46: an error_handler that does not exist, or lacks the functions, changes nothing.
%% OTP 25 ends with an illegal instruction here.
%% releases: 27, 29
-module(exc_46_useless_handlers).
-export([main/0, id/1]).

main() ->
    [begin
        erlang:display(process_flag(error_handler, Handler)),
        show(static, fun() -> exc_46_nomod:f(1, 2) end),
        show(not_last, fun() -> {r, exc_46_nomod:f(1, 2)} end),
        show(apply, fun() -> apply(id(exc_46_nomod), f, [1]) end),
        show(external_fun, fun() -> F = fun exc_46_nomod:g/1, F(3) end),
        show(own, fun() -> ?MODULE:nosuch(1) end)
     end || Handler <- [exc_46_no_such_module, lists, ?MODULE]],
    erlang:display(process_flag(error_handler, error_handler)).

show(Name, Fun) ->
    Result =
        try Fun()
        catch Class:Reason:Trace -> {Class, Reason, [{M, F, A} || {M, F, A, _} <- lists:sublist(Trace, 2)]}
        end,
    erlang:display({Name, Result}).

id(X) -> X.
