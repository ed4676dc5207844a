%% A timer sends after its creator has ended, and none to an ended process; a name is looked up when it fires.
-module(timers_of_ended_owners).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Me = self(),
    {_, M1} = spawn_monitor(fun() -> erlang:send_after(20, Me, sent), exit(erlang:start_timer(20, Me, started)) end),
    Ref = receive {'DOWN', M1, _, _, R} -> R end,
    erlang:display(receive sent -> sent end),
    erlang:display(receive {timeout, Ref, T} -> T end),
    %% The name belongs to another process when the timer fires.
    Name = timers_of_ended_owners_name,
    {P2, M2} = spawn_monitor(fun() -> receive stop -> ok end end),
    register(Name, P2),
    Late = erlang:send_after(60, Name, by_name),
    P2 ! stop,
    receive {'DOWN', M2, _, _, W} -> erlang:display(W) end,
    erlang:display(is_integer(erlang:read_timer(Late))),
    register(Name, self()),
    erlang:display(receive by_name -> by_name end),
    erlang:display(erlang:read_timer(Late)),
    unregister(Name),
    %% The receiver by pid ends: its timer ends with it.
    {P3, M3} = spawn_monitor(fun() -> receive stop -> ok end end),
    Gone = erlang:send_after(1000000, P3, nothing),
    P3 ! stop,
    receive {'DOWN', M3, _, _, _} -> ok end,
    erlang:display(gone(Gone, 1000)),
    To = erlang:send_after(10, P3, nothing),
    erlang:display(erlang:cancel_timer(To)),
    erlang:display(erlang:send_after(0, timers_of_no_name, x) =/= Me),
    Long = [erlang:start_timer(N, Me, long) || N <- id([1000000, 16#ffffffff, 16#100000000, 1 bsl 40])],
    erlang:display([{is_integer(erlang:read_timer(L)), erlang:read_timer(L) > 999000, is_integer(erlang:cancel_timer(L)), erlang:cancel_timer(L), erlang:read_timer(L)} || L <- Long]),
    erlang:display([try is_reference(erlang:send_after(N, Me, x)) catch C:E -> {C, E} end || N <- id([-1, a, 1.0, 1 bsl 70])]),
    erlang:display(receive X -> X after 0 -> empty end).

gone(Timer, N) ->
    case erlang:read_timer(Timer) of
        false -> false;
        _ when N > 0 -> receive after 1 -> gone(Timer, N - 1) end;
        _ -> still
    end.
