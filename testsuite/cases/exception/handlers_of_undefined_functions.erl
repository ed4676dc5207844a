%% A module's '$handle_undefined_function'/2 gives values of calls, applies and funs that it has no function for, and may fail itself.
-module(handlers_of_undefined_functions).
-export([main/0, id/1, '$handle_undefined_function'/2]).

id(X) -> X.

'$handle_undefined_function'(fails, [X]) -> error({failed, X});
'$handle_undefined_function'(throws, Args) -> throw(Args);
'$handle_undefined_function'(exits, Args) -> exit(Args);
'$handle_undefined_function'(again, [N]) when N > 0 -> ?MODULE:again(N - 1);
'$handle_undefined_function'(refused, Args) -> error_handler:raise_undef_exception(?MODULE, refused, Args);
'$handle_undefined_function'(id, Args) -> {no_id, Args};
'$handle_undefined_function'(F, Args) when length(Args) < 6 -> {F, Args};
'$handle_undefined_function'(F, Args) -> {F, length(Args)}.

main() ->
    M = id(?MODULE),
    show(fun() -> M:none() end),
    show(fun() -> M:none(1, [2], {3}) end),
    show(fun() -> ?MODULE:none(1) end),
    show(fun() -> apply(M, none, [1, 2]) end),
    show(fun() -> apply(M, none, lists:seq(1, 255)) end),
    show(fun() -> (id(fun M:none/2))(1, 2) end),
    show(fun() -> lists:map(fun M:none/1, [1, 2]) end),
    show(fun() -> M:id() end),
    show(fun() -> M:id(1, 2) end),
    show(fun() -> M:fails(1) end),
    show(fun() -> M:throws(1, 2) end),
    show(fun() -> M:exits() end),
    show(fun() -> M:again(0) end),
    show(fun() -> M:again(1000) end),
    show(fun() -> M:refused(x) end),
    show(fun() -> [M:none(X) || X <- [1, 2]] ++ [M:none([])] end),
    show(fun() -> erlang:function_exported(M, none, 0) end),
    show(fun() -> apply(M, none, [1 | 2]) end),
    {_, R} = spawn_monitor(M, none, [spawned]),
    receive {'DOWN', R, _, _, W} -> erlang:display(W) end,
    Me = self(),
    {_, S} = spawn_monitor(fun() -> Me ! M:none(in_process) end),
    receive {none, L} -> erlang:display(L) end,
    receive {'DOWN', S, _, _, normal} -> ok end.

show(F) ->
    erlang:display(try F() catch C:Reason:S -> {Mod, Name, A, _} = hd(S), {C, Reason, Mod, Name, if is_list(A) -> length(A); true -> A end} end).
