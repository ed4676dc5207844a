%% RECV-28: the end of a process cancels the timers that send to its pid, not those of its name or those that it started.
-module(recv_28_timers_end_with_the_process).
-export([main/0]).

main() ->
    Me = self(),
    P = spawn(fun() -> register(recv_28_name, self()), receive stop -> ok end end),
    wait_for_name(P),
    T = erlang:send_after(100000, P, late),
    S = erlang:start_timer(100000, P, later),
    A = erlang:send_after(erlang:monotonic_time(millisecond) + 100000, P, latest, [{abs, true}]),
    N = erlang:send_after(100000, recv_28_name, late),
    Others = [erlang:start_timer(100000, P, lists:seq(1, X)) || X <- lists:seq(1, 200)],
    Own = erlang:send_after(100000, Me, mine),
    erlang:display([is_integer(erlang:read_timer(X)) || X <- [T, S, A, N, Own]]),
    %% A timer that has been cancelled before.
    erlang:display(is_integer(erlang:cancel_timer(hd(Others)))),
    P ! stop,
    ended(P),
    erlang:display([erlang:read_timer(X) || X <- [T, S, A]]),
    erlang:display([erlang:cancel_timer(X) || X <- [T, S, A]]),
    erlang:display(lists:usort([erlang:cancel_timer(X) || X <- Others])),
    erlang:display([is_integer(erlang:cancel_timer(X)) || X <- [N, Own]]),
    %% To a process that has ended already.
    D = erlang:send_after(100000, P, late),
    erlang:display({is_reference(D), erlang:read_timer(D), erlang:cancel_timer(D)}),
    ok = erlang:cancel_timer(D, [{async, true}]),
    erlang:display(receive {cancel_timer, D, Left} -> Left end),
    %% A timer outlives the process that started it.
    Starter = spawn(fun() -> Me ! {timer, erlang:send_after(20, Me, from_the_dead)} end),
    receive {timer, _} -> ok end,
    ended(Starter),
    erlang:display(receive from_the_dead -> got after 10000 -> lost end),
    %% A killed process, and one that a link ends.
    erlang:display([by(Way) || Way <- [kill, crash, link]]),
    %% Many that end while others start timers to them.
    Self = self(),
    Refs = [begin
                {Q, R} = spawn_monitor(fun() -> receive go -> ok end end),
                spawn_link(fun() -> Self ! {timers, [erlang:send_after(100000, Q, I) || I <- lists:seq(1, 20)]} end),
                Q ! go,
                R
            end || _ <- lists:seq(1, 100)],
    [receive {'DOWN', R, _, _, _} -> ok end || R <- Refs],
    Timers = lists:append([receive {timers, L} -> L end || _ <- Refs]),
    erlang:display({length(Timers), lists:usort([erlang:read_timer(X) || X <- Timers])}).

by(Way) ->
    process_flag(trap_exit, true),
    P = spawn_link(fun() -> receive crash -> error(crash, none); link -> exit(spawn_link(fun() -> receive after infinity -> ok end end), no), receive after infinity -> ok end end end),
    T = erlang:send_after(100000, P, late),
    case Way of
        kill -> exit(P, kill);
        crash -> exit(P, crash);
        link -> P ! link
    end,
    Why = receive {'EXIT', P, Reason} -> Reason end,
    {Why, erlang:cancel_timer(T)}.

ended(P) ->
    Ref = monitor(process, P),
    receive {'DOWN', Ref, _, _, _} -> ok end.

wait_for_name(P) ->
    case whereis(recv_28_name) of
        P -> ok;
        _ -> erlang:yield(), wait_for_name(P)
    end.
