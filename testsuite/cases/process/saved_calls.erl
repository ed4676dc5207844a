%% MISC-13: the flag save_calls takes up to 10000 calls, for the process itself and for others.
-module(saved_calls).
-export([main/0]).

main() ->
    Me = self(),
    [erlang:display({N, t(fun() -> process_flag(save_calls, N) end), t(fun() -> process_flag(Me, save_calls, N) end)}) ||
        N <- [10, 10000, 10001, -1, 1 bsl 64, foo, 1.0, 5, 0, 0]],
    erlang:display(process_info(Me, last_calls)),
    P = spawn(fun() -> receive stop -> ok end end),
    [erlang:display({N, t(fun() -> process_flag(P, save_calls, N) end)}) || N <- [10, 5, 10001, -1, foo, 0, 0]],
    erlang:display(process_info(P, last_calls)),
    [erlang:display({F, t(fun() -> process_flag(P, F, true) end), t(fun() -> process_flag(Me, F, true) end)}) || F <- [trap_exit, nosuch, 1]],
    Ref = monitor(process, P),
    P ! stop,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    erlang:display(t(fun() -> process_flag(P, save_calls, 1) end)),
    erlang:display([t(fun() -> process_flag(X, save_calls, 1) end) || X <- [x, 1, [], make_ref()]]).

t(F) -> try F() catch Class:Reason -> {Class, Reason} end.
