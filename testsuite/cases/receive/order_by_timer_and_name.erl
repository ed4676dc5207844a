%% Messages of one sender by pid, name, registered pair, alias and fun arrive in the order of sending, also from a process that ends.
-module(order_by_timer_and_name).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Me = self(),
    Name = order_by_timer_and_name_me,
    register(Name, Me),
    Alias = alias(),
    Ways = [fun(X) -> Me ! X end, fun(X) -> Name ! X end, fun(X) -> {Name, node()} ! X end, fun(X) -> Alias ! X end, fun(X) -> erlang:send(Me, X, [nosuspend]) end,
            fun(X) -> erlang:send(Name, X) end, fun(X) -> erlang:send_nosuspend(Alias, X) end, fun(X) -> apply(erlang, '!', [Me, X]) end],
    {_, M} = spawn_monitor(fun() -> [W({N, I}) || N <- lists:seq(1, 20), {I, W} <- lists:zip(lists:seq(1, length(Ways)), Ways)], exit(last) end),
    receive {'DOWN', M, _, _, Reason} -> erlang:display(Reason) end,
    All = all(),
    erlang:display({length(All), All =:= lists:sort(All), lists:sublist(All, 9)}),
    {P, M2} = spawn_monitor(fun() -> process_flag(trap_exit, true), Me ! one, link(Me), Name ! two, Alias ! three, unlink(Me), Me ! four end),
    receive {'DOWN', M2, process, P, _} -> ok end,
    erlang:display(all()),
    {P3, M3} = spawn_monitor(fun() -> receive go -> ok end, Alias ! before, exit(Me ! then_) end),
    P3 ! go,
    erlang:display([receive X -> case X of {'DOWN', M3, _, _, R} -> {down, R}; _ -> X end end || _ <- [1, 2, 3]]),
    true = unalias(Alias),
    Alias ! lost, Me ! kept,
    erlang:display(all()),
    unregister(Name),
    erlang:display([try W(x) catch C:E -> {C, E} end || W <- tl(Ways)] -- [x]),
    erlang:display(all()).

all() -> receive X -> [X | all()] after 0 -> [] end.
