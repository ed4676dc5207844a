%% Priority messages, exits and monitors with priority, and others mixed: the priority ones first, each kind in its order.
%% releases: 29
-module(priority_messages_mixed).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Fast = alias([priority]),
    [begin self() ! {plain, N}, erlang:send(Fast, {fast, N}, [priority]), Fast ! {slow, N} end || N <- [1, 2, 3]],
    erlang:display(all()),
    [erlang:send(Fast, {fast, N}, [priority]) || N <- [1, 2]],
    self() ! plain,
    erlang:display(receive plain -> plain end),
    erlang:send(Fast, {fast, 3}, [priority]),
    erlang:display(all()),
    %% A selective receive that has looked at messages sees a new priority message.
    Me = self(),
    [self() ! {old, N} || N <- [1, 2, 3]],
    P = spawn(fun() -> receive go -> erlang:send(Fast, wanted, [priority]) end end),
    P ! go,
    erlang:display(receive wanted -> wanted end),
    erlang:display(all()),
    %% Of two senders that wait for each other.
    Second = spawn(fun() -> receive then_ -> erlang:send(Fast, second, [priority]), Me ! done end end),
    self() ! zero,
    spawn(fun() -> Me ! plain_first, erlang:send(Fast, first, [priority]), Second ! then_ end),
    receive done -> ok end,
    erlang:display(all()),
    %% A 'DOWN' with priority and one without.
    {A, M1} = spawn_monitor(fun() -> receive stop -> ok end end),
    M2 = monitor(process, A, [priority]),
    self() ! before,
    A ! stop,
    receive {'DOWN', M1, _, _, _} -> ok end,
    erlang:display([case X of {'DOWN', M2, process, A, R} -> {down, R}; _ -> X end || X <- all()]),
    unalias(Fast),
    erlang:display(all()).

all() -> {messages, L} = process_info(self(), messages), [receive X -> X end || _ <- L].
