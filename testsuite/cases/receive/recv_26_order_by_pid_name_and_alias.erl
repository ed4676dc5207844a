%% RECV-26: messages of one sender arrive in the order of sending, whether sent to the pid, the name or an alias.
-module(recv_26_order_by_pid_name_and_alias).
-export([main/0, id/1]).

main() ->
    Me = self(),
    register(recv_26_name, Me),
    Alias = alias(),
    Once = alias([reply]),
    {Pid, Ref} = spawn_monitor(fun() -> receive stop -> ok end end),
    Until = monitor(process, Pid, [{alias, demonitor}]),
    %% To oneself.
    [erlang:send(To, {own, N}) || {N, To} <- lists:enumerate([Me, Alias, recv_26_name, Alias, Once, Me, Until, {recv_26_name, node()}])],
    erlang:display(all()),
    %% The alias for one message has ended.
    Me ! 1, Once ! 2, Me ! 3,
    erlang:display(all()),
    %% To another process, which waits, and which computes.
    [spoken(Kind) || Kind <- [waits, computes]],
    %% Other messages that come from the process itself.
    Timer = erlang:send_after(1000000, Me, never),
    Alias ! before,
    ok = erlang:cancel_timer(Timer, [{async, true}]),
    Me ! behind,
    erlang:display([case M of {cancel_timer, Timer, N} when is_integer(N) -> cancelled; _ -> M end || M <- all()]),
    Alias ! before,
    Child = spawn(fun() -> ok end),
    Request = spawn_request(fun() -> ok end, [{reply_tag, spawned}]),
    Me ! behind,
    erlang:display([case M of {spawned, Request, ok, C} when is_pid(C), C =/= Child -> spawned; _ -> M end || M <- all()]),
    %% A message of each kind, then what the process tells about itself.
    Alias ! one, Me ! two,
    erlang:display({process_info(Me, message_queue_len), process_info(Me, messages)}),
    erlang:display(all()),
    %% The 'DOWN' of a process that never was, between two messages.
    Dead = spawn(fun() -> ok end),
    wait_for(Dead),
    Me ! one,
    Mon = monitor(process, Dead),
    Me ! two,
    receive {'DOWN', Mon, _, _, noproc} -> ok end,
    erlang:display(all()),
    Pid ! stop,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    receive {'DOWN', Until, _, _, _} -> ok end,
    unregister(recv_26_name).

spoken(Kind) ->
    Me = self(),
    Pid = spawn(fun() -> listens(Kind, Me) end),
    Alias = receive {Pid, A} -> A end,
    [begin Pid ! {p, N}, Alias ! {a, N}, recv_26_other ! {n, N}, Alias ! {b, N} end || N <- [1, 2, 3]],
    Pid ! done,
    receive {Pid, heard, L} -> erlang:display({Kind, L}) end.

listens(Kind, Parent) ->
    register(recv_26_other, self()),
    Parent ! {self(), alias()},
    Kind =:= computes andalso lists:foldl(fun(X, Y) -> id(X) + id(Y) end, 0, lists:seq(1, 300000)),
    heard([], Parent).

heard(L, Parent) ->
    receive
        done -> unregister(recv_26_other), Parent ! {self(), heard, lists:reverse(L)};
        M -> heard([M | L], Parent)
    end.

wait_for(Pid) ->
    Ref = monitor(process, Pid),
    receive {'DOWN', Ref, _, _, _} -> ok end.

all() -> receive M -> [M | all()] after 0 -> [] end.

id(X) -> X.
